/** A wave's results on the site: front, chapters, explorer; before publication, when to come back. */
import type { Context as HonoContext } from 'hono'
import { enterWave } from '#fieldwork/use-cases'
import { addressOf, datasetData, explorerCss, resultsCss, type StructuredData } from '#publication'
import {
  exploredFile,
  exploreResults,
  type PublicEdition,
  type ResultsPage,
  resultsChapter,
  resultsFront,
} from '#publication/use-cases'
import { type Language, type Result, textIn } from '#shared'
import { originOf, type Site } from '../server/site.ts'
import { siteTexts } from '../texts/site/index.ts'
import { isEasy } from './easy.tsx'
import { editionOf, licenceName, type OfferedFile, reportFiles } from './editions.ts'
import type { SiteHandler } from './handler.ts'
import { publisherOf, sendSitePage } from './shell.tsx'
import { withdrawnPage } from './withdrawn.tsx'

export const showResults: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const wave = c.req.param('wave') ?? ''
  const edition = await editionOf(ctx, wave)
  const downloads = edition === null ? [] : downloadsOf(edition, language)
  const easy = edition !== null && isEasy(edition, language)
  const page = await resultsFront(ctx, { wave, language, downloads, easy })
  const setting = { language, origin: originOf(site, c), publisher: publisherOf(site, language) }
  const structured = page.ok
    ? [datasetData({ ...page.value.source, title: page.value.title, files: edition?.files ?? [] }, setting)]
    : []
  return answer(site, c, language, { page, path: `/results/${wave}`, structured })
}

/** The report in its formats, and the way to the open data. */
function downloadsOf(edition: PublicEdition, language: Language): readonly OfferedFile[] {
  const report = addressOf.report(language, edition.wave.id)
  const data = {
    href: `${report}#data`,
    text: siteTexts(language).dataFiles,
    about: licenceName(edition),
    mediaType: '',
    detail: null,
  }
  return [...reportFiles(edition, language), data]
}

export const showChapter: SiteHandler = (site) => async (c, language) => {
  const wave = c.req.param('wave') ?? ''
  const section = c.req.param('section') ?? ''
  const part = partOf(c.req.param('part'))
  const page = await resultsChapter(site.contextFor(), { wave, language, section, part })
  return answer(site, c, language, { page, path: pathOf(c, language) })
}

/** Pages of a chapter after its first are numbered; the first has one address only. */
function partOf(written: string | undefined): number {
  if (written === undefined) return 1
  return /^[2-9]$|^[1-9]\d$/u.test(written) ? Number(written) : 0
}

export const showExplorer: SiteHandler = (site) => async (c, language) => {
  const wave = c.req.param('wave') ?? ''
  const page = await exploreResults(site.contextFor(), { wave, language, query: queryOf(c) })
  const { search } = new URL(c.req.url)
  return answer(site, c, language, {
    page,
    path: `/results/${wave}/explore`,
    query: search,
    css: explorerCss,
  })
}

/** The table that the explorer shows, to keep. */
export const sendExplored =
  (format: 'csv' | 'json'): SiteHandler =>
  (site) =>
  async (c, language) => {
    const wave = c.req.param('wave') ?? ''
    const file = await exploredFile(site.contextFor(), { wave, language, query: queryOf(c), format })
    if (!file.ok)
      return file.problem.code === 'results_not_ready' ? notReady(site, c, language) : c.notFound()
    c.header('Content-Type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="barometer-${wave}.${format}"`)
    c.header('Cache-Control', 'public, max-age=0, must-revalidate')
    return c.body(file.value)
  }

/** The first value of each name, as forms without repeated fields have it. */
function queryOf(c: HonoContext): ReadonlyMap<string, string> {
  return new Map(Object.entries(c.req.query()))
}

function pathOf(c: HonoContext, language: Language): string {
  return c.req.path.slice(language.length + 1)
}

interface Answering {
  readonly page: Result<ResultsPage>
  readonly path: string
  readonly query?: string
  readonly css?: string
  readonly structured?: readonly StructuredData[]
}

function answer(
  site: Site,
  c: HonoContext,
  language: Language,
  { page, path, query = '', css = '', structured = [] }: Answering,
): Response | Promise<Response> {
  if (page.ok)
    return sendSitePage(c, site, {
      language,
      title: page.value.title,
      path,
      query,
      structured,
      css: resultsCss + css,
      wide: true,
      // Rendered by publication, which escapes every text.
      main: <div dangerouslySetInnerHTML={{ __html: page.value.html }} />,
    })
  if (page.problem.code === 'results_not_ready') return notReady(site, c, language)
  if (page.problem.code === 'edition_withdrawn') return withdrawn(site, c, language)
  if (page.problem.code === 'chapter_unknown') return c.notFound()
  return notYet(site)(c, language)
}

/** The address lives on, and says why there is nothing more to see. */
async function withdrawn(site: Site, c: HonoContext, language: Language): Promise<Response> {
  const edition = await editionOf(site.contextFor(), c.req.param('wave') ?? '')
  if (edition === null) return c.notFound()
  return sendSitePage(c, site, withdrawnPage({ edition, language, path: pathOf(c, language) }), 410)
}

/** Published, but its tables are still being protected: a matter of seconds, and nothing is shown before. */
function notReady(site: Site, c: HonoContext, language: Language): Response {
  const texts = siteTexts(language)
  c.header('Retry-After', '20')
  return sendSitePage(
    c,
    site,
    {
      language,
      title: texts.notReadyTitle,
      path: pathOf(c, language),
      main: (
        <>
          <h1>{texts.notReadyTitle}</h1>
          <p>{texts.notReadyText}</p>
        </>
      ),
    },
    503,
  )
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
    path: addressOf.results(language, id).slice(language.length + 1),
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
