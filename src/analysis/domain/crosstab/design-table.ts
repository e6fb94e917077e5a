/** A weighted table of two variables under a survey design: shares, their errors, Rao–Scott's test, residuals. */

import { done, type Result } from '#shared'
import { degreesOfFreedom } from '../design/degrees-of-freedom.ts'
import type { DesignFrame } from '../design/frame.ts'
import { entry } from '../numbers/matrix.ts'
import { overBlocks, regrouped, type Tally } from '../tally/tally.ts'
import { type Counts, columnTotals, mapCells, percentages, rowTotals } from './counts.ts'
import { type DesignResiduals, designResiduals } from './design-residuals.ts'
import { type RaoScott, raoScott, type TableOfShares } from './rao-scott.ts'
import { shareCovariance } from './share-covariance.ts'

type Grid = readonly (readonly (number | null)[])[]

export interface DesignTable {
  readonly n: number
  readonly sumW: number
  readonly weightedCounts: Grid
  readonly rowPct: Grid
  readonly colPct: Grid
  readonly totalPct: Grid
  /** Design-based standard error of each cell's share of the whole. */
  readonly seTotalProportion: Grid
  readonly scaledAdjustedResiduals: Grid
  readonly designAdjustedResiduals: Grid
  readonly designDf: number
  readonly test: DesignTest | null
  readonly status: 'ok' | 'no_data' | 'needs_2x2' | 'empty_row_dropped' | 'undefined'
}

export interface DesignTest extends RaoScott {
  readonly pearsonX2ScaledToN: number
  readonly cramersVWeighted: number
}

/** `tally` has the cells of a table of `rows` × `columns`. Empty rows and columns are shown but not tested. */
export function designTable(
  tally: Tally,
  rows: number,
  columns: number,
  frame: DesignFrame,
): Result<DesignTable> {
  const grid = gridOf(rows, columns)
  const weights = grid(overBlocks(tally, 'w')) as Counts
  const kept = occupiedCells(weights, rows)
  const shown = shownWeights(weights)
  const n = overBlocks(tally, 'n').reduce((sum, count) => sum + count, 0)
  const designDf = Math.max(0, degreesOfFreedom(tally, frame))
  if (!(shown.sumW > 0)) return done(withoutTest(n, shown, designDf, grid, rows * columns, 'no_data'))
  const reduced = regrouped(tally, kept.into, kept.rows * kept.columns)
  const estimated = shareCovariance(reduced, frame)
  if (!estimated.ok) return estimated
  const table = { rows: kept.rows, columns: kept.columns, ...estimated.value }
  const spread = (values: readonly (number | null)[]) =>
    grid(kept.into.map((to) => (to < 0 ? null : (values[to] ?? null))))
  const residuals: DesignResiduals = designResiduals(table, n)
  const test = kept.rows < 2 || kept.columns < 2 ? null : testOf(table, n, designDf)
  return done({
    n,
    ...shown,
    seTotalProportion: spread(
      Array.from(table.shares, (_, at) => Math.sqrt(Math.max(0, entry(table.covariance, at, at)))),
    ),
    scaledAdjustedResiduals: spread(residuals.scaledAdjusted),
    designAdjustedResiduals: spread(residuals.designAdjusted),
    designDf,
    test,
    status: statusOf(kept, rows, columns, test),
  })
}

function testOf(table: TableOfShares, n: number, designDf: number): DesignTest | null {
  const chi2 = n * pearson(table)
  const test = raoScott(table, chi2, n, designDf)
  if (test === null) return null
  const cramersVWeighted = Math.sqrt(chi2 / n / (Math.min(table.rows, table.columns) - 1))
  return { pearsonX2ScaledToN: chi2, cramersVWeighted, ...test }
}

/** Σ (p − e)²/e over the cells, e the product of the margins. */
function pearson({ rows, columns, shares }: TableOfShares): number {
  const grid = gridOf(rows, columns)(shares) as Counts
  const ofRow = rowTotals(grid)
  const ofColumn = columnTotals(grid)
  return mapCells(grid, (share, row, column) => {
    const e = (ofRow[row] ?? 0) * (ofColumn[column] ?? 0)
    return (share - e) ** 2 / e
  })
    .flat()
    .reduce((sum, term) => sum + term, 0)
}

function gridOf(rows: number, columns: number) {
  return (values: ArrayLike<number | null>): Grid =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => values[row + rows * column] ?? null),
    )
}

function shownWeights(weights: Counts) {
  const ofRow = rowTotals(weights)
  const ofColumn = columnTotals(weights)
  const sumW = ofRow.reduce((sum, total) => sum + total, 0)
  return {
    sumW,
    weightedCounts: weights,
    rowPct: percentages(weights, (row) => ofRow[row] ?? 0),
    colPct: percentages(weights, (_, column) => ofColumn[column] ?? 0),
    totalPct: percentages(weights, () => sumW),
  }
}

interface Kept {
  /** New cell of each cell, −1 where its row or column is empty. */
  readonly into: readonly number[]
  readonly rows: number
  readonly columns: number
}

function occupiedCells(weights: Counts, rows: number): Kept {
  const places = (totals: readonly number[]) => {
    let next = 0
    return totals.map((total) => (total > 0 ? next++ : -1))
  }
  const ofRow = places(rowTotals(weights))
  const ofColumn = places(columnTotals(weights))
  const size = (indices: readonly number[]) => indices.filter((index) => index >= 0).length
  const into = Array.from({ length: ofRow.length * ofColumn.length }, (_, cell) => {
    const row = ofRow[cell % rows] ?? -1
    const column = ofColumn[Math.floor(cell / rows)] ?? -1
    return row < 0 || column < 0 ? -1 : row + size(ofRow) * column
  })
  return { into, rows: size(ofRow), columns: size(ofColumn) }
}

function statusOf(kept: Kept, rows: number, columns: number, test: DesignTest | null): DesignTable['status'] {
  if (kept.rows < 2 || kept.columns < 2) return 'needs_2x2'
  if (test === null) return 'undefined'
  return kept.rows < rows || kept.columns < columns ? 'empty_row_dropped' : 'ok'
}

function withoutTest(
  n: number,
  shown: ReturnType<typeof shownWeights>,
  designDf: number,
  grid: (values: ArrayLike<number | null>) => Grid,
  cells: number,
  status: 'no_data',
): DesignTable {
  const nothing = grid(new Array<null>(cells).fill(null))
  return {
    n,
    ...shown,
    seTotalProportion: nothing,
    scaledAdjustedResiduals: nothing,
    designAdjustedResiduals: nothing,
    designDf,
    test: null,
    status,
  }
}
