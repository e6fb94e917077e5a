/** Share of x among n answers, without weights or design, with the intervals people ask for. */

import type { Interval } from './interval.ts'
import { agrestiCoull, clopperPearson, wald, wilson, wilsonCorrected } from './proportion-intervals.ts'

export interface PlainProportion {
  readonly x: number
  readonly n: number
  /** Everything from here on is null for n = 0. */
  readonly p: number | null
  readonly seWald: number | null
  readonly wald: Interval | null
  readonly wilson: Interval | null
  readonly wilsonContinuityCorrected: Interval | null
  readonly clopperPearson: Interval | null
  readonly agrestiCoull: Interval | null
}

/** x successes of n; 0 ≤ x ≤ n. */
export function plainProportion(x: number, n: number): PlainProportion {
  if (n === 0)
    return {
      x,
      n,
      p: null,
      seWald: null,
      wald: null,
      wilson: null,
      wilsonContinuityCorrected: null,
      clopperPearson: null,
      agrestiCoull: null,
    }
  const p = x / n
  const seWald = Math.sqrt((p * (1 - p)) / n)
  return {
    x,
    n,
    p,
    seWald,
    wald: wald(p, seWald),
    wilson: wilson(p, n),
    wilsonContinuityCorrected: wilsonCorrected(x, n),
    clopperPearson: clopperPearson(x, n),
    agrestiCoull: agrestiCoull(x, n),
  }
}
