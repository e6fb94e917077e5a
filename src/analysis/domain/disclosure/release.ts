/**
 * `Released<T>`: what may leave the analysis room. `release` is its only maker, and `releaseTrend` of what it made;
 * publication takes nothing else.
 *
 * What this version guarantees, table by table: no count below the policy's threshold is shown, no group under its
 * minimum base, no free text, nothing of variables of disclosure `high`; and no hidden count follows from the totals of
 * its own table. Linked tables are not yet protected together.
 */
import { done, type Result, refused } from '#shared'
import type { DataSet } from '../data-set.ts'
import type { Group, Table, TableRow } from '../tables/table.ts'
import { type TrendParts, trendBetween } from '../trend/trend-between.ts'
import type { WaveTrend } from '../trend/wave-trend.ts'
import { complement } from './complementary.ts'
import { type DisclosurePolicy, defaultPolicy } from './policy.ts'
import { type Pattern, primaryPattern } from './primary.ts'
import { countsFound } from './subtraction.ts'

/** The class is not exported and the constructor private: nothing outside this file can make one, nor pass for one. */
class Seal<Value> {
  /** A private name makes the type nominal: a look-alike object is refused by the compiler. */
  readonly #sealed = true
  readonly value: Value
  private constructor(value: Value) {
    this.value = value
  }
  static around<Value>(value: Value): Seal<Value> {
    return new Seal(value)
  }
  static isOn(candidate: unknown): boolean {
    return typeof candidate === 'object' && candidate !== null && #sealed in candidate && candidate.#sealed
  }
}

export type Released<Value> = Seal<Value>

/** A table whose hidden counts are gone. */
export type ReleasedTable = Table<number | null>

/** Whether a value really came from `release`, for edges where types end. */
export function isReleased(candidate: unknown): boolean {
  return Seal.isOn(candidate)
}

/** Problems: `not_released` for variables that never leave the raw data. */
export function release(
  table: Table,
  policy: DisclosurePolicy = defaultPolicy,
): Result<Released<ReleasedTable>> {
  if (table.measure !== 'text' && table.disclosure === 'high') {
    const what = table.by === null ? table.question : `${table.question} by ${table.by.name}`
    return refused(
      'not_released',
      `${what} never leaves the raw data, to protect respondents.`,
      table.question,
    )
  }
  return done(Seal.around(withSafeMeans(withHidden(table, policy))))
}

/**
 * The responses themselves, for a wave whose policy says that they are public: without texts, without the variables that
 * never leave, and without those the codebook calls `high`. Problem: `microdata_not_released`.
 */
export function releaseMicrodata(dataSet: DataSet, policy: DisclosurePolicy): Result<Released<DataSet>> {
  if (policy.microdata !== 'open') {
    const message = 'The policy of this wave does not let responses leave one by one.'
    return refused('microdata_not_released', message, dataSet.wave)
  }
  const variables = dataSet.variables.filter(
    ({ measure, disclosure, question, name }) =>
      measure !== 'text' &&
      disclosure !== 'high' &&
      !policy.never.includes(question) &&
      !policy.never.includes(name),
  )
  const columns = new Map(
    variables.flatMap(({ name }) => {
      const column = dataSet.columns.get(name)
      return column === undefined ? [] : [[name, column] as const]
    }),
  )
  return done(Seal.around({ ...dataSet, variables, columns }))
}

/** The trend between two waves: a function of released tables, so that it adds nothing to what they tell. */
export function releaseTrend(parts: TrendParts<Released<ReleasedTable>>): Released<WaveTrend> {
  return Seal.around(trendBetween(opened(parts)))
}

function opened(parts: TrendParts<Released<ReleasedTable>>): TrendParts<ReleasedTable> {
  const values = (tables: readonly Released<ReleasedTable>[]) => tables.map(({ value }) => value)
  return {
    ...parts,
    questions: parts.questions.map((question) => ({
      ...question,
      earlier: values(question.earlier),
      later: values(question.later),
      byMix: values(question.byMix),
    })),
  }
}

/** Means that would give a hidden count away are withdrawn: those of the groups, and if need be of everyone. */
function withSafeMeans(table: ReleasedTable): ReleasedTable {
  if (countsFound([table]) === 0) return table
  const keepingFirst = withMeansOf(table, 1)
  return countsFound([keepingFirst]) === 0 ? keepingFirst : withMeansOf(table, 0)
}

function withMeansOf(table: ReleasedTable, kept: number): ReleasedTable {
  const groups = table.groups.map((group, index) => (index < kept ? group : { ...group, mean: null }))
  return { ...table, groups }
}

