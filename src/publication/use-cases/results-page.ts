import { releaseResults } from '#analysis/use-cases'
import type { Context } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused } from '#shared'
import { resultsFragment, resultsTitle } from '../render/results-page.tsx'

export interface ResultsPage {
  readonly title: string
  /** Markup for a page's `<main>`; needs `resultsCss`. */
  readonly html: string
}

/** By database, then wave and language. What is published does not change, so a page is rendered once. */
const rendered = new WeakMap<Context['database'], Map<string, ResultsPage>>()

/**
 * The results of a published wave in one official language.
 * Problems: `results_not_published`, `language_not_published`, and those of `releaseResults`.
 */
export async function resultsPage(
  ctx: Context,
  { wave, language }: { readonly wave: string; readonly language: Language },
): Promise<Result<ResultsPage>> {
  if (!officialLanguages.includes(language)) {
    return refused('language_not_published', `Results are not published in ${language}.`, language)
  }
  const pages = rendered.get(ctx.database) ?? new Map<string, ResultsPage>()
  rendered.set(ctx.database, pages)
  const known = pages.get(`${wave} ${language}`)
  if (known !== undefined) return done(known)
  const released = await releaseResults(ctx, { wave })
  if (!released.ok) return released
  const props = { ...released.value, language }
  const page = { title: resultsTitle(props), html: resultsFragment(props) }
  if (isFinal(released.value.wave.state)) pages.set(`${wave} ${language}`, page)
  return done(page)
}

function isFinal(state: string): boolean {
  return state === 'published' || state === 'archived'
}
