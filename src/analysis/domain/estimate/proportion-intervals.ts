/**
 * Intervals for a proportion. Each takes what it needs as numbers, so the classical and the design-based estimate use
 * the same ones with other n and other critical values.
 * Source: Brown, Cai, DasGupta (2001), https://projecteuclid.org/euclid.ss/1009213286;
 * Korn and Graubard (1998), https://www150.statcan.gc.ca/n1/pub/12-001-x/1998002/article/4356-eng.pdf
 */
import { betaQuantile } from '../distribution/beta.ts'
import { around, type Interval, upperPoint, withinUnit, z95 } from './interval.ts'

/** Wilson's score interval; n may be an effective one, `critical` a t. */
export function wilson(p: number, n: number, critical = z95): Interval {
  const squared = critical * critical
  const centre = (p + squared / (2 * n)) / (1 + squared / n)
  const half = (critical / (1 + squared / n)) * Math.sqrt((p * (1 - p)) / n + squared / (4 * n * n))
  return withinUnit(around(centre, half))
}

/** Wilson's interval with the continuity correction min(½, |x − n/2|) that R's `prop.test` makes. */
export function wilsonCorrected(x: number, n: number): Interval {
  const correction = Math.min(0.5, Math.abs(x - n / 2)) / n
  const a = z95 ** 2 / (2 * n)
  const end = (p: number, side: 1 | -1) =>
    (p + a + side * z95 * Math.sqrt((p * (1 - p)) / n + a / (2 * n))) / (1 + 2 * a)
  const low = x / n - correction
  const high = x / n + correction
  return withinUnit({ low: low <= 0 ? 0 : end(low, -1), high: high >= 1 ? 1 : end(high, 1) })
}

/** Clopper and Pearson's exact interval of x successes in n; both may be effective numbers (Korn and Graubard). */
export function clopperPearson(x: number, n: number): Interval {
  return {
    low: x <= 0 ? 0 : betaQuantile(1 - upperPoint, x, n - x + 1),
    high: x >= n ? 1 : betaQuantile(upperPoint, x + 1, n - x),
  }
}

/** Agresti and Coull: Wald's interval after adding z²/2 successes and failures; may leave [0, 1], taken as it is. */
export function agrestiCoull(x: number, n: number): Interval {
  const size = n + z95 ** 2
  const p = (x + z95 ** 2 / 2) / size
  return around(p, z95 * Math.sqrt((p * (1 - p)) / size))
}

/** p ± critical · se, Wald's; meaningless at p = 0 or 1. */
export function wald(p: number, se: number, critical = z95): Interval {
  return around(p, critical * se)
}

/** Symmetric in the log odds. */
export function logitInterval(p: number, se: number, critical: number): Interval {
  const middle = Math.log(p / (1 - p))
  const half = (critical * se) / (p * (1 - p))
  const share = (odds: number) => 1 / (1 + Math.exp(-odds))
  return { low: share(middle - half), high: share(middle + half) }
}

/** Symmetric in arcsin √p; may turn round for a handful of degrees of freedom, taken as it is. */
export function arcsineInterval(p: number, se: number, critical: number): Interval {
  const middle = Math.asin(Math.sqrt(p))
  const half = (critical * se) / (2 * Math.sqrt(p * (1 - p)))
  return { low: Math.sin(middle - half) ** 2, high: Math.sin(middle + half) ** 2 }
}
