import { type Context, notPermitted, permits } from '#platform/context'
import { type Result, unwrap } from '#shared'
import written from '../content/concordance.json' with { type: 'json' }
import { compareWaves as compared, type WaveChange } from '../domain/change/compare-waves.ts'
import { readConcordance } from '../domain/change/concordance.ts'
import { loadDataSet } from './load-data-set.ts'

export interface TrendRequest {
  readonly earlier: string
  readonly later: string
  readonly variable: string
}

/**
 * The trend of a variable between two cleaned waves; confidential.
 * Problems: `not_permitted`, those of `loadDataSet`, and those of the comparison (`no_concordance`, `not_comparable` …).
 */
export async function compareWaves(ctx: Context, request: TrendRequest): Promise<Result<WaveChange>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const earlier = await loadDataSet(ctx, request.earlier)
  if (!earlier.ok) return earlier
  const later = await loadDataSet(ctx, request.later)
  if (!later.ok) return later
  return compared(
    unwrap(readConcordance(written)),
    { dataSet: earlier.value.dataSet, weights: null },
    { dataSet: later.value.dataSet, weights: null },
    request.variable,
  )
}
