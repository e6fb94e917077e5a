/**
 * The counts a released table may stand for: every set of whole numbers that fits what it shows. Hidden cells are few
 * and small, so the sets are listed one by one. What is said of all of them is known from the table alone.
 */
import type { Table } from '../tables/table.ts'

/** More sets than this are not listed. */
const mostSets = 2000

/** Counts of everyone by row; null where there are too many sets, or where the base is hidden. */
export function possibleCounts(table: Table<number | null>): readonly (readonly number[])[] | null {
  const [everyone] = table.groups
  if (everyone === undefined || everyone.base === null || table.measure === 'indicator') return null
  const shown = table.rows.map(({ cells }) => cells[0]?.n ?? null)
  const hidden = shown.filter((n) => n === null).length
  const left = everyone.base - shown.reduce<number>((sum, n) => sum + (n ?? 0), 0)
  if (hidden === 0) return [shown.map((n) => n ?? 0)]
  if (ways(left, hidden) > mostSets) return null
  const codes = table.rows.map(({ code }) => code)
  return split(left, hidden)
    .map((parts) => filled(shown, parts))
    .filter((counts) => everyone.mean === null || roundedMean(counts, codes) === everyone.mean)
}

/** The middle of the sets: the mean of each row. */
export function expectedCounts(sets: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = sets
  return first.map((_, row) => sets.reduce((sum, counts) => sum + (counts[row] ?? 0), 0) / sets.length)
}

/** Means of a table are published to one decimal. */
function roundedMean(counts: readonly number[], codes: readonly number[]): number {
  const base = counts.reduce((sum, n) => sum + n, 0)
  const sum = counts.reduce((so_far, n, at) => so_far + n * (codes[at] ?? 0), 0)
  return Math.round((10 * sum) / base) / 10
}

/** How many ways there are to share `total` among `parts`: (total + parts − 1) over (parts − 1). */
function ways(total: number, parts: number): number {
  let count = 1
  for (let part = 1; part < parts; part++) count = (count * (total + part)) / part
  return count
}

function split(total: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    split(total - first, parts - 1).map((rest) => [first, ...rest]),
  )
}

function filled(shown: readonly (number | null)[], parts: readonly number[]): readonly number[] {
  let next = 0
  return shown.map((n) => n ?? parts[next++] ?? 0)
}
