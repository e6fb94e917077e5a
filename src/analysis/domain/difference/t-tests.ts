/**
 * Difference of two means from counts, means and variances alone: Welch's test (variances may differ) and Student's.
 * Null where a group is too small; where nothing varies the difference stands without a test.
 * Source: https://www.itl.nist.gov/div898/handbook/eda/section3/eda353.htm
 */
import { studentTwoSided } from '../distribution/student-t.ts'
import { t95 } from '../estimate/interval.ts'
import type { Moments } from '../numbers/moments.ts'

export interface MeanDifference {
  readonly difference: number
  readonly se: number
  /** t and p are null where nothing varies, all three and the interval where no degree of freedom is left. */
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
}

/** First minus second, with Satterthwaite's degrees of freedom. */
export function welch(first: Moments, second: Moments): MeanDifference | null {
  if (first.variance === null || second.variance === null) return null
  const one = first.variance / first.n
  const two = second.variance / second.n
  const df = (one + two) ** 2 / (one ** 2 / (first.n - 1) + two ** 2 / (second.n - 1))
  return judged((first.mean ?? 0) - (second.mean ?? 0), Math.sqrt(one + two), df)
}

/** First minus second, with one variance for both. */
export function student(first: Moments, second: Moments): MeanDifference | null {
  const sd = pooledSd(first, second)
  if (sd === null || first.n === 0 || second.n === 0) return null
  const se = sd * Math.sqrt(1 / first.n + 1 / second.n)
  return judged((first.mean ?? 0) - (second.mean ?? 0), se, first.n + second.n - 2)
}

/** Null for fewer than three answers in both groups together. */
export function pooledSd(first: Moments, second: Moments): number | null {
  const df = first.n + second.n - 2
  if (df < 1) return null
  const squares = (first.variance ?? 0) * (first.n - 1) + (second.variance ?? 0) * (second.n - 1)
  return Math.sqrt(squares / df)
}

/** A difference with its standard error, judged by Student's t; without spread the interval has no width and there is no p. */
export function judged(difference: number, se: number, df: number): MeanDifference {
  const critical = t95(df)
  const half = critical === null ? null : critical * se
  const t = critical !== null && se > 0 ? difference / se : null
  return {
    difference,
    se,
    t,
    df: Number.isFinite(df) ? Math.max(0, df) : null,
    p: t === null ? null : studentTwoSided(t, df),
    ciLow: half === null ? null : difference - half,
    ciHigh: half === null ? null : difference + half,
  }
}
