/**
 * Change among the same persons in two waves, wave 2 minus wave 1; only those with a valid answer in both count.
 * Source: R. Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10;
 * https://en.wikipedia.org/wiki/McNemar%27s_test, https://en.wikipedia.org/wiki/Wilcoxon_signed-rank_test
 */

import { judged } from '../difference/t-tests.ts'
import { fairCoinTwoSided } from '../distribution/beta.ts'
import { chiSquareUpperTail } from '../distribution/chi-square.ts'
import { normalTwoSided } from '../distribution/normal.ts'
import { type Interval, z95 } from '../estimate/interval.ts'
import { wilson } from '../estimate/proportion-intervals.ts'
import { momentsOf } from '../numbers/moments.ts'
import { midRanks } from '../numbers/ranks.ts'
import { sum } from '../numbers/sum.ts'
import { newcombe } from './independent-waves.ts'

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

/** Persons by their answers: yes in both waves, in one of them, in neither. */
export interface PairedCounts {
  readonly both: number
  readonly onlyWave1: number
  readonly onlyWave2: number
  readonly neither: number
}

export interface PairedProportion extends PairedCounts {
  readonly nPairs: number
  readonly p1: number | null
  readonly p2: number | null
  readonly change: number | null
  /** Null where nobody changed. */
  readonly mcnemarChi2: number | null
  readonly mcnemarP: number | null
  readonly mcnemarChi2Cc: number | null
  readonly mcnemarPCc: number | null
  readonly mcnemarExactP: number | null
  readonly wald: (Interval & { readonly se: number }) | null
  readonly newcombePaired: Interval | null
  readonly status: 'ok' | 'no_data' | 'no_discordant_pairs'
}

export function pairedProportion(counts: PairedCounts): PairedProportion {
  const { both, onlyWave1, onlyWave2, neither } = counts
  const n = both + onlyWave1 + onlyWave2 + neither
  const moved = onlyWave1 + onlyWave2
  const tested = (chi2: number) => (moved > 0 ? { chi2, p: chiSquareUpperTail(chi2, 1) } : null)
  const plain = tested((onlyWave1 - onlyWave2) ** 2 / moved)
  const corrected = tested((Math.abs(onlyWave1 - onlyWave2) - 1) ** 2 / moved)
  const se = n > 0 ? Math.sqrt(moved - (onlyWave1 - onlyWave2) ** 2 / n) / n : 0
  const change = n > 0 ? (onlyWave2 - onlyWave1) / n : null
  return {
    nPairs: n,
    ...counts,
    p1: n > 0 ? (both + onlyWave1) / n : null,
    p2: n > 0 ? (both + onlyWave2) / n : null,
    change,
    mcnemarChi2: plain?.chi2 ?? null,
    mcnemarP: plain?.p ?? null,
    mcnemarChi2Cc: corrected?.chi2 ?? null,
    mcnemarPCc: corrected?.p ?? null,
    mcnemarExactP: n > 0 ? fairCoinTwoSided(onlyWave1, moved) : null,
    wald: change === null ? null : { se, low: change - z95 * se, high: change + z95 * se },
    newcombePaired: n > 0 ? newcombePaired(counts, n) : null,
    status: n === 0 ? 'no_data' : moved === 0 ? 'no_discordant_pairs' : 'ok',
  }
}

/** Newcombe's interval with the correlation of the pairs, corrected for continuity where it is positive. */
function newcombePaired({ both, onlyWave1, onlyWave2, neither }: PairedCounts, n: number): Interval {
  const [yes1, yes2] = [both + onlyWave1, both + onlyWave2]
  const root = Math.sqrt(yes1 * (n - yes1) * yes2 * (n - yes2))
  const excess = both * neither - onlyWave1 * onlyWave2
  const numerator = excess > 0 ? Math.max(0, excess - n / 2) : excess
  const score = (yes: number) => wilson(yes / n, n)
  return newcombe(yes1 / n, score(yes1), yes2 / n, score(yes2), root > 0 ? numerator / root : 0)
}
