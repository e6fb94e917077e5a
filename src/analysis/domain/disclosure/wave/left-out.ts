/**
 * Whom routing leaves out. Where an answer leads people past a question, the base of the earlier question less that of the
 * later one is the most that can have given such an answer; a reader takes one from the other in every group.
 */
import { decidersOf, type Questionnaire, questionsOf } from '#questionnaire'
import { type Column, type DataSet, missingMarks } from '../../data-set.ts'
import type { Grouping } from './groupings.ts'

/** For each question the earlier ones whose answers decide who is asked it, also through others. */
export function decidersIn(questionnaire: Questionnaire): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const question of questionsOf(questionnaire)) {
    const own = decidersOf(question.showIf)
    found.set(question.id, [...new Set(own.flatMap((id) => [id, ...(found.get(id) ?? [])]))])
  }
  return found
}

/** How many answered an earlier question and not this one: a number for each column and each earlier question. */
export interface LeftOut {
  readonly everyone: readonly number[]
  /** By name of the grouping and place of the group. */
  readonly byGroup: ReadonlyMap<string, readonly (readonly number[])[]>
}

/** No numbers where nobody was led past. */
export function leftOutOf(
  dataSet: DataSet,
  columns: readonly Column[],
  deciders: readonly string[],
  groupings: readonly Grouping[],
): LeftOut {
  const all = Array.from({ length: dataSet.rows }, (_, row) => row)
  const pairs = columns
    .filter((column) => all.some((row) => isNotAsked(column, row)))
    .flatMap((column) =>
      deciders.map((decider) => {
        const earlier = columnsOf(dataSet, decider)
        return all.filter((row) => !isAnswered(column, row) && earlier.some((one) => isAnswered(one, row)))
      }),
    )
  const inGroup = ({ levels }: Grouping, group: number) =>
    pairs.map((rows) => rows.filter((row) => levels.levelOf[row] === group).length)
  return {
    everyone: pairs.map((rows) => rows.length),
    byGroup: new Map(
      groupings.map((grouping) => [
        grouping.name,
        grouping.groups.map((_, group) => inGroup(grouping, group)),
      ]),
    ),
  }
}

function columnsOf({ variables, columns }: DataSet, question: string): readonly Column[] {
  return variables.flatMap((variable) => {
    const column = variable.question === question ? columns.get(variable.name) : undefined
    return column === undefined ? [] : [column]
  })
}

function isAnswered(column: Column, row: number): boolean {
  if (column.kind === 'texts') return (column.values[row] ?? null) !== null
  return column.kind === 'numbers' ? column.missing[row] === 0 : (column.values[row] ?? -1) >= 0
}

function isNotAsked(column: Column, row: number): boolean {
  if (column.kind === 'texts') return false
  const mark = column.kind === 'numbers' ? -(column.missing[row] ?? 0) : column.values[row]
  return mark === missingMarks.not_asked
}
