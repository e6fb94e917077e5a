import type { ReleasedResults } from '#analysis'
import { releaseResults } from '#analysis/use-cases'
import { listWaves } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused, waveId } from '#shared'
import { findPublicEdition } from '../store/editions.ts'
import { releaseDue } from './release-due.ts'

/** By database: results that were read, with what was public then. They are large, and the same for every reader. */
const read = new WeakMap<
  Context['database'],
  Map<string, { readonly when: string; readonly results: ReleasedResults }>
>()

/**
 * Released results that are out and stand, in a language that results are published in; the same object as long as they
 * are the same. Problems: `language_not_published`, `edition_withdrawn`, and those of `releaseResults`
 * (`results_not_published`, `results_not_ready`).
 */
export async function resultsFor(
  ctx: Context,
  { wave, language }: { readonly wave: string; readonly language: Language },
): Promise<Result<ReleasedResults>> {
  if (!officialLanguages.includes(language))
    return refused('language_not_published', `Results are not published in ${language}.`, language)
  await releaseDue(ctx)
  const waves = await listWaves({ ...ctx, actor: { kind: 'public' } })
  const isOut = waves.some(({ id, state }) => id === wave && (state === 'published' || state === 'archived'))
  if (!isOut) return refused('results_not_published', `Wave ${wave} has no published results.`, wave)
  const edition = await findPublicEdition(ctx.database, waveId(wave))
  if (edition?.state.kind === 'withdrawn')
    return refused('edition_withdrawn', `The results of wave ${wave} have been withdrawn.`, wave)
  return asRead(ctx, wave, JSON.stringify([waves, edition?.number ?? null]))
}

async function asRead(ctx: Context, wave: string, when: string): Promise<Result<ReleasedResults>> {
  const known = read.get(ctx.database) ?? new Map()
  read.set(ctx.database, known)
  const before = known.get(wave)
  if (before?.when === when) return done(before.results)
  const released = await releaseResults({ ...ctx, actor: { kind: 'public' } }, { wave })
  if (released.ok) known.set(wave, { when, results: released.value })
  return released
}
