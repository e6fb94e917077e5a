/**
 * Change of a mean among the same persons in two waves, wave 2 minus wave 1; only those with a valid answer in both
 * count. Paired t, and Wilcoxon's signed ranks; both need the persons, so this is no function of a tally.
 * Source: https://en.wikipedia.org/wiki/Wilcoxon_signed-rank_test
 */

import { judged } from '../difference/t-tests.ts'
import { normalTwoSided } from '../distribution/normal.ts'
import { momentsOf } from '../numbers/moments.ts'
import { midRanks } from '../numbers/ranks.ts'
import { sum } from '../numbers/sum.ts'

export interface PairedMean {
  readonly nPairs: number
  readonly nOnlyWave1: number
  readonly nOnlyWave2: number
  readonly mean1: number | null
  readonly mean2: number | null
  readonly change: number | null
  readonly sdChange: number | null
  readonly se: number | null
  readonly correlation: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
  readonly cohensDz: number | null
  /** Σ of the ranks of the rises; persons without a change are left out. */
  readonly wilcoxonV: number
  readonly wilcoxonPContinuity: number | null
  readonly status: 'ok' | 'no_data' | 'ci_needs_n_2' | 'zero_variance'
}

/** Answers by person, NaN where missing; a person has the same place in both. */
export function pairedMean(wave1: Float64Array, wave2: Float64Array): PairedMean {
  const valid = (values: Float64Array, at: number) => !Number.isNaN(values[at] ?? Number.NaN)
  const persons = Array.from(wave1.keys())
  const pairs = persons.filter((at) => valid(wave1, at) && valid(wave2, at))
  const one = momentsOf(pairs.map((at) => wave1[at] ?? 0))
  const two = momentsOf(pairs.map((at) => wave2[at] ?? 0))
  const changes = pairs.map((at) => (wave2[at] ?? 0) - (wave1[at] ?? 0))
  const change = momentsOf(changes)
  const n = pairs.length
  const sd = change.variance === null ? null : Math.sqrt(change.variance)
  const test = judged(change.mean ?? 0, (sd ?? 0) / Math.sqrt(n), n - 1)
  return {
    nPairs: n,
    nOnlyWave1: persons.filter((at) => valid(wave1, at) && !valid(wave2, at)).length,
    nOnlyWave2: persons.filter((at) => !valid(wave1, at) && valid(wave2, at)).length,
    mean1: one.mean,
    mean2: two.mean,
    change: change.mean,
    sdChange: sd,
    se: sd === null ? null : sd / Math.sqrt(n),
    correlation: correlation(pairs, wave1, wave2),
    t: test.t,
    df: n === 0 ? null : n - 1,
    p: test.p,
    ciLow: test.ciLow,
    ciHigh: test.ciHigh,
    cohensDz: sd ? (change.mean ?? 0) / sd : null,
    ...signedRanks(changes),
    status: n === 0 ? 'no_data' : n === 1 ? 'ci_needs_n_2' : sd === 0 ? 'zero_variance' : 'ok',
  }
}

function correlation(pairs: readonly number[], wave1: Float64Array, wave2: Float64Array): number | null {
  const one = momentsOf(pairs.map((at) => wave1[at] ?? 0))
  const two = momentsOf(pairs.map((at) => wave2[at] ?? 0))
  if (!one.variance || !two.variance) return null
  const together = sum(
    pairs.map((at) => ((wave1[at] ?? 0) - (one.mean ?? 0)) * ((wave2[at] ?? 0) - (two.mean ?? 0))),
  )
  return together / (pairs.length - 1) / Math.sqrt(one.variance * two.variance)
}

/** Wilcoxon's signed ranks, normal approximation with ties and a continuity correction of ½. */
function signedRanks(changes: readonly number[]) {
  const moved = changes.filter((change) => change !== 0)
  const { ranks, tieSum } = midRanks(moved.map(Math.abs))
  const v = sum(moved.map((change, at) => (change > 0 ? (ranks[at] ?? 0) : 0)))
  const n = moved.length
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum / 48
  const distance = v - (n * (n + 1)) / 4
  const z = variance > 0 ? (distance - Math.sign(distance) / 2) / Math.sqrt(variance) : null
  return { wilcoxonV: v, wilcoxonPContinuity: z === null ? null : normalTwoSided(z) }
}
