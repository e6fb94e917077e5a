/**
 * Hidden counts of a released breakdown filled in by what is shown around them: what is left of each row is shared among
 * its hidden cells in proportion to what is left of their groups, until rows and groups agree. A function of the
 * released table, for figures that need every cell and are not moved by a handful of people.
 */
import type { Table } from '../tables/table.ts'

const rounds = 50

/**
 * @param everyone counts of everyone by row, shown or expected
 * @returns `counts[row][group]` without the total, not whole where hidden; null where the base of a group is hidden
 */
export function spread(
  table: Pick<Table<number | null>, 'groups' | 'rows'>,
  everyone: readonly number[],
): readonly (readonly number[])[] | null {
  const bases = table.groups.slice(1).flatMap(({ base }) => base ?? [])
  if (bases.length < table.groups.length - 1) return null
  const shown = table.rows.map(({ cells }) => cells.slice(1).map(({ n }) => n))
  const ofRows = everyone.map((total, row) => Math.max(0, total - sum(shown[row] ?? [])))
  const ofGroups = bases.map((base, group) => Math.max(0, base - sum(shown.map((row) => row[group] ?? 0))))
  const hidden = shown.map((row, at) =>
    row.map((n, group) => (n === null ? (ofRows[at] ?? 0) * (ofGroups[group] ?? 0) : 0)),
  )
  for (let round = 0; round < rounds; round++) {
    for (const [group, left] of ofGroups.entries()) scale(hidden, left, (_, other) => other === group)
    for (const [row, left] of ofRows.entries()) scale(hidden, left, (other) => other === row)
  }
  return shown.map((row, at) => row.map((n, group) => n ?? hidden[at]?.[group] ?? 0))
}

/** Makes the cells that `where` names sum to `total`, where there are any. */
function scale(cells: number[][], total: number, where: (row: number, group: number) => boolean): void {
  const now = sum(cells.flatMap((row, at) => row.filter((_, group) => where(at, group))))
  if (!(now > 0)) return
  for (const [at, row] of cells.entries())
    for (const [group, n] of row.entries()) if (where(at, group)) row[group] = (n * total) / now
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
