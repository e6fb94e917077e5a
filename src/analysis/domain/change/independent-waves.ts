/**
 * Change between two waves with different respondents, wave 2 minus wave 1.
 * Source: R. Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; free account in
 * https://gsk-biostatistics.github.io/cicalc/reference/ci_prop_diff_nc.html
 */

import { judged, type MeanDifference, welch } from '../difference/t-tests.ts'
import { normalTwoSided } from '../distribution/normal.ts'
import { type Interval, z95 } from '../estimate/interval.ts'
import { wilson } from '../estimate/proportion-intervals.ts'
import type { Moments } from '../numbers/moments.ts'

/** Welch's test of the second wave against the first. */
export function changeOfMeans(wave1: Moments, wave2: Moments): MeanDifference | null {
  return welch(wave2, wave1)
}

export interface ChangeOfProportions {
  readonly p1: number | null
  readonly p2: number | null
  readonly change: number | null
  readonly wald: (Interval & { readonly se: number }) | null
  readonly newcombeHybridScore: Interval | null
  /** With one proportion for both waves; null where nobody or everybody said so. */
  readonly zPooled: number | null
  readonly chi2: number | null
  readonly pPooled: number | null
}

/** x of n in each wave; all null where a wave is empty. */
export function changeOfProportions(x1: number, n1: number, x2: number, n2: number): ChangeOfProportions {
  if (n1 === 0 || n2 === 0) return nothing(n1 ? x1 / n1 : null, n2 ? x2 / n2 : null)
  const p1 = x1 / n1
  const p2 = x2 / n2
  const change = p2 - p1
  const se = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2)
  const both = (x1 + x2) / (n1 + n2)
  const seOfBoth = Math.sqrt(both * (1 - both) * (1 / n1 + 1 / n2))
  const z = seOfBoth > 0 ? change / seOfBoth : null
  return {
    p1,
    p2,
    change,
    wald: { se, low: change - z95 * se, high: change + z95 * se },
    newcombeHybridScore: newcombe(p1, wilson(p1, n1), p2, wilson(p2, n2), 0),
    zPooled: z,
    chi2: z === null ? null : z * z,
    pPooled: z === null ? null : normalTwoSided(z),
  }
}

/** Newcombe's interval for p2 − p1 from the score intervals of both; `correlation` is 0 for independent samples. */
export function newcombe(
  p1: number,
  score1: Interval,
  p2: number,
  score2: Interval,
  correlation: number,
): Interval {
  const [below1, above1] = [p1 - score1.low, score1.high - p1]
  const [below2, above2] = [p2 - score2.low, score2.high - p2]
  const side = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b))
  return { low: p2 - p1 - side(below2, above1), high: p2 - p1 + side(above2, below1) }
}

function nothing(p1: number | null, p2: number | null): ChangeOfProportions {
  const none = {
    change: null,
    wald: null,
    newcombeHybridScore: null,
    zPooled: null,
    chi2: null,
    pPooled: null,
  }
  return { p1, p2, ...none }
}

/** An estimate of one wave under its own design. */
export interface WaveEstimate {
  readonly estimate: number
  readonly se: number
  readonly df: number
}

/**
 * Change of two design-based estimates, each wave with a design of its own: the waves are strata of a stacked design,
 * so the degrees of freedom add up.
 */
export function changeOfEstimates(wave1: WaveEstimate, wave2: WaveEstimate): MeanDifference {
  return judged(
    wave2.estimate - wave1.estimate,
    Math.sqrt(wave1.se ** 2 + wave2.se ** 2),
    wave1.df + wave2.df,
  )
}
