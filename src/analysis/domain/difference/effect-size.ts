/**
 * How large a difference of two means is, in standard deviations: Cohen's d with the pooled deviation, and Hedges' g,
 * which takes out the bias of d in small groups by J = Γ(m/2)/(√(m/2) Γ((m−1)/2)), m = n1 + n2 − 2.
 * Source: L. Hedges (1981), https://doi.org/10.3102/10769986006002107; https://en.wikipedia.org/wiki/Effect_size
 */
import gammaRatio from '@stdlib/math-base-special-gamma-delta-ratio'
import type { Moments } from '../numbers/moments.ts'
import { pooledSd } from './t-tests.ts'

export interface EffectSize {
  readonly pooledSd: number | null
  readonly cohensD: number | null
  readonly hedgesGExact: number | null
  /** With J ≈ 1 − 3/(4m − 1). */
  readonly hedgesGApprox: number | null
}

/** First minus second; null where nothing varies or the groups are too small. */
export function effectSize(first: Moments, second: Moments): EffectSize {
  const sd = first.n > 0 && second.n > 0 ? pooledSd(first, second) : null
  const m = first.n + second.n - 2
  if (sd === null || sd === 0) return { pooledSd: sd, cohensD: null, hedgesGExact: null, hedgesGApprox: null }
  const d = ((first.mean ?? 0) - (second.mean ?? 0)) / sd
  const exact = m > 1 ? 1 / (gammaRatio((m - 1) / 2, 0.5) * Math.sqrt(m / 2)) : null
  return {
    pooledSd: sd,
    cohensD: d,
    hedgesGExact: exact === null ? null : d * exact,
    hedgesGApprox: d * (1 - 3 / (4 * m - 1)),
  }
}
