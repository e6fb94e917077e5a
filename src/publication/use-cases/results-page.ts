/** The results of a wave as pages of the site: their front, and a page for each chapter. */
import type { ReleasedResults } from '#analysis'
import type { Wave } from '#fieldwork'
import type { Context } from '#platform/context'
import { done, type Language, type Result, refused } from '#shared'
import { firstPicks } from '../domain/news/first-picks.ts'
import { chapterFragment, chapterPageTitle } from '../render/results/results-chapter.tsx'
import { type Download, frontFragment, type KeyFinding } from '../render/results/results-front.tsx'
import { resultsTitle } from '../render/results/results-page.tsx'
import { sentenceOf } from '../render/wording/sentence.ts'
import { findPublicEdition } from '../store/editions.ts'
import { statementsOf } from './material.ts'
import { pagesOf } from './pages-of.ts'
import { resultsFor } from './results-for.ts'

export interface ResultsPage {
  readonly title: string
  /** Markup for a page's `<main>`; needs `resultsCss`. */
  readonly html: string
  /** Hash of the data and number of responses, for descriptions of the data set. */
  readonly source: { readonly wave: Wave; readonly dataSet: string; readonly responses: number }
}

interface ResultsRequest {
  readonly wave: string
  readonly language: Language
}

interface FrontRequest extends ResultsRequest {
  /** Files of its edition, to be offered there. */
  readonly downloads: readonly Download[]
  /** Whether its edition tells the results in easy language too. */
  readonly easy: boolean
}

/**
 * The front of a published wave's results in one official language.
 * Problems: `language_not_published`, `edition_withdrawn`, and those of `releaseResults` (`results_not_published`,
 * `results_not_ready`).
 */
export async function resultsFront(
  ctx: Context,
  { wave, language, downloads, easy }: FrontRequest,
): Promise<Result<ResultsPage>> {
  const released = await resultsFor(ctx, { wave, language })
  if (!released.ok) return released
  const findings = await keyFindings(ctx, released.value, language)
  const pages = pagesOf(released.value)
  const props = { ...released.value, pages, language, downloads, easy, findings }
  return done({ title: resultsTitle(props), html: frontFragment(props), source: sourceOf(released.value) })
}

export function sourceOf({ wave, results }: ReleasedResults): ResultsPage['source'] {
  return { wave, dataSet: results.dataSet, responses: results.responses }
}

/** What staff chose to say first, in their words where they wrote some; before there is an edition, what tells most. */
async function keyFindings(
  ctx: Context,
  released: ReleasedResults,
  language: Language,
): Promise<readonly KeyFinding[]> {
  const statements = statementsOf(released)
  const edition = await findPublicEdition(ctx.database, released.wave.id)
  const picks = edition?.picks ?? firstPicks({ released, statements }).map(({ id }) => ({ id, texts: null }))
  return picks.flatMap(({ id, texts }) => {
    const found = statements.find((statement) => statement.id === id)
    if (found === undefined) return []
    return [
      { question: found.question, sentence: texts?.[language] ?? sentenceOf(found.statement, language) },
    ]
  })
}

/** A page of a chapter. Problems: `chapter_unknown`, and those of `resultsFront`. @param part which of its pages, from 1 */
export async function resultsChapter(
  ctx: Context,
  { wave, language, section, part }: ResultsRequest & { readonly section: string; readonly part: number },
): Promise<Result<ResultsPage>> {
  const released = await resultsFor(ctx, { wave, language })
  if (!released.ok) return released
  const pages = pagesOf(released.value)
  const page = pages.find((one) => one.section.id === section && one.part === part)
  if (page === undefined)
    return refused('chapter_unknown', `The results of wave ${wave} have no chapter of that name.`, section)
  const props = { ...released.value, language, pages, page }
  return done({
    title: chapterPageTitle(props),
    html: chapterFragment(props),
    source: sourceOf(released.value),
  })
}
