/**
 * How far one cell of a table can move while every sum still holds.
 *
 * A movement is a change of every cell at once: published cells do not move, hidden cells move within their room, and
 * each "parts add up to the total" stays true. The farthest movement of one cell is a small linear programme whose
 * start, "nothing moves", is always allowed; it is solved here by the simplex method with bounds on a dense tableau.
 * The same tableau tells why a cell can move no farther: the `weights`, with which
 * `movement of the cell ≤ Σ weight · movement of other cells` holds for every movement, whatever is hidden.
 * Source: V. Chvátal, Linear Programming (1983), chapter 8; free: R. Vanderbei, https://vanderbei.princeton.edu/307/lectures.html
 */

/** The sums of a block of cells, solved for as many cells as there are independent sums. */
export interface Frame {
  readonly columns: number
  readonly rows: number
  /** Row-major, `rows × columns`: the identity in the columns of `solved`. */
  readonly tableau: Float64Array
  /** Per row, the column it is solved for. */
  readonly solved: Int32Array
  /** Room to work in, of the tableau's size: each question starts from a fresh copy. */
  readonly scratch: Float64Array
}

export interface SparseRow {
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

/** Room of every column to move down (`lower` ≤ 0) and up (`upper` ≥ 0). */
export interface Room {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

export interface Reach {
  /** How far the target moved in the asked direction; at most the limit. */
  readonly distance: number
  /** The whole movement, one entry per column. */
  readonly movement: Float64Array
  /** One per column; null where the limit was reached and nothing had to be explained. */
  readonly weights: Float64Array | null
}

const tiny = 1e-9

/** Solves the sums by elimination, for columns with much room first: these are the ones that will move. */
export function makeFrame(columns: number, sums: readonly SparseRow[], room: Room): Frame {
  const order = Array.from({ length: columns }, (_, column) => column)
  const width = (column: number) => (room.upper[column] ?? 0) - (room.lower[column] ?? 0)
  order.sort((a, b) => Number(width(b) > tiny) - Number(width(a) > tiny) || a - b)
  const dense = new Float64Array(sums.length * columns)
  for (const [row, sum] of sums.entries()) {
    for (const [k, column] of sum.columns.entries()) {
      dense[row * columns + column] = (dense[row * columns + column] ?? 0) + (sum.values[k] ?? 0)
    }
  }
  const solved: number[] = []
  for (const column of order) {
    if (solved.length === sums.length) break
    const pivot = largestBelow(dense, columns, sums.length, solved.length, column)
    if (pivot < 0) continue
    swapRows(dense, columns, pivot, solved.length)
    eliminate(dense, columns, sums.length, solved.length, column)
    solved.push(column)
  }
  const rows = solved.length
  const tableau = dense.slice(0, rows * columns)
  return {
    columns,
    rows,
    tableau,
    solved: Int32Array.from(solved),
    scratch: new Float64Array(tableau.length),
  }
}

function largestBelow(
  dense: Float64Array,
  columns: number,
  rows: number,
  from: number,
  column: number,
): number {
  let best = -1
  let size = 1e-7
  for (let row = from; row < rows; row += 1) {
    const entry = Math.abs(dense[row * columns + column] ?? 0)
    if (entry > size) [best, size] = [row, entry]
  }
  return best
}

function swapRows(dense: Float64Array, columns: number, one: number, other: number): void {
  if (one === other) return
  const kept = dense.slice(one * columns, (one + 1) * columns)
  dense.copyWithin(one * columns, other * columns, (other + 1) * columns)
  dense.set(kept, other * columns)
}

/** Makes `column` a unit column with its one in `pivot`. */
function eliminate(dense: Float64Array, columns: number, rows: number, pivot: number, column: number): void {
  const start = pivot * columns
  const divisor = dense[start + column] ?? 1
  const filled: number[] = []
  for (let k = 0; k < columns; k += 1) {
    const entry = (dense[start + k] ?? 0) / divisor
    dense[start + k] = Math.abs(entry) < tiny ? 0 : entry
    if (Math.abs(entry) >= tiny) filled.push(k)
  }
  for (let row = 0; row < rows; row += 1) {
    const factor = dense[row * columns + column] ?? 0
    if (row === pivot || factor === 0) continue
    for (const k of filled) {
      const entry = (dense[row * columns + k] ?? 0) - factor * (dense[start + k] ?? 0)
      dense[row * columns + k] = Math.abs(entry) < tiny ? 0 : entry
    }
  }
}

/** The farthest movement of `target` up (`direction` 1) or down (−1), no farther than `limit`. */
export function reach(frame: Frame, target: number, direction: 1 | -1, limit: number, room: Room): Reach {
  const work = startWork(frame, target, direction)
  const movement = new Float64Array(frame.columns)
  let distance = 0
  let still = 0
  while (distance < limit - tiny) {
    // In a long standstill the first column that helps, and the first that blocks, cannot go round in circles.
    const first = still > 60
    const entering = chooseEntering(work, movement, room, first)
    if (entering < 0) return { distance, movement, weights: work.gain.slice() }
    const step = move(work, movement, room, entering, limit - distance, first)
    still = step.gained > tiny ? 0 : still + 1
    distance += step.gained
  }
  return { distance, movement, weights: null }
}

interface Work {
  readonly columns: number
  readonly rows: number
  readonly tableau: Float64Array
  readonly solved: Int32Array
  /** Per column: whether some row is solved for it. */
  readonly inRow: Uint8Array
  /** Per column: what one unit of it adds to the target's movement. */
  readonly gain: Float64Array
}

function startWork(
  { columns, rows, tableau, solved, scratch }: Frame,
  target: number,
  direction: 1 | -1,
): Work {
  scratch.set(tableau)
  const inRow = new Uint8Array(columns)
  for (const column of solved) inRow[column] = 1
  const gain = new Float64Array(columns)
  const row = solved.indexOf(target)
  if (row < 0) gain[target] = direction
  else {
    for (let column = 0; column < columns; column += 1) {
      if (inRow[column] === 0) gain[column] = -direction * (tableau[row * columns + column] ?? 0)
    }
  }
  return { columns, rows, tableau: scratch, solved: solved.slice(), inRow, gain }
}

/** The column that helps most, or the first one that helps; −1 where none does. */
function chooseEntering(work: Work, movement: Float64Array, room: Room, first: boolean): number {
  let best = -1
  let size = 1e-7
  for (let column = 0; column < work.columns; column += 1) {
    const gain = work.gain[column] ?? 0
    if (work.inRow[column] === 1 || Math.abs(gain) <= size) continue
    const at = movement[column] ?? 0
    const free = gain > 0 ? (room.upper[column] ?? 0) - at : at - (room.lower[column] ?? 0)
    if (free <= tiny) continue
    if (first) return column
    ;[best, size] = [column, Math.abs(gain)]
  }
  return best
}

interface Block {
  readonly step: number
  /** The row whose column blocks; −1 where the entering column itself, or the limit, ends the step. */
  readonly row: number
}

function move(
  work: Work,
  movement: Float64Array,
  room: Room,
  entering: number,
  wanted: number,
  first: boolean,
): { readonly gained: number } {
  const gain = work.gain[entering] ?? 0
  const sign = gain > 0 ? 1 : -1
  const { step, row } = firstBlock(work, movement, room, entering, sign, wanted / Math.abs(gain), first)
  if (step > 0) {
    movement[entering] = (movement[entering] ?? 0) + sign * step
    for (let r = 0; r < work.rows; r += 1) {
      const entry = work.tableau[r * work.columns + entering] ?? 0
      const column = work.solved[r] ?? 0
      if (entry !== 0) movement[column] = (movement[column] ?? 0) - entry * sign * step
    }
  }
  if (row >= 0) pivot(work, row, entering)
  return { gained: step * Math.abs(gain) }
}

function firstBlock(
  work: Work,
  movement: Float64Array,
  room: Room,
  entering: number,
  sign: number,
  wanted: number,
  first: boolean,
): Block {
  const at = movement[entering] ?? 0
  const own = sign > 0 ? (room.upper[entering] ?? 0) - at : at - (room.lower[entering] ?? 0)
  let block: Block = { step: Math.max(0, Math.min(own, wanted)), row: -1 }
  let rank = -Infinity
  for (let r = 0; r < work.rows; r += 1) {
    const entry = work.tableau[r * work.columns + entering] ?? 0
    if (Math.abs(entry) < 1e-7) continue
    const column = work.solved[r] ?? 0
    const value = movement[column] ?? 0
    const falls = entry * sign > 0
    const free = falls ? value - (room.lower[column] ?? 0) : (room.upper[column] ?? 0) - value
    const step = Math.max(0, free) / Math.abs(entry)
    // Among equal blocks the largest entry keeps the arithmetic sound.
    const ownRank = first ? -column : Math.abs(entry)
    const equal = step <= block.step + tiny && block.row >= 0
    if (step < block.step - tiny || (equal && ownRank > rank)) {
      block = { step: Math.min(step, block.step), row: r }
      rank = ownRank
    }
  }
  return block
}

function pivot(work: Work, row: number, entering: number): void {
  const leaving = work.solved[row] ?? 0
  eliminate(work.tableau, work.columns, work.rows, row, entering)
  work.solved[row] = entering
  work.inRow[entering] = 1
  work.inRow[leaving] = 0
  const factor = work.gain[entering] ?? 0
  const start = row * work.columns
  for (let k = 0; k < work.columns; k += 1) {
    const entry = work.tableau[start + k] ?? 0
    if (entry === 0) continue
    const gain = (work.gain[k] ?? 0) - factor * entry
    work.gain[k] = Math.abs(gain) < tiny ? 0 : gain
  }
  work.gain[entering] = 0
}
