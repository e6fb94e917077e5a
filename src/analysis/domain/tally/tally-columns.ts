/** Tallies from columns in memory: one pass over the rows, nothing allocated per row. */
import type { Classified } from './classified.ts'
import { emptyTally, type Tally } from './tally.ts'

/** Weight and block of each row; null weights count every row as one, null blocks put all rows in one. */
export interface Drawing {
  readonly weights: Float64Array | null
  readonly blockOf: Int32Array | null
  readonly blocks: number
}

export const unweighted: Drawing = { weights: null, blockOf: null, blocks: 1 }

/** Counts and weights of a table of two variables; rows missing either are left out. */
export function tallyTable(row: Classified, column: Classified, drawing: Drawing = unweighted): Tally {
  const { weights, blockOf } = drawing
  const tally = emptyTally(row.levels * column.levels, drawing.blocks)
  const rows = row.levelOf
  const columns = column.levelOf
  const { cells, n, counted, w, w2 } = tally
  let zeros = false
  for (let at = 0; at < rows.length; at++) {
    const r = rows[at] ?? -1
    const c = columns[at] ?? -1
    if (r < 0 || c < 0) continue
    const place = (blockOf === null ? 0 : (blockOf[at] ?? 0) * cells) + r + row.levels * c
    n[place] = (n[place] ?? 0) + 1
    if (weights === null) continue
    const weight = weights[at] ?? 0
    if (weight === 0) zeros = true
    w[place] = (w[place] ?? 0) + weight
    w2[place] = (w2[place] ?? 0) + weight * weight
  }
  if (weights === null) {
    w.set(n)
    w2.set(n)
  }
  counted.set(n)
  if (zeros && weights !== null) discountZeros(tally, row, column, drawing, weights)
  return tally
}

/** Zero weights are rare: a second pass takes them out of `counted`, so that the first stays quick. */
function discountZeros(
  tally: Tally,
  row: Classified,
  column: Classified,
  drawing: Drawing,
  weights: Float64Array,
): void {
  for (let at = 0; at < weights.length; at++) {
    const r = row.levelOf[at] ?? -1
    const c = column.levelOf[at] ?? -1
    if (weights[at] !== 0 || r < 0 || c < 0) continue
    const place = (drawing.blockOf?.[at] ?? 0) * tally.cells + r + row.levels * c
    tally.counted[place] = (tally.counted[place] ?? 0) - 1
  }
}

/** Counts and weights of one variable. */
export function tallyCategories(variable: Classified, drawing: Drawing = unweighted): Tally {
  const all: Classified = { levelOf: new Int16Array(variable.levelOf.length), levels: 1 }
  return tallyTable(variable, all, drawing)
}

/**
 * All sums of a number y by cell. Rows with NaN in y or −1 in `cellOf` are left out. y is measured from its mean
 * over these rows, so the squares lose no digits.
 */
export function tallyNumbers(
  y: Float64Array,
  cellOf: { readonly levelOf: Int16Array | Int32Array; readonly levels: number },
  drawing: Drawing = unweighted,
): Tally {
  const tally = emptyTally(cellOf.levels, drawing.blocks, meanWhere(y, cellOf.levelOf))
  for (let at = 0; at < y.length; at++) {
    const cell = cellOf.levelOf[at] ?? -1
    const value = y[at] ?? Number.NaN
    if (cell < 0 || Number.isNaN(value)) continue
    const place = (drawing.blockOf?.[at] ?? 0) * tally.cells + cell
    add(tally, place, drawing.weights === null ? 1 : (drawing.weights[at] ?? 0), value - tally.origin)
  }
  return tally
}

function add(tally: Tally, place: number, weight: number, distance: number): void {
  const weighted = weight * distance
  tally.n[place] = (tally.n[place] ?? 0) + 1
  if (weight > 0) tally.counted[place] = (tally.counted[place] ?? 0) + 1
  tally.w[place] = (tally.w[place] ?? 0) + weight
  tally.w2[place] = (tally.w2[place] ?? 0) + weight * weight
  tally.wy[place] = (tally.wy[place] ?? 0) + weighted
  tally.wy2[place] = (tally.wy2[place] ?? 0) + weighted * distance
  tally.w2y[place] = (tally.w2y[place] ?? 0) + weighted * weight
  tally.w2y2[place] = (tally.w2y2[place] ?? 0) + weighted * weighted
}

function meanWhere(y: Float64Array, levelOf: Int16Array | Int32Array): number {
  let total = 0
  let count = 0
  for (let at = 0; at < y.length; at++) {
    const value = y[at] ?? Number.NaN
    if ((levelOf[at] ?? -1) < 0 || Number.isNaN(value)) continue
    total += value
    count++
  }
  return count === 0 ? 0 : total / count
}

/** Every row in the one cell there is. */
export function oneCell(rows: number): Classified {
  return { levelOf: new Int16Array(rows), levels: 1 }
}
