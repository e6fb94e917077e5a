/** Data sets and tables for tests, written as counts. */
import { type DataSet, missingMarks, type Variable } from '../../src/analysis/domain/data-set.ts'
import { type Group, type Table, totalGroup } from '../../src/analysis/domain/tables/table.ts'

const text = (word: string) => ({ fi: word, sv: `${word} sv`, en: `${word} en` })

export function variableOf(name: string, keys: readonly string[], more: Partial<Variable> = {}): Variable {
  return {
    name,
    question: name,
    part: null,
    questionText: text(`${name}?`),
    label: text(name),
    measure: 'nominal',
    categories: keys.map((key, index) => ({ code: index + 1, key, label: text(key) })),
    concept: null,
    disclosure: 'open',
    ...more,
  }
}

/** A data set of code columns; null stands for "not answered". */
export function dataSetOf(
  columns: readonly { readonly variable: Variable; readonly values: readonly (number | null)[] }[],
): DataSet {
  return {
    wave: 'w',
    hash: 'h',
    rows: columns[0]?.values.length ?? 0,
    variables: columns.map(({ variable }) => variable),
    columns: new Map(
      columns.map(({ variable, values }) => [
        variable.name,
        { kind: 'codes', values: Int32Array.from(values, (value) => value ?? missingMarks.not_answered) },
      ]),
    ),
  }
}

/**
 * A table with these counts, by line and then group; everyone is their sum and stands first. Without groups each line
 * has one count.
 */
export function tableOf(
  counts: readonly (readonly number[])[],
  more: Partial<Table> & { readonly grouped?: boolean } = {},
): Table {
  const { grouped = true, ...rest } = more
  const whole = counts.map((line) => [line.reduce((sum, n) => sum + n, 0), ...(grouped ? line : [])])
  const bases = (whole[0] ?? [0]).map((_, group) => whole.reduce((sum, line) => sum + (line[group] ?? 0), 0))
  const groups: Group[] = bases.map((base, group) => {
    const sum = whole.reduce((so_far, line, index) => so_far + (index + 1) * (line[group] ?? 0), 0)
    const name = group === 0 ? totalGroup : { key: `g${group}`, label: text(`g${group}`) }
    return { ...name, base, mean: base > 0 ? sum / base : null }
  })
  return {
    wave: 'w',
    dataSet: 'h',
    question: 'q',
    item: null,
    questionText: text('q?'),
    label: text('q?'),
    measure: 'ordinal',
    disclosure: 'open',
    by: grouped ? { name: 'by', label: text('by') } : null,
    groups,
    rows: whole.map((line, index) => ({
      code: index + 1,
      key: `c${index + 1}`,
      label: text(`c${index + 1}`),
      cells: line.map((n, group) => ({
        group: groups[group]?.key ?? '',
        n,
        percent: (bases[group] ?? 0) > 0 ? (100 * n) / (bases[group] ?? 1) : null,
        hidden: false,
      })),
    })),
    missing: { not_asked: 0, not_answered: 0, cannot_say: 0, prefer_not_to_say: 0, not_used: 0 },
    ...rest,
  }
}
