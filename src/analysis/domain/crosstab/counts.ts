/** A table of counts, row by row, with its margins; the small vocabulary the tests of a table share. */
export type Counts = readonly (readonly number[])[]

export const rowTotals = (counts: Counts) => counts.map((row) => row.reduce((sum, count) => sum + count, 0))

export const columnTotals = (counts: Counts) =>
  (counts[0] ?? []).map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))

/** What each cell would hold if rows and columns had nothing to do with each other. */
export function expectedCounts(counts: Counts): Counts {
  const rows = rowTotals(counts)
  const columns = columnTotals(counts)
  const n = rows.reduce((sum, total) => sum + total, 0)
  return rows.map((row) => columns.map((column) => (n > 0 ? (row * column) / n : 0)))
}

/** The rows and columns that hold anything; a test is made on these, the display keeps all. */
export function occupied(counts: Counts): {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
} {
  const filled = (totals: readonly number[]) => totals.flatMap((total, index) => (total > 0 ? [index] : []))
  return { rows: filled(rowTotals(counts)), columns: filled(columnTotals(counts)) }
}

/** The table of these rows and columns, by place; a cell that is not there counts nobody. */
export function pick(counts: Counts, rows: readonly number[], columns: readonly number[]): Counts {
  return rows.map((row) => columns.map((column) => counts[row]?.[column] ?? 0))
}

/** A function of each cell with its row and column. */
export function mapCells<Value>(
  counts: Counts,
  of: (count: number, row: number, column: number) => Value,
): readonly (readonly Value[])[] {
  return counts.map((line, row) => line.map((count, column) => of(count, row, column)))
}

export const percentages = (counts: Counts, whole: (row: number, column: number) => number) =>
  mapCells(counts, (count, row, column) => {
    const total = whole(row, column)
    return total > 0 ? (100 * count) / total : null
  })
