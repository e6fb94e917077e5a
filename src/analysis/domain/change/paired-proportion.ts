/**
 * Change of a share among the same persons in two waves, wave 2 minus wave 1: McNemar's test and Newcombe's interval.
 * A function of the four counts of who said yes when.
 * Source: R. Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10;
 * https://en.wikipedia.org/wiki/McNemar%27s_test
 */
import { fairCoinTwoSided } from '../distribution/beta.ts'
import { chiSquareUpperTail } from '../distribution/chi-square.ts'
import { type Interval, z95 } from '../estimate/interval.ts'
import { wilson } from '../estimate/proportion-intervals.ts'
import { newcombe } from './independent-waves.ts'

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
