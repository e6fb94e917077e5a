/**
 * Net promoter score of a 0–10 answer: promoters (9–10) minus detractors (0–6), in points from −100 to 100, with an
 * interval by Student's t that takes the weights as fixed. A function of a tally whose eleven cells are 0 … 10.
 */
import { t95 } from '../estimate/interval.ts'
import type { Tally } from '../tally/tally.ts'
import { percentWhere, scoreMean } from './score.ts'

export interface NetPromoter {
  readonly n: number
  readonly promotersPct: number | null
  readonly passivesPct: number | null
  readonly detractorsPct: number | null
  readonly nps: number | null
  readonly se: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
}

export function netPromoter(tally: Tally): NetPromoter {
  const score = scoreMean(
    tally,
    Array.from({ length: tally.cells }, (_, answer) => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0)),
  )
  const critical = t95(score.n - 1)
  const half = score.se === null || critical === null ? null : critical * score.se
  const end = (side: 1 | -1) =>
    score.mean === null || half === null ? null : 100 * (score.mean + side * half)
  return {
    n: score.n,
    promotersPct: percentWhere(tally, (answer) => answer >= 9),
    passivesPct: percentWhere(tally, (answer) => answer === 7 || answer === 8),
    detractorsPct: percentWhere(tally, (answer) => answer <= 6),
    nps: score.mean === null ? null : 100 * score.mean,
    se: score.se === null ? null : 100 * score.se,
    ciLow: end(-1),
    ciHigh: end(1),
  }
}
