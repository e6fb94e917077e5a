import { listFieldedWaves } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { done, type Language, type Result, refused } from '#shared'
import { easyPart, standingOf } from '../domain/edition.ts'
import { type EasyLinks, easyFragment, easyTitle } from '../render/easy/easy-page.tsx'
import { findPublicEdition } from '../store/editions.ts'
import { bindPart } from './bound-texts.ts'
import { statementsOf } from './material.ts'
import { resultsFor } from './results-for.ts'
import { type ResultsPage, sourceOf } from './results-page.ts'
import { easyOf } from './said-in.ts'

interface EasyRequest {
  readonly wave: string
  readonly language: Language
  readonly links: EasyLinks
}

/**
 * The results of a published wave in easy language, as its edition tells them; needs `easyCss`.
 * Problems: `easy_not_published` where the edition has none in the language, and those of `resultsFront`.
 */
export async function easyResults(
  ctx: Context,
  { wave, language, links }: EasyRequest,
): Promise<Result<ResultsPage>> {
  const released = await resultsFor(ctx, { wave, language })
  if (!released.ok) return released
  const edition = await findPublicEdition(ctx.database, released.value.wave.id)
  if (edition === null || standingOf(edition, easyPart, language) === 'missing')
    return refused('easy_not_published', `Wave ${wave} has no results in easy ${language}.`, language)
  const material = {
    released: released.value,
    statements: statementsOf(released.value),
    waves: await listFieldedWaves(ctx),
  }
  const bound = bindPart(edition, material, easyPart, language)
  if (!bound.ok) return bound
  const page = easyOf(language, { easy: bound.value }, { material, edition })
  if (page === null) throw new Error('a bound text is a page')
  return done({ title: easyTitle(page), html: easyFragment(page, links), source: sourceOf(released.value) })
}
