/**
 * Mann and Whitney's test that answers of one group tend to be higher than those of another, by the normal
 * approximation with ties, and the probability behind it: AUC = P(x1 > x2) + ½ P(x1 = x2), Cliff's δ = 2 AUC − 1.
 * Needs the ranks, so it is a function of the values and not of a tally.
 * Source: https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test
 */
import { normalTwoSided } from '../distribution/normal.ts'
import { midRanks } from '../numbers/ranks.ts'
import { sum } from '../numbers/sum.ts'

export interface MannWhitney {
  readonly u1: number
  readonly u2: number
  readonly meanRank1: number
  readonly meanRank2: number
  readonly meanU: number
  readonly sdU: number
  /** With a half taken off the distance; null where all answers are equal. */
  readonly zContinuity: number | null
  readonly pContinuity: number | null
  readonly zNoContinuity: number | null
  readonly pNoContinuity: number | null
  readonly auc: number
  readonly cliffsDelta: number
}

/** Null where a group is empty. */
export function mannWhitney(first: readonly number[], second: readonly number[]): MannWhitney | null {
  const n1 = first.length
  const n2 = second.length
  if (n1 === 0 || n2 === 0) return null
  const n = n1 + n2
  const { ranks, tieSum } = midRanks([...first, ...second])
  const rankSum = sum(ranks.subarray(0, n1))
  const u1 = rankSum - (n1 * (n1 + 1)) / 2
  const mean = (n1 * n2) / 2
  const variance = ((n1 * n2) / 12) * (n + 1 - tieSum / (n * (n - 1)))
  const sd = Math.sqrt(Math.max(0, variance))
  const distance = u1 - mean
  const corrected = distance - Math.sign(distance) / 2
  const auc = u1 / (n1 * n2)
  return {
    u1,
    u2: n1 * n2 - u1,
    meanRank1: rankSum / n1,
    meanRank2: sum(ranks.subarray(n1)) / n2,
    meanU: mean,
    sdU: sd,
    zContinuity: sd > 0 ? corrected / sd : null,
    pContinuity: sd > 0 ? normalTwoSided(corrected / sd) : null,
    zNoContinuity: sd > 0 ? distance / sd : null,
    pNoContinuity: sd > 0 ? normalTwoSided(distance / sd) : null,
    auc,
    cliffsDelta: 2 * auc - 1,
  }
}
