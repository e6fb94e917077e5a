import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { type Context, permits } from '#platform/context'
import { done, type Result, refused } from '#shared'
import { type DisclosurePolicy, defaultPolicy } from '../domain/disclosure/primary.ts'
import { resultsOf, type WaveResults } from '../domain/tables/results.ts'
import { loadDataSet } from './load-data-set.ts'

export interface ReleasedResults {
  readonly wave: Wave
  readonly results: WaveResults
  /** What was hidden by. */
  readonly policy: DisclosurePolicy
}

/**
 * Everything of a wave that may be published, after disclosure control. The public gets it once the wave is published;
 * whoever may read confidential data already when it is cleaned.
 * Problems: `results_not_published`, `wave_unknown`, `wave_not_cleaned`, `data_changed`.
 */
export async function releaseResults(
  ctx: Context,
  { wave }: { readonly wave: string },
): Promise<Result<ReleasedResults>> {
  const allowed = await readerOf(ctx, wave)
  if (!allowed.ok) return allowed
  const loaded = await loadDataSet(allowed.value, wave)
  if (!loaded.ok) return loaded
  const { dataSet, questionnaire } = loaded.value
  return done({
    wave: loaded.value.wave,
    results: resultsOf(dataSet, questionnaire, defaultPolicy),
    policy: defaultPolicy,
  })
}

/** The context that may read the data: the caller's own, or disclosure control's for a wave that is out. */
export async function readerOf(ctx: Context, wave: string): Promise<Result<Context>> {
  if (permits(ctx.actor, 'read-confidential')) return done(ctx)
  const published = permits(ctx.actor, 'read-published')
    ? (await listWaves(ctx)).filter(({ state }) => state === 'published' || state === 'archived')
    : []
  if (!published.some(({ id }) => id === wave)) {
    return refused('results_not_published', `Wave ${wave} has no published results.`, wave)
  }
  return done({ ...ctx, actor: { kind: 'disclosure-control' } })
}
