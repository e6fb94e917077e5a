/** How the news and the report would come out now. */
import { previewNews, previewReport } from '#publication/use-cases'
import { factsOf } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import { staffAddress } from './addresses.ts'
import { sendStaffPage } from './frame.tsx'
import { sendProblem } from './problem-page.tsx'
import { param, type Visit } from './visit.ts'

export async function showNewsPreview(visit: Visit): Promise<Response> {
  const { ctx, texts, language } = visit
  const [wave, into] = [param(visit, 'wave'), param(visit, 'into')]
  const preview = await previewNews(ctx, { wave, language: into })
  if (!preview.ok) return sendProblem(visit, preview.problem, backToEdition(visit))
  // Rendered by publication, which escapes every text; its title stands below the page's own.
  const html = preview.value.html.replaceAll(/<(\/?)h1>/g, '<$1h2>')
  return sendStaffPage(visit, {
    title: `${texts.edition.previewNews} – ${factsOf(into).endonym}`,
    path: `waves/${wave}/preview/${into}/news`,
    main: (
      <>
        <p>
          <a href={staffAddress(language, `waves/${wave}/edition`)}>{texts.edition.title}</a>
        </p>
        <div class="document" {...inLanguage(into, language)} dangerouslySetInnerHTML={{ __html: html }} />
      </>
    ),
  })
}

function backToEdition(visit: Visit) {
  return { to: `waves/${param(visit, 'wave')}/edition`, name: visit.texts.edition.title }
}

/** The file itself, as readers will get it; nothing in it runs. */
export async function showReportPreview(visit: Visit): Promise<Response> {
  const { c, ctx } = visit
  const preview = await previewReport(ctx, { wave: param(visit, 'wave'), language: param(visit, 'into') })
  if (!preview.ok) return sendProblem(visit, preview.problem, backToEdition(visit))
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  )
  c.header('X-Robots-Tag', 'noindex')
  return c.html(preview.value)
}
