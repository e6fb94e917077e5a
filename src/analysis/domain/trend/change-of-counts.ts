/** Changes of shares and means from counts by answer; weighted ones from counts by answer and group. */
import { changeOfEstimates, changeOfProportions, type WaveEstimate } from '../change/independent-waves.ts'
import { scoreMean } from '../scale/score.ts'
import { emptyTally, type Tally } from '../tally/tally.ts'

/** Later minus earlier, with its interval; not rounded. */
export interface Difference {
  readonly change: number
  readonly low: number
  readonly high: number
}

/** A share of x in n, by Newcombe; null where a wave is empty. */
export function changeOfShare(x1: number, n1: number, x2: number, n2: number): Difference | null {
  const { change, newcombeHybridScore: interval } = changeOfProportions(x1, n1, x2, n2)
  return change === null || interval === null ? null : { change, low: interval.low, high: interval.high }
}

/** The score of each answer; null leaves it out. */
export type Scores = readonly (number | null)[]

/** `counts[answer][group]`, with one weight for each group. */
export interface WeightedCounts {
  readonly counts: readonly (readonly number[])[]
  readonly weights: readonly number[]
}

/** One group of weight 1. */
export function unweighted(counts: readonly number[]): WeightedCounts {
  return { counts: counts.map((n) => [n]), weights: [1] }
}

/** Mean of the scores, its error taking the weights as fixed; null for fewer than two answers. */
export function estimateOf({ counts, weights }: WeightedCounts, scores: Scores): WaveEstimate | null {
  const kept = counts.filter((_, answer) => typeof scores[answer] === 'number')
  const keptScores = scores.filter((score) => score !== null)
  const { n, mean, se } = scoreMean(tallyOf(kept, weights), keptScores)
  return mean === null || se === null ? null : { estimate: mean, se, df: n - 1 }
}

function tallyOf(counts: WeightedCounts['counts'], weights: readonly number[]): Tally {
  const tally = emptyTally(counts.length, 1)
  for (const [answer, groups] of counts.entries()) {
    const sum = (of: (weight: number) => number) =>
      groups.reduce((total, n, group) => total + n * of(weights[group] ?? 0), 0)
    tally.n[answer] = sum(() => 1)
    tally.counted[answer] = sum((weight) => (weight > 0 ? 1 : 0))
    tally.w[answer] = sum((weight) => weight)
    tally.w2[answer] = sum((weight) => weight * weight)
  }
  return tally
}

/** By t, each wave with a variance of its own. */
export function changeBetween(earlier: WaveEstimate | null, later: WaveEstimate | null): Difference | null {
  if (earlier === null || later === null) return null
  const { difference, ciLow, ciHigh } = changeOfEstimates(earlier, later)
  return ciLow === null || ciHigh === null ? null : { change: difference, low: ciLow, high: ciHigh }
}