function withHidden(table: Table, policy: DisclosurePolicy): ReleasedTable {
  const { hidden, hiddenGroups } = suppressed(table, policy)
  const groups = table.groups.map((group, index) =>
    releasedGroup(group, hiddenGroups[index] === true, hiddenCodes(table, hidden, index)),
  )
  return {
    ...table,
    groups,
    rows: table.rows.map((row, line) => releasedRow(row, hidden[line] ?? [])),
    missing: releasedMissing(table, hiddenGroups[0] === true, policy),
  }
}

interface Suppressed {
  readonly hidden: readonly (readonly boolean[])[]
  readonly hiddenGroups: readonly boolean[]
}

/** Everyone together is decided first and by itself, so that every breakdown of a question shows the same of it. */
function suppressed(table: Table, policy: DisclosurePolicy): Suppressed {
  if (table.measure === 'indicator') {
    const lines = table.rows.map((_, line) => suppressedLines(table, optionLines(table, line), policy, true))
    const primary = primaryPattern(table, [], policy)
    return { hidden: lines.map(({ hidden }) => hidden[0] ?? []), hiddenGroups: primary.hiddenGroups }
  }
  const counts = table.rows.map(({ cells }) => cells.map(({ n }) => n))
  return suppressedLines(table, counts, policy, false)
}

function suppressedLines(
  table: Table,
  counts: readonly (readonly number[])[],
  policy: DisclosurePolicy,
  paired: boolean,
): Suppressed {
  const everyone = primaryPattern(
    { ...table, by: null, groups: table.groups.slice(0, 1) },
    counts.map((line) => line.slice(0, 1)),
    policy,
  )
  const overall = complement(everyone, { totalsFixed: false, paired })
  if (table.by === null) return { hidden: overall, hiddenGroups: everyone.hiddenGroups }
  const pattern = primaryPattern(table, counts, policy)
  const broken: Pattern = {
    ...pattern,
    hidden: pattern.hidden.map((line, index) => [overall[index]?.[0] === true, ...line.slice(1)]),
  }
  const hidden = complement(broken, { totalsFixed: true, paired })
  return { hidden, hiddenGroups: pattern.hiddenGroups }
}

/** An option's respondents: those who chose it and those who did not. */
function optionLines(table: Table, line: number): readonly (readonly number[])[] {
  const chosen = table.rows[line]?.cells.map(({ n }) => n) ?? []
  return [chosen, chosen.map((n, group) => (table.groups[group]?.base ?? 0) - n)]
}

function releasedRow(row: TableRow, hidden: readonly boolean[]): TableRow<number | null> {
  return {
    ...row,
    cells: row.cells.map((cell, group) =>
      hidden[group] === true ? { ...cell, n: null, percent: null, hidden: true } : cell,
    ),
  }
}

function hiddenCodes(table: Table, hidden: Suppressed['hidden'], group: number): readonly number[] {
  return table.rows.flatMap(({ code }, line) => (hidden[line]?.[group] === true ? [code] : []))
}

/**
 * Means have one decimal. Together with the counts shown, a mean is one more equation for the hidden ones, so it is
 * shown beside hidden cells only where at least two sets of counts agree with it: where the tenth it is rounded to is
 * twice what moving one respondent across the hidden codes makes of it.
 */
function releasedGroup(group: Group, isHidden: boolean, codes: readonly number[]): Group<number | null> {
  if (isHidden) return { ...group, base: null, mean: null }
  if (group.mean === null) return group
  const range = codes.length === 0 ? 0 : Math.max(...codes) - Math.min(...codes)
  const roundingCovers = 0.1 * group.base >= 2 * range
  return { ...group, mean: codes.length === 0 || roundingCovers ? Math.round(group.mean * 10) / 10 : null }
}

/**
 * Kinds the respondent chose ("cannot say") are hidden at 1–4, and with them how many did not answer, since all kinds
 * together follow from the base.
 */
function releasedMissing(
  { missing }: Table,
  everyoneHidden: boolean,
  { cellThreshold }: DisclosurePolicy,
): ReleasedTable['missing'] {
  const small = (n: number) => n > 0 && n < cellThreshold
  const { not_asked, not_answered, cannot_say, prefer_not_to_say, not_used } = missing
  const chosen = { cannot_say, prefer_not_to_say, not_used }
  const anySmall = everyoneHidden || Object.values(chosen).some(small)
  const shown = (n: number) => (everyoneHidden || small(n) ? null : n)
  return {
    not_asked: everyoneHidden ? null : not_asked,
    not_answered: anySmall ? null : not_answered,
    cannot_say: shown(cannot_say),
    prefer_not_to_say: shown(prefer_not_to_say),
    not_used: shown(not_used),
  }
}
