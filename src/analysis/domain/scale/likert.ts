/**
 * An item on an agreement scale: top-2 (the two highest points), bottom-2, middle, and net = top-2 − bottom-2.
 * On scales of three points or fewer top and bottom overlap, so they are refused before this.
 * A function of a tally whose cells are the points from lowest to highest.
 */
import { overBlocks, type Tally } from '../tally/tally.ts'
import { percentWhere, scoreMean } from './score.ts'

export interface LikertItem {
  readonly n: number
  readonly sumW: number
  /** Weight on each point, lowest first. */
  readonly counts: readonly number[]
  readonly mean: number | null
  readonly top2Pct: number | null
  readonly bottom2Pct: number | null
  readonly middlePct: number | null
  readonly top1Pct: number | null
  readonly bottom1Pct: number | null
  /** Percentage points. */
  readonly net: number | null
  readonly seNet: number | null
}

/** `lowest` is the number of the first point. */
export function likertItem(tally: Tally, lowest: number): LikertItem {
  const points = Array.from({ length: tally.cells }, (_, cell) => cell)
  const last = tally.cells - 1
  const top2Pct = percentWhere(tally, (cell) => cell >= last - 1)
  const bottom2Pct = percentWhere(tally, (cell) => cell <= 1)
  const net = scoreMean(
    tally,
    points.map((cell) => (cell >= last - 1 ? 1 : 0) - (cell <= 1 ? 1 : 0)),
  )
  return {
    n: net.n,
    sumW: net.sumW,
    counts: [...overBlocks(tally, 'w')],
    mean: scoreMean(
      tally,
      points.map((cell) => lowest + cell),
    ).mean,
    top2Pct,
    bottom2Pct,
    middlePct: percentWhere(tally, (cell) => cell > 1 && cell < last - 1),
    top1Pct: percentWhere(tally, (cell) => cell === last),
    bottom1Pct: percentWhere(tally, (cell) => cell === 0),
    net: top2Pct === null || bottom2Pct === null ? null : top2Pct - bottom2Pct,
    seNet: net.se === null ? null : 100 * net.se,
  }
}
