/**
 * Residuals of a table from a survey design: how far each cell is from independence.
 *
 * `scaledAdjusted` is the classical adjusted residual on weighted shares, scaled to n: descriptive, blind to the design.
 * `designAdjusted` divides by the design-based standard error of p_ij − p_i+ p_+j: the one to judge significance by.
 * Source: linearisation as in `design/covariance.ts`.
 */
import { entry } from '../numbers/matrix.ts'
import type { TableOfShares } from './rao-scott.ts'

export interface DesignResiduals {
  /** By cell, `row + rows * column`; null where there is nothing to compare. */
  readonly scaledAdjusted: readonly (number | null)[]
  readonly designAdjusted: readonly (number | null)[]
}

export function designResiduals(table: TableOfShares, n: number): DesignResiduals {
  const { rows, shares } = table
  const { ofRow, ofColumn } = marginsOf(table)
  const cells = Array.from(shares, (share, cell) => {
    const row = ofRow[cell % rows] ?? 0
    const column = ofColumn[Math.floor(cell / rows)] ?? 0
    return { distance: share - row * column, row, column }
  })
  return {
    scaledAdjusted: cells.map(({ distance, row, column }) => {
      const variance = row * column * (1 - row) * (1 - column)
      return variance > 1e-15 ? (Math.sqrt(n) * distance) / Math.sqrt(variance) : null
    }),
    designAdjusted: cells.map(({ distance }, cell) => {
      const variance = distanceVariance(table, ofRow, ofColumn, cell)
      return variance > 1e-18 ? distance / Math.sqrt(variance) : null
    }),
  }
}

function marginsOf({ rows, columns, shares }: TableOfShares) {
  const ofRow = new Float64Array(rows)
  const ofColumn = new Float64Array(columns)
  shares.forEach((share, cell) => {
    const column = Math.floor(cell / rows)
    ofRow[cell % rows] = (ofRow[cell % rows] ?? 0) + share
    ofColumn[column] = (ofColumn[column] ?? 0) + share
  })
  return { ofRow, ofColumn }
}

/** Variance of p_ij − p_i+ p_+j: only the cells of its own row and column move it. */
function distanceVariance(
  { rows, columns, covariance }: TableOfShares,
  ofRow: Float64Array,
  ofColumn: Float64Array,
  cell: number,
): number {
  const row = cell % rows
  const column = Math.floor(cell / rows)
  const slopes: (readonly [number, number])[] = []
  for (let other = 0; other < rows * columns; other++) {
    const slope =
      (other === cell ? 1 : 0) -
      (other % rows === row ? (ofColumn[column] ?? 0) : 0) -
      (Math.floor(other / rows) === column ? (ofRow[row] ?? 0) : 0)
    if (slope !== 0) slopes.push([other, slope])
  }
  let variance = 0
  for (const [i, one] of slopes)
    for (const [j, other] of slopes) variance += one * other * entry(covariance, i, j)
  return variance
}
