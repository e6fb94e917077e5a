/** Requests about tables of two variables. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import { adjustedResiduals, association, pearsonResiduals, yates } from '../crosstab/association.ts'
import { type Counts, columnTotals, expectedCounts, percentages, rowTotals } from '../crosstab/counts.ts'
import { designTable } from '../crosstab/design-table.ts'
import { fisherExact } from '../crosstab/fisher.ts'
import { overBlocks } from '../tally/tally.ts'
import { tallyTable } from '../tally/tally-columns.ts'
import type { DataTable } from './data-table.ts'
import {
  type Answer,
  count,
  dataRequest,
  design,
  designIn,
  levels,
  levelsIn,
  request,
  source,
  variableName,
} from './request.ts'

const tableInput = source.extend({
  row: variableName,
  row_levels: levels,
  col: variableName,
  col_levels: levels,
})
type TableInput = z.infer<typeof tableInput>

/** Both variables of a table, with the number of rows left out and those of them with a value outside the levels. */
function bothIn(table: DataTable, input: TableInput) {
  const row = levelsIn(table, input.row, input.row_levels, 'tell')
  if (!row.ok) return row
  const column = levelsIn(table, input.col, input.col_levels, 'tell')
  if (!column.ok) return column
  const rows = Array.from({ length: table.rows }, (_, at) => at)
  const outside = rows.filter((at) => row.value[at] === -2 || column.value[at] === -2).length
  const excluded = rows.filter((at) => (row.value[at] ?? -1) < 0 || (column.value[at] ?? -1) < 0).length
  return done({
    row: { levelOf: row.value, levels: input.row_levels.length },
    column: { levelOf: column.value, levels: input.col_levels.length },
    left: { nExcludedMissing: excluded, nOutsideLevels: outside },
  })
}

function plainTable(input: TableInput, table: DataTable): Result<unknown> {
  const both = bothIn(table, input)
  if (!both.ok) return both
  const { row, column, left } = both.value
  const counts = overBlocks(tallyTable(row, column), 'n')
  const grid = input.row_levels.map((_, r) => input.col_levels.map((_, c) => counts[r + row.levels * c] ?? 0))
  return done({ ...left, ...describedTable(grid) })
}

function describedTable(counts: Counts) {
  const rows = rowTotals(counts)
  const columns = columnTotals(counts)
  const n = rows.reduce((sum, total) => sum + total, 0)
  return {
    n,
    counts,
    rowTotals: rows,
    colTotals: columns,
    rowPct: percentages(counts, (row) => rows[row] ?? 0),
    colPct: percentages(counts, (_, column) => columns[column] ?? 0),
    totalPct: percentages(counts, () => n),
    expected: expectedCounts(counts),
    ...association(counts),
    pearsonResiduals: pearsonResiduals(counts),
    adjustedStandardizedResiduals: adjustedResiduals(counts),
    ...twoByTwo(counts),
  }
}

function twoByTwo(counts: Counts) {
  if (counts.length !== 2 || counts.some((row) => row.length !== 2)) return {}
  return { ...(yates(counts) ?? { yatesChi2: null, pYates: null }), fisher: fisherExact(counts) }
}

const countsInput = z.object({ counts: z.array(z.array(count).min(1)).min(1) })

function tableOfCounts({ counts }: z.infer<typeof countsInput>): Result<unknown> {
  const ragged = counts.some((row) => row.length !== counts[0]?.length)
  if (ragged) return refused('invalid_counts', 'All rows of a table need the same number of cells', 'counts')
  return done(describedTable(counts))
}

function tableUnderDesign(
  input: TableInput & { design: z.infer<typeof design> },
  table: DataTable,
): Result<unknown> {
  const drawing = designIn(table, input.design)
  if (!drawing.ok) return drawing
  const both = bothIn(table, input)
  if (!both.ok) return both
  const { row, column, left } = both.value
  const tally = tallyTable(row, column, drawing.value)
  const made = designTable(tally, row.levels, column.levels, drawing.value.frame)
  if (!made.ok) return made
  const { test, ...shown } = made.value
  return done({ ...left, ...shown, ...(test ?? untested) })
}

const untested = {
  pearsonX2ScaledToN: null,
  traceGeneralisedDeff: null,
  meanGeneralisedDeff: null,
  raoScottF: null,
  ndf: null,
  ddf: null,
  p: null,
  firstOrder: null,
  cramersVWeighted: null,
}

export const crosstabs: Readonly<Record<string, Answer>> = {
  crosstab_unweighted: dataRequest(tableInput, plainTable),
  crosstab_counts: request(countsInput, tableOfCounts),
  crosstab_design: dataRequest(tableInput.extend({ design }), tableUnderDesign),
}
