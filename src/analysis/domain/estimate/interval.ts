/** Intervals around an estimate, at the level the room uses everywhere: 95 %. */

import { normalQuantile } from '../distribution/normal.ts'
import { studentQuantile } from '../distribution/student-t.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/** The share of each tail that an interval leaves out, and the quantile that goes with it. */
export const upperPoint = 0.975
export const z95 = normalQuantile(upperPoint)

/** Two-sided t at 95 %; null without degrees of freedom. */
export function t95(df: number): number | null {
  return df > 0 ? studentQuantile(upperPoint, df) : null
}

/** From one half width below to one above. */
export function around(estimate: number, halfWidth: number): Interval {
  return { low: estimate - halfWidth, high: estimate + halfWidth }
}

/** Takes rounding noise off the ends of an interval for a share. */
export function withinUnit({ low, high }: Interval): Interval {
  return { low: Math.max(0, low), high: Math.min(1, high) }
}
