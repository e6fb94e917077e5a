/**
 * The 95 % interval of a group's mean from a released table: mean ± t(n − 1) · √(s² / n), with s² from the shown counts.
 * Respondents chose themselves, so it is indicative: it tells of chance alone. Null where a count of the group is hidden, so
 * that the interval is a function of what everyone can see; and where fewer than two answered.
 */
import quantile from '@stdlib/stats-base-dists-t-quantile'
import type { ReleasedTable } from '#analysis'

export function meanInterval(
  { groups, rows }: ReleasedTable,
  group: number,
): { readonly low: number; readonly high: number } | null {
  const mean = groups[group]?.mean ?? null
  const counts = rows.map(({ code, cells }) => ({ code, n: cells[group]?.n ?? null }))
  const n = groups[group]?.base ?? 0
  if (mean === null || n < 2 || counts.some((row) => row.n === null)) return null
  const exact = counts.reduce((sum, row) => sum + row.code * (row.n ?? 0), 0) / n
  const squares = counts.reduce((sum, row) => sum + (row.n ?? 0) * (row.code - exact) ** 2, 0)
  const half = quantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { low: exact - half, high: exact + half }
}
