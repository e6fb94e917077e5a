/** What a released table shows of one group of respondents, and how far the hidden rest could move it. */
import type { AskedQuestion, QuestionResults, ReleasedTable } from '#analysis'
import { pointsOf } from '#questionnaire'
import type { Among, ThingShare } from './findings/statement.ts'

export interface Range {
  readonly low: number
  readonly high: number
}

/** Shown counts above zero with their shares, largest first. */
export function sharesOf(table: ReleasedTable): readonly ThingShare[] {
  const base = table.groups[0]?.base ?? 0
  return table.rows
    .flatMap(({ key, label, cells }) => {
      const n = cells[0]?.n ?? 0
      return n > 0 && base > 0 ? [{ key, label, n, share: n / base }] : []
    })
    .sort((one, other) => other.n - one.n)
}

/** Respondents of everyone who are in hidden rows together; of one answer each. */
export function hiddenOf(table: ReleasedTable): number {
  const shown = table.rows.reduce((sum, { cells }) => sum + (cells[0]?.n ?? 0), 0)
  return (table.groups[0]?.base ?? 0) - shown
}

/** Respondents of a group at the two last points of a scale; null where either is hidden. */
export function twoHighest(table: ReleasedTable, group = 0): number | null {
  const counts = table.rows.slice(-2).map(({ cells }) => cells[group]?.n ?? null)
  return counts.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0)
}

/** The same as a share of 0–1; null also where nobody answered. */
export function twoHighestShare(table: ReleasedTable, group = 0): number | null {
  const base = table.groups[group]?.base ?? 0
  const n = twoHighest(table, group)
  return base === 0 || n === null ? null : n / base
}

/**
 * The mean of everyone, as far as the table tells: what is hidden may be any of the hidden rows, and a mean that is shown
 * was rounded to one decimal. Null where nobody answered or the base is hidden.
 */
export function meanOf(table: ReleasedTable): Range | null {
  const [everyone] = table.groups
  const base = everyone?.base ?? 0
  if (base === 0 || table.rows.length === 0) return null
  const sum = table.rows.reduce((total, { code, cells }) => total + code * (cells[0]?.n ?? 0), 0)
  const codes = table.rows.filter(({ cells }) => cells[0]?.n == null).map(({ code }) => code)
  const left = codes.length === 0 ? 0 : hiddenOf(table)
  const counted = {
    low: (sum + left * (codes.length === 0 ? 0 : Math.min(...codes))) / base,
    high: (sum + left * (codes.length === 0 ? 0 : Math.max(...codes))) / base,
  }
  const shown = everyone?.mean ?? null
  if (shown === null || codes.length === 0) return counted
  return { low: Math.max(counted.low, shown - rounding), high: Math.min(counted.high, shown + rounding) }
}

const rounding = 0.05

/** The tables by the groups of the main background question: the report groups of the type of organisation. */
export function mainBreakdown({ breakdown, breakdowns }: QuestionResults): readonly ReleasedTable[] {
  const byGroup = breakdowns.find(({ by }) => by.endsWith(':group') && !by.includes('+'))
  return (byGroup?.tables ?? breakdown).map(({ value }) => value)
}

export function amongOf(question: AskedQuestion): Among {
  const kinds = pointsOf(question).map(({ missing }) => missing)
  if (kinds.includes('not_used')) return 'used'
  return kinds.includes('cannot_say') ? 'opinion' : 'answered'
}
