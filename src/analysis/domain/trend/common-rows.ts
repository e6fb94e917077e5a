/** The answers of two released tables put into common categories, as the concordance says; never from hidden counts. */
import { done, type LocalisedText, type Result, refused } from '#shared'
import { target } from '../change/common-categories.ts'
import type { CodeMapping, Comparison } from '../change/concordance.ts'
import type { Table } from '../tables/table.ts'

type ShownTable = Table<number | null>

export interface CommonRows {
  readonly rows: readonly {
    readonly code: number
    readonly key: string
    readonly label: LocalisedText
    /** Null where any part of it is hidden. */
    readonly earlier: number | null
    readonly later: number | null
  }[]
  /** Respondents with an answer in a common category. */
  readonly earlierBase: number | null
  readonly laterBase: number | null
}

/** Fails with `answers_differ` where an answer exists in one wave only and the concordance does not place it. */
export function commonRows(
  comparison: Comparison,
  earlier: ShownTable,
  later: ShownTable,
): Result<CommonRows> {
  const mapped = mappingsOf(comparison)
  const categories = later.rows.filter(({ code }) => target(mapped.later, code) === code)
  const codes = categories.map(({ code }) => code)
  if (!placed(earlier, mapped.earlier, codes) || !placed(later, mapped.later, codes))
    return refused('answers_differ', `The answers of ${later.question} differ between the waves`)
  const earlierShares = countedInto(earlier, mapped.earlier, codes)
  const laterShares = countedInto(later, mapped.later, codes)
  return done({
    rows: categories.map(({ code, key, label }, at) => ({
      code,
      key,
      label,
      earlier: earlierShares.counts[at] ?? null,
      later: laterShares.counts[at] ?? null,
    })),
    earlierBase: earlierShares.base,
    laterBase: laterShares.base,
  })
}

/** How codes of each wave read in common; empty where they are the same. */
export function mappingsOf(comparison: Comparison): Readonly<Record<'earlier' | 'later', CodeMapping>> {
  return comparison.kind === 'scale_mapped' ? comparison : { earlier: {}, later: {} }
}

/** Every answer has a place, and every place an answer. */
function placed({ rows }: ShownTable, mapping: CodeMapping, codes: readonly number[]): boolean {
  const targets = rows.map(({ code }) => target(mapping, code))
  return (
    targets.every((code) => code === null || codes.includes(code)) &&
    codes.every((code) => targets.includes(code))
  )
}

function countedInto(table: ShownTable, mapping: CodeMapping, codes: readonly number[]) {
  const sumOf = (place: number | null) =>
    table.rows
      .filter(({ code }) => target(mapping, code) === place)
      .reduce<number | null>((sum, { cells }) => plus(sum, cells[0]?.n ?? null), 0)
  const base = table.groups[0]?.base ?? null
  const leftOut = sumOf(null)
  return {
    counts: codes.map(sumOf),
    // Options of a multiple choice share one base, whatever is left out.
    base: table.measure === 'indicator' ? base : plus(base, leftOut === null ? null : -leftOut),
  }
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}
