/**
 * The explorer's answer: columns of released tables, looked up and never computed. What was not released is not there to
 * be found, so no combination of questions, breakdowns and filters can tell more than the publication itself.
 */
import type { AskedQuestion, QuestionResults, ReleasedTable, WaveResults } from '#analysis'
import type { LocalisedText } from '#shared'
import {
  crossedBy,
  type Dimension,
  dimensionsOf,
  filtersOf,
  isCrossed,
  isGroupOf,
  partsOf,
} from './hypercube.ts'
import type { ExplorerRequest, GroupOf } from './request.ts'

export interface Explored {
  /** As understood: a question that exists, an item that it has, or none. */
  readonly request: ExplorerRequest
  readonly question: AskedQuestion
  /** Everything released of the question. */
  readonly results: QuestionResults
  /** What can be chosen: the variables of every question, so that a choice can be made before the question is shown. */
  readonly dimensions: readonly Dimension[]
  /** Names of the crossed breakdowns of every question. */
  readonly combinations: readonly string[]
  readonly answer: Answer
}

export type Answer =
  | {
      readonly kind: 'found'
      /** One, or one per item; the groups are those asked for, whoever is in scope first where they were released. */
      readonly tables: readonly ReleasedTable[]
      /** Whether the first group is everyone in scope rather than one group beside others. */
      readonly withWhole: boolean
    }
  /** The question's answers never leave the raw data. */
  | { readonly kind: 'withheld' }
  /** Not among the released breakdowns; `filters` are the variables this breakdown can be filtered by. */
  | { readonly kind: 'not_released'; readonly filters: readonly string[] }

/** Null where the wave has no question to show. */
export function lookUp(results: WaveResults, request: ExplorerRequest): Explored | null {
  const all = results.sections.flatMap(({ questions }) => questions)
  const asked =
    all.find(({ question }) => question.id === request.question) ??
    all.find(({ tables }) => tables.length > 0)
  if (asked === undefined) return null
  const breakdowns = all.flatMap((question) => question.breakdowns)
  const understood = { ...request, question: asked.question.id, item: knownPart(asked, request.item) }
  return {
    request: understood,
    question: asked.question,
    results: asked,
    dimensions: dimensionsOf({ breakdowns }),
    combinations: [...new Set(breakdowns.filter(isCrossed).map(({ by }) => by))],
    answer: answerTo(asked, understood),
  }
}

/** The questions that were released with a breakdown and a filter. */
export function releasedWith(
  results: WaveResults,
  { by, filter }: Pick<ExplorerRequest, 'by' | 'filter'>,
): readonly AskedQuestion[] {
  return results.sections
    .flatMap(({ questions }) => questions)
    .filter((asked) => {
      const request = { question: asked.question.id, item: '', by, filter, view: 'chart' } as const
      return answerTo(asked, request).kind === 'found'
    })
    .map(({ question }) => question)
}

/** What a reader can pick out of a question: its items, or its answers where it has no items. */
export function choosableParts({ tables }: Pick<QuestionResults, 'tables'>): readonly {
  readonly key: string
  readonly label: LocalisedText
}[] {
  const [first] = tables
  if (first === undefined) return []
  if (first.value.item === null) return first.value.rows.map(({ key, label }) => ({ key, label }))
  return tables.flatMap(({ value: { item, label } }) => (item === null ? [] : [{ key: item, label }]))
}

function knownPart(question: QuestionResults, item: string): string {
  return choosableParts(question).some(({ key }) => key === item) ? item : ''
}

function answerTo(question: QuestionResults, request: ExplorerRequest): Answer {
  if (question.tables.length === 0) return { kind: 'withheld' }
  const { by, filter } = request
  const tables = tablesFor(question, by, filter)
  if (tables === null || tables.length === 0)
    return { kind: 'not_released', filters: filtersOf(question, by) }
  const withWhole = tables[0]?.groups[0]?.key === 'total'
  return { kind: 'found', tables: ofPart(tables, request.item), withWhole }
}

function ofPart(tables: readonly ReleasedTable[], part: string): readonly ReleasedTable[] {
  if (part === '') return tables
  if (tables[0]?.item !== null) return tables.filter(({ item }) => item === part)
  return tables.map((table) => ({ ...table, rows: table.rows.filter(({ key }) => key === part) }))
}

/** Null where the combination was not released. */
function tablesFor(
  question: QuestionResults,
  by: string,
  filter: GroupOf | null,
): readonly ReleasedTable[] | null {
  const dimensions = dimensionsOf(question)
  const filtered = dimensions.find((dimension) => dimension.by === filter?.by)
  if (filter !== null && !isGroupOf(filtered, filter)) return null
  if (filter === null) return by === '' ? values(question.tables) : wholeBreakdown(question, by)
  if (by === '' || by === filter.by) return oneGroup(question, filter)
  return oneSide(question, by, filter, dimensions)
}

function values(tables: QuestionResults['tables']): readonly ReleasedTable[] {
  return tables.map(({ value }) => value)
}

function wholeBreakdown({ breakdowns }: QuestionResults, by: string): readonly ReleasedTable[] | null {
  const breakdown = breakdowns.find((one) => one.by === by)
  return breakdown === undefined ? null : values(breakdown.tables)
}

/** One group beside everyone. */
function oneGroup(question: QuestionResults, { by, group }: GroupOf): readonly ReleasedTable[] | null {
  const tables = wholeBreakdown(question, by)
  return (
    tables?.map((table) => withGroups(table, ({ key }) => (key === 'total' || key === group ? {} : null))) ??
    null
  )
}

/** Of two crossed variables the groups of one, within one group of the other. */
function oneSide(
  question: QuestionResults,
  by: string,
  filter: GroupOf,
  dimensions: readonly Dimension[],
): readonly ReleasedTable[] | null {
  const crossed = crossedBy(question, by, filter.by)
  if (crossed === undefined) return null
  const place = partsOf(crossed.by).indexOf(by)
  const labels = dimensions.find((dimension) => dimension.by === by)?.groups ?? []
  return crossed.tables.map(({ value }) =>
    withGroups(value, ({ key }) => {
      const parts = partsOf(key)
      if (parts.length < 2 || parts[1 - place] !== filter.group) return null
      const label = labels.find((group) => group.key === parts[place])?.label
      return label === undefined ? {} : { label }
    }),
  )
}

/** The table with the groups that `choose` keeps, relabelled as it says. */
function withGroups(
  table: ReleasedTable,
  choose: (group: ReleasedTable['groups'][number]) => { readonly label?: LocalisedText } | null,
): ReleasedTable {
  const kept = table.groups.flatMap((group, place) => {
    const change = choose(group)
    return change === null ? [] : [{ place, group: { ...group, ...change } }]
  })
  return {
    ...table,
    groups: kept.map(({ group }) => group),
    rows: table.rows.map((row) => ({
      ...row,
      cells: kept.flatMap(({ place }) => row.cells[place] ?? []),
    })),
  }
}
