/**
 * The 95 % interval of a group's mean from a released table: mean ± t(n − 1) · √(s² / n), with s² from the shown counts.
 * Hidden answers are taken to lie where they make the interval longest, so it is a function of what everyone can see and
 * never too short. Respondents chose themselves, so it is indicative: it tells of chance alone. Null where the mean or
 * the base is hidden, and where fewer than two answered.
 */
import quantile from '@stdlib/stats-base-dists-t-quantile'
import type { ReleasedTable } from '#analysis'

export function meanInterval(
  { groups, rows }: ReleasedTable,
  group: number,
): { readonly low: number; readonly high: number } | null {
  const mean = groups[group]?.mean ?? null
  const n = groups[group]?.base ?? 0
  if (mean === null || n < 2) return null
  const counts = rows.map(({ code, cells }) => ({ square: (code - mean) ** 2, n: cells[group]?.n ?? null }))
  const shown = counts.reduce((total, row) => total + (row.n ?? 0), 0)
  const farthest = Math.max(0, ...counts.flatMap((row) => (row.n === null ? [row.square] : [])))
  const squares = counts.reduce((total, row) => total + (row.n ?? 0) * row.square, (n - shown) * farthest)
  const half = quantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { low: mean - half, high: mean + half }
}
