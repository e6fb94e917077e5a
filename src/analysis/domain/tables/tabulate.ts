/**
 * Tables of one question, as counted: confidential until released.
 *
 * A choice, scale, item or ranked thing gives one table; a multiple choice one table whose rows are its options, with
 * percentages of the respondents who answered; a battery or ranking one table per item.
 */
import type { Column, DataSet, Variable } from '../data-set.ts'
import type { Background } from './background.ts'
import { countGroups, countMissing, type GroupCounts } from './count.ts'
import { stricter } from './disclosure-of.ts'
import { type Group, type Table, type TableRow, totalGroup } from './table.ts'

/**
 * @param variables of one question, as `findQuestion` gives them
 * @param background null for everyone only
 */
export function tablesOf(
  dataSet: DataSet,
  variables: readonly Variable[],
  background: Background | null,
): readonly Table[] {
  const [first] = variables
  if (first === undefined) return []
  if (first.measure === 'indicator') return [multipleTable(dataSet, first, variables, background)]
  return variables.map((variable) => variableTable(dataSet, variable, background))
}

function variableTable(dataSet: DataSet, variable: Variable, background: Background | null): Table {
  const column = columnOf(dataSet, variable)
  const counts = countGroups(variable, column, background)
  return {
    ...frameOf(dataSet, variable, background),
    item: variable.part,
    label: variable.label,
    groups: groupsOf(background, counts, hasMean(variable)),
    rows: variable.categories.map((category, level) => rowOf(category, background, counts, level)),
    missing: countMissing(column),
  }
}

function multipleTable(
  dataSet: DataSet,
  first: Variable,
  options: readonly Variable[],
  background: Background | null,
): Table {
  const column = columnOf(dataSet, first)
  return {
    ...frameOf(dataSet, first, background),
    item: null,
    label: first.questionText,
    // Whoever answered answered about every option, so the options share one base.
    groups: groupsOf(background, countGroups(first, column, background), false),
    rows: options.map((option, index) => {
      const chosen = option.categories.findIndex(({ code }) => code === 1)
      const counts = countGroups(option, columnOf(dataSet, option), background)
      const { part, name, label, optionCode = index + 1 } = option
      return rowOf({ code: optionCode, key: part ?? name, label }, background, counts, chosen)
    }),
    missing: countMissing(column),
  }
}

function frameOf(dataSet: DataSet, variable: Variable, background: Background | null) {
  const { question, questionText, measure } = variable
  return {
    wave: dataSet.wave,
    dataSet: dataSet.hash,
    question,
    questionText,
    measure,
    disclosure: stricter(variable.disclosure, background?.disclosure ?? 'open'),
    by: background === null ? null : { name: background.name, label: background.label },
  }
}

function columnOf(dataSet: DataSet, variable: Variable): Column {
  const column = dataSet.columns.get(variable.name)
  if (column === undefined) throw new Error(`the data set has no column ${variable.name}`)
  return column
}

/** The groups of a table with what was counted of each, everyone first. */
function withTotal<Value>(
  background: Background | null,
  counts: readonly GroupCounts[],
  value: (group: Pick<Group, 'key' | 'label'>, counts: GroupCounts) => Value,
): readonly Value[] {
  const groups = [totalGroup, ...(background?.groups ?? [])]
  return counts.flatMap((count, index) => {
    const group = groups[index]
    return group === undefined ? [] : [value(group, count)]
  })
}

function groupsOf(
  background: Background | null,
  counts: readonly GroupCounts[],
  withMean: boolean,
): readonly Group[] {
  return withTotal(background, counts, ({ key, label }, { base, mean }) => ({
    key,
    label,
    base,
    mean: withMean ? mean : null,
  }))
}

function rowOf(
  { code, key, label }: Pick<TableRow, 'code' | 'key' | 'label'>,
  background: Background | null,
  counts: readonly GroupCounts[],
  level: number,
): TableRow {
  const cells = withTotal(background, counts, (group, { n, base }) => {
    const count = n[level] ?? 0
    return { group: group.key, n: count, percent: base > 0 ? (100 * count) / base : null, hidden: false }
  })
  return { code, key, label, cells }
}

/** Codes of these measures are scores; a nominal code is only a name. */
export function hasMean({ measure }: Pick<Variable, 'measure'>): boolean {
  return measure === 'numeric' || measure === 'ordinal' || measure === 'rank'
}
