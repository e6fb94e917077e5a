/**
 * A block: cells that are protected together, and what must hold when their pattern of hidden cells is found.
 *
 * Columns are the cells that may be hidden; all others are published and never move. A block may also have columns for
 * moves: given changes at its margins, decided elsewhere, that its own hidden cells must be able to follow, one at a
 * time, and that they may use.
 */
import { type Frame, makeFrame, type Room, type SparseRow } from './reach.ts'

export const tieBreak = 0.05

export interface Block {
  /** For messages: tables or margins it is about. */
  readonly name: string
  /** How far each column could fall (to the least a reader reckons with) and rise, were it hidden; both ≥ 0. */
  readonly fall: Float64Array
  readonly rise: Float64Array
  /**
   * What readers lose when a column is hidden: a whole number of at least 1, plus a part that breaks ties and sums to
   * less than `tieBreak` over the block; 0 for columns that are hidden in any case.
   */
  readonly cost: Float64Array
  /** Columns that are hidden in any case: sensitive cells, and moves. */
  readonly fixed: ReadonlySet<number>
  readonly sums: readonly SparseRow[]
  readonly requirements: readonly Requirement[]
  /** True: movements must be whole numbers of respondents. */
  readonly whole: boolean
  /** True: the sums are of at most two dimensions, in which a best movement without moves is always a whole one. */
  readonly network: boolean
  /** Columns of moves; of these at most one can happen, in full, when people are counted whole. */
  readonly moves: readonly number[]
}

/** `column` must be able to fall by `below`, to rise by `above`, and to range over `width` between the two. */
export interface Requirement {
  readonly column: number
  readonly below: number
  readonly above: number
  readonly width: number
}

/** A pattern: the columns that are hidden. */
export type Pattern = ReadonlySet<number>

export interface Situation {
  readonly frame: Frame
  readonly room: Room
}

/** Room to move of every column, with hidden columns as given by `share` (1 hidden, 0 published, or in between). */
function roomOf(block: Block, share: (column: number) => number): Room {
  const columns = block.fall.length
  const room = { lower: new Float64Array(columns), upper: new Float64Array(columns) }
  for (let column = 0; column < columns; column += 1) {
    const part = share(column)
    room.lower[column] = -part * (block.fall[column] ?? 0)
    room.upper[column] = part * (block.rise[column] ?? 0)
  }
  return room
}

export function situationOf(block: Block, share: (column: number) => number): Situation {
  const room = roomOf(block, share)
  return { room, frame: makeFrame(block.fall.length, block.sums, room) }
}

/** The situation in which exactly the cells of a pattern can move. */
export const patternSituation = (block: Block, pattern: Pattern): Situation =>
  situationOf(block, (column) => (pattern.has(column) ? 1 : 0))
