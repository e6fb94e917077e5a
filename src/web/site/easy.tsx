/** The results of a wave in easy language: its text of the edition, at an address of its own in each language that has one. */
import { addressOf, easyCss, easyPath } from '#publication'
import { easyResults, type PublicEdition } from '#publication/use-cases'
import { type Language, officialLanguages } from '#shared'
import { editionOf } from './editions.ts'
import type { SiteHandler } from './handler.ts'
import { sendSitePage } from './shell.tsx'
import { withdrawnPage } from './withdrawn.tsx'

export const showEasy: SiteHandler = (site) => async (c, language) => {
  const ctx = site.contextFor()
  const wave = c.req.param('wave') ?? ''
  const edition = await editionOf(ctx, wave)
  if (edition === null) return c.notFound()
  const path = `/results/${wave}/easy`
  if (edition.withdrawn !== null)
    return sendSitePage(c, site, withdrawnPage({ edition, language, path }), 410)
  if (!isEasy(edition, language)) return c.notFound()
  const links = {
    results: addressOf.results(language, wave),
    report: addressOf.report(language, wave),
    news: addressOf.news(language, wave),
  }
  const page = await easyResults(ctx, { wave, language, links })
  if (!page.ok) return c.notFound()
  return sendSitePage(c, site, {
    language,
    title: page.value.title,
    path,
    languages: officialLanguages.filter((one) => isEasy(edition, one)),
    css: easyCss,
    // Rendered by publication, which escapes every text.
    main: <div dangerouslySetInnerHTML={{ __html: page.value.html }} />,
  })
}

/** Whether an edition tells its results in easy language in a language. */
export function isEasy({ files }: PublicEdition, language: Language): boolean {
  return files.some(({ path }) => path === easyPath(language))
}
