/**
 * Mean of a score that depends only on the point chosen, with its standard error taking the weights as fixed:
 * se = √(n/(n − 1) · Σ (w (s − s̄))²)/W. A function of n, Σw and Σw² per point.
 */
import { overBlocks, type Tally } from '../tally/tally.ts'

export interface ScoreMean {
  readonly n: number
  readonly sumW: number
  readonly mean: number | null
  /** Null for fewer than two answers. */
  readonly se: number | null
}

/** `scores[c]` is the score of cell c of the tally. */
export function scoreMean(tally: Tally, scores: readonly number[]): ScoreMean {
  const w = overBlocks(tally, 'w')
  const w2 = overBlocks(tally, 'w2')
  const total = (of: (cell: number) => number) => scores.reduce((sum, _, cell) => sum + of(cell), 0)
  const n = overBlocks(tally, 'n').reduce((sum, count) => sum + count, 0)
  const sumW = total((cell) => w[cell] ?? 0)
  if (!(sumW > 0)) return { n, sumW, mean: null, se: null }
  const mean = total((cell) => (w[cell] ?? 0) * (scores[cell] ?? 0)) / sumW
  const squares = total((cell) => (w2[cell] ?? 0) * ((scores[cell] ?? 0) - mean) ** 2)
  return { n, sumW, mean, se: n < 2 ? null : Math.sqrt((n / (n - 1)) * squares) / sumW }
}

/** Share of the weight in the cells that `where` names, in percent; null without any. */
export function percentWhere(tally: Tally, where: (cell: number) => boolean): number | null {
  const w = overBlocks(tally, 'w')
  const whole = w.reduce((sum, weight) => sum + weight, 0)
  if (!(whole > 0)) return null
  return (100 * w.reduce((sum, weight, cell) => (where(cell) ? sum + weight : sum), 0)) / whole
}
