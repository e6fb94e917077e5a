/** The results of a wave as pages of the site: their front, and a page for each chapter. */
import type { ReleasedResults } from '#analysis'
import { releaseResults } from '#analysis/use-cases'
import type { Context } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused } from '#shared'
import { chapterFragment, chapterPageTitle } from '../render/results-chapter.tsx'
import { type Download, frontFragment } from '../render/results-front.tsx'
import { resultsTitle } from '../render/results-page.tsx'
import { releaseDue } from './release-due.ts'

export interface ResultsPage {
  readonly title: string
  /** Markup for a page's `<main>`; needs `resultsCss`. */
  readonly html: string
}

interface ResultsRequest {
  readonly wave: string
  readonly language: Language
}

/**
 * The front of a published wave's results in one official language.
 * @param downloads files of its edition, to be offered there
 * Problems: `language_not_published`, and those of `releaseResults` (`results_not_published`, `results_not_ready`).
 */
export async function resultsFront(
  ctx: Context,
  { wave, language, downloads }: ResultsRequest & { readonly downloads: readonly Download[] },
): Promise<Result<ResultsPage>> {
  const released = await resultsFor(ctx, { wave, language })
  if (!released.ok) return released
  const props = { ...released.value, language, downloads }
  return done({ title: resultsTitle(props), html: frontFragment(props) })
}

/** One chapter. Problems: `chapter_unknown`, and those of `resultsFront`. */
export async function resultsChapter(
  ctx: Context,
  { wave, language, section }: ResultsRequest & { readonly section: string },
): Promise<Result<ResultsPage>> {
  const released = await resultsFor(ctx, { wave, language })
  if (!released.ok) return released
  const chapter = released.value.results.sections.find((one) => one.section.id === section)
  if (chapter === undefined)
    return refused('chapter_unknown', `The results of wave ${wave} have no chapter of that name.`, section)
  const props = { ...released.value, language, chapter }
  return done({ title: chapterPageTitle(props), html: chapterFragment(props) })
}

/** Released results, where the language is one that results are published in. */
export async function resultsFor(
  ctx: Context,
  { wave, language }: ResultsRequest,
): Promise<Result<ReleasedResults>> {
  if (!officialLanguages.includes(language))
    return refused('language_not_published', `Results are not published in ${language}.`, language)
  await releaseDue(ctx)
  return releaseResults(ctx, { wave })
}
