/** The lines of a trend, made of released tables alone. */
import { done, type Result } from '#shared'
import { target } from '../change/common-categories.ts'
import type { CodeMapping, Comparison } from '../change/concordance.ts'
import type { WaveEstimate } from '../change/independent-waves.ts'
import type { Table } from '../tables/table.ts'
import {
  changeBetween,
  changeOfShare,
  type Difference,
  estimateOf,
  type Scores,
  unweighted,
} from './change-of-counts.ts'
import { changeOfMean } from './change-of-mean.ts'
import { type CommonRows, commonRows, mappingsOf } from './common-rows.ts'
import { expectedCounts, possibleCounts } from './possible-counts.ts'
import { spread } from './spread.ts'
import { asPublished, type TrendFigure, type TrendRow } from './wave-trend.ts'

type ShownTable = Table<number | null>

export interface ComparedTables {
  readonly comparison: Comparison
  readonly earlier: ShownTable
  readonly later: ShownTable
  /** The later wave by the groups of the mix, with their weights; null where no mix is held. */
  readonly mix: { readonly table: ShownTable; readonly weights: readonly number[] } | null
}

/** Fails with `answers_differ`. A mean or the share of the two highest points is one line, shares are one an answer. */
export function rowsOf(figure: TrendFigure, tables: ComparedTables): Result<readonly TrendRow[]> {
  const common = commonRows(tables.comparison, tables.earlier, tables.later)
  if (!common.ok) return common
  switch (figure) {
    case 'mean':
      return done([meanRow(tables, common.value)])
    case 'top_two':
      return done([topTwoRow(tables, common.value)])
    case 'share':
      return done(common.value.rows.map((row) => shareRow(tables, common.value, row, row, [row.code])))
  }
}

function meanRow(tables: ComparedTables, { earlierBase, laterBase }: CommonRows): TrendRow {
  const { comparison, earlier, later } = tables
  const mappings = mappingsOf(comparison)
  const one = scoresOf(earlier, mappings.earlier)
  const two = scoresOf(later, mappings.later)
  const changed = changeOfMean({ shown: earlier, scores: one }, { shown: later, scores: two })
  // A mean that a wave shows is repeated; only where answers were mapped is it another one.
  const means =
    comparison.kind === 'scale_mapped'
      ? [changed?.earlier.estimate ?? null, changed?.later.estimate ?? null]
      : [earlier.groups[0]?.mean ?? null, later.groups[0]?.mean ?? null]
  const [before = null, after = null] = means.map((mean) =>
    mean === null ? null : Math.round(mean * 10) / 10,
  )
  const shown = before !== null && after !== null && earlierBase !== null && laterBase !== null
  const known = shown ? changed : null
  return {
    ...lineOf(later),
    earlier: { value: before, n: earlierBase },
    later: { value: after, n: laterBase },
    change: asPublished('mean', known?.difference ?? null),
    mixHeld: asPublished('mean', known === null ? null : withMixHeld(tables, known.earlier, two)),
  }
}

function topTwoRow(tables: ComparedTables, common: CommonRows): TrendRow {
  const top = common.rows.slice(-2)
  const sum = (wave: 'earlier' | 'later') =>
    top.reduce<number | null>((so_far, row) => plus(so_far, row[wave]), 0)
  const counts = { earlier: sum('earlier'), later: sum('later') }
  const codes = top.map(({ code }) => code)
  return shareRow(tables, common, lineOf(tables.later), counts, codes)
}

const plus = (one: number | null, other: number | null) =>
  one === null || other === null ? null : one + other

function lineOf({ question, item, label }: ShownTable): Pick<TrendRow, 'key' | 'label'> {
  return { key: item ?? question, label }
}

/** @param codes the common answers whose share it is */
function shareRow(
  tables: ComparedTables,
  { earlierBase, laterBase }: CommonRows,
  { key, label }: Pick<TrendRow, 'key' | 'label'>,
  { earlier, later }: { readonly earlier: number | null; readonly later: number | null },
  codes: readonly number[],
): TrendRow {
  const row = {
    key,
    label,
    earlier: { value: shareOf(earlier, earlierBase), n: earlierBase },
    later: { value: shareOf(later, laterBase), n: laterBase },
  }
  if (earlier === null || later === null || earlierBase === null || laterBase === null)
    return { ...row, change: null, mixHeld: null }
  const before = estimateOf(unweighted([earlier, earlierBase - earlier]), [1, 0])
  return {
    ...row,
    change: asPublished('share', changeOfShare(earlier, earlierBase, later, laterBase)),
    mixHeld: asPublished('share', shareWithMixHeld(tables, before, codes)),
  }
}

function shareOf(n: number | null, base: number | null): number | null {
  return n === null || base === null || base === 0 ? null : n / base
}

function scoresOf({ rows }: ShownTable, mapping: CodeMapping): Scores {
  return rows.map(({ code }) => target(mapping, code))
}

function shareWithMixHeld(tables: ComparedTables, earlier: WaveEstimate | null, codes: readonly number[]) {
  const { comparison, later, mix } = tables
  if (later.measure === 'indicator') {
    const row = later.rows.findIndex(({ code }) => codes.includes(code))
    const option = mix === null ? null : optionTable(mix.table, row)
    return option === null || mix === null ? null : heldIn({ ...mix, table: option }, earlier, [1, 0])
  }
  const scores = scoresOf(later, mappingsOf(comparison).later)
  const chosen = scores.map((code) => (code === null ? null : Number(codes.includes(code))))
  return withMixHeld(tables, earlier, chosen)
}

/** One option as a table of two lines: chosen and not chosen. */
function optionTable(table: ShownTable, at: number): ShownTable | null {
  const row = table.rows[at]
  if (row === undefined) return null
  const others = row.cells.map((cell, group) => {
    const base = table.groups[group]?.base ?? null
    return { ...cell, n: cell.n === null || base === null ? null : base - cell.n }
  })
  return { ...table, measure: 'nominal', rows: [row, { ...row, cells: others }] }
}

function withMixHeld({ mix }: ComparedTables, earlier: WaveEstimate | null, scores: Scores) {
  return mix === null ? null : heldIn(mix, earlier, scores)
}

/** The later wave weighted by group, against the earlier wave as it is. */
function heldIn(
  { table, weights }: NonNullable<ComparedTables['mix']>,
  earlier: WaveEstimate | null,
  scores: Scores,
): Difference | null {
  const sets = possibleCounts(table)
  if (sets === null || sets.length === 0) return null
  const counts = spread(table, expectedCounts(sets))
  return counts === null ? null : changeBetween(earlier, estimateOf({ counts, weights }, scores))
}
