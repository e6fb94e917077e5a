/**
 * Mean of plain answers, without weights or design: the classical interval by Student's t.
 * Median and quartiles are of "type 7"; they need the values, the rest is a function of count, sum and squares.
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda352.htm
 */
import { momentsOf } from '../numbers/moments.ts'
import { quantileOfSorted } from '../numbers/quantile.ts'
import { t95 } from './interval.ts'

/** `no_data`: no valid answer. `ci_needs_n_2`: a mean but no spread. `zero_variance`: all answers equal. */
export type MeanStatus = 'ok' | 'no_data' | 'ci_needs_n_2' | 'zero_variance' | 'census'

export interface PlainMean {
  readonly n: number
  readonly nMissing: number
  readonly sum: number
  readonly mean: number | null
  readonly var: number | null
  readonly sd: number | null
  readonly se: number | null
  readonly df: number | null
  readonly tCrit: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
  readonly min: number | null
  readonly max: number | null
  readonly median: number | null
  readonly q1Type7: number | null
  readonly q3Type7: number | null
  readonly status: MeanStatus
}

/** NaN is a missing answer: counted beside, never in the mean. */
export function plainMean(values: ArrayLike<number>): PlainMean {
  const valid = Array.from(values).filter((value) => !Number.isNaN(value))
  const sorted = Float64Array.from(valid).sort()
  const { n, sum, mean, variance } = momentsOf(valid)
  const sd = variance === null ? null : Math.sqrt(variance)
  const se = sd === null ? null : sd / Math.sqrt(n)
  const tCrit = t95(n - 1)
  const half = se === null || tCrit === null ? null : tCrit * se
  return {
    n,
    nMissing: values.length - n,
    sum,
    mean,
    var: variance,
    sd,
    se,
    df: n === 0 ? null : n - 1,
    tCrit,
    ciLow: mean === null || half === null ? null : mean - half,
    ciHigh: mean === null || half === null ? null : mean + half,
    min: sorted[0] ?? null,
    max: sorted[n - 1] ?? null,
    median: quantileOfSorted(sorted, 0.5),
    q1Type7: quantileOfSorted(sorted, 0.25),
    q3Type7: quantileOfSorted(sorted, 0.75),
    status: n === 0 ? 'no_data' : n === 1 ? 'ci_needs_n_2' : variance === 0 ? 'zero_variance' : 'ok',
  }
}
