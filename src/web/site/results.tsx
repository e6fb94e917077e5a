/** A wave's results as published, inside the site; before publication, when to come back. */
import { enterWave } from '#fieldwork/use-cases'
import { resultsCss } from '#publication'
import { resultsPage } from '#publication/use-cases'
import { textIn, waveId } from '#shared'
import { siteTexts } from '../texts/site/index.ts'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'

export const showResults: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const id = c.req.param('wave') ?? ''
  const results = await resultsPage(ctx, { wave: waveId(id), language })
  if (!results.ok) return notYet(site)(c, language)
  const { title, html } = results.value
  return sendSitePage(c, site, {
    language,
    title,
    path: `/results/${id}`,
    css: resultsCss,
    wide: true,
    // Rendered by publication, which escapes every text.
    main: <div dangerouslySetInnerHTML={{ __html: html }} />,
  })
}

/** An open wave's results are announced; anything else is no page of ours. */
const notYet: SiteHandler = (site) => async (c, language) => {
  const id = c.req.param('wave') ?? ''
  const open = await enterWave(site.contextFor(), id)
  const announced = open.ok || open.problem.code === 'wave_closed' || open.problem.code === 'wave_too_early'
  if (!announced) return c.notFound()
  const texts = siteTexts(language)
  return sendSitePage(c, site, {
    language,
    title: texts.notYetTitle,
    path: `/results/${id}`,
    main: (
      <>
        <h1>{texts.notYetTitle}</h1>
        {open.ok && <p class="lead">{textIn(open.value.wave.title, language).text}</p>}
        <p>{texts.notYetText}</p>
        {open.ok && (
          <p>
            <a href={`/${language}/respond/${id}`}>{texts.answerNow}</a>
          </p>
        )}
      </>
    ),
  })
}
