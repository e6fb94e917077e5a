/**
 * Attacks two questions together where an answer to the earlier one leads past the later one. Whoever answered the later one
 * did not give such an answer, so the difference of the two bases is the most that did: in a group, and in what is left of
 * everyone. Nothing the protector reckoned is used.
 */
import { decidersOf, type Questionnaire, questionsOf } from '#questionnaire'
import { type Column, type DataSet, missingMarks } from '../../data-set.ts'
import type { DisclosurePolicy } from '../policy.ts'
import type { Grouping } from './groupings.ts'
import type { ShownTable } from './shown-table.ts'

export interface RoutingAttack {
  readonly dataSet: DataSet
  readonly questionnaire: Questionnaire
  readonly policy: DisclosurePolicy
  readonly groupings: readonly Grouping[]
  readonly tables: readonly ShownTable[]
  /** What earlier releases have shown. */
  readonly earlier: readonly ShownTable[]
}

/** Where 1 to 4 people are known to be so few, named for staff; without what earlier releases have told already. */
export function exposedByRouting(attack: RoutingAttack): readonly string[] {
  const { tables, earlier } = attack
  const before = new Set(earlier.length === 0 ? [] : exposedIn({ ...attack, tables: earlier }))
  return [...new Set(exposedIn({ ...attack, tables: [...tables, ...earlier] }))].filter(
    (place) => !before.has(place),
  )
}

function exposedIn(attack: RoutingAttack): readonly string[] {
  const { dataSet, questionnaire } = attack
  const variablesOf = (question: string) =>
    dataSet.variables.flatMap(({ name, question: own }) => (own === question ? [name] : []))
  return questionsOf(questionnaire).flatMap(({ id, showIf }) =>
    decidersOf(showIf).flatMap((decider) =>
      variablesOf(decider).flatMap((earlier) =>
        variablesOf(id).flatMap((later) => exposedBetween(earlier, later, attack)),
      ),
    ),
  )
}

function exposedBetween(earlier: string, later: string, attack: RoutingAttack): readonly string[] {
  const ledPast = ledPastBetween(earlier, later, attack.dataSet)
  if (ledPast.length === 0) return []
  const found = (name: string) => attack.tables.filter(({ variable }) => variable === name)
  return found(earlier).flatMap((wide) =>
    found(later)
      .filter(({ by }) => by === wide.by)
      .flatMap((narrow) =>
        toldPlaces(wide, narrow, ledPast, attack).map(
          (place) => `${earlier} beside ${later} by ${wide.by ?? 'nothing'}: ${place}`,
        ),
      ),
  )
}

/** The rows of those who answered the earlier question and were led past the later one. */
function ledPastBetween(earlier: string, later: string, dataSet: DataSet): readonly number[] {
  const [one, other] = [dataSet.columns.get(earlier), dataSet.columns.get(later)]
  if (one === undefined || other === undefined) return []
  const rows = Array.from({ length: dataSet.rows }, (_, row) => row)
  // A reader who knows the questionnaire knows whether only those who answered the earlier one are asked.
  if (rows.some((row) => hasAnswer(other, row) && !hasAnswer(one, row))) return []
  return rows.filter((row) => hasAnswer(one, row) && markAt(other, row) === missingMarks.not_asked)
}

/** The columns of two tables in which so few are known to be led past, and the rest that is in no column shown. */
function toldPlaces(
  wide: ShownTable,
  narrow: ShownTable,
  ledPast: readonly number[],
  { groupings, policy: { cellThreshold } }: RoutingAttack,
): readonly (number | string)[] {
  const grouping = groupings.find(({ name }) => name === wide.by)
  const placeOf = (row: number) => 1 + (grouping?.levels.levelOf[row] ?? -1)
  const isTold = (bound: number | null, people: readonly number[]) =>
    bound !== null && bound < cellThreshold && people.length > 0 && people.length < cellThreshold
  const most = wide.bases.map((base, column) => less(base, narrow.bases[column] ?? null))
  const seen = [...most.keys()].filter((column) => column > 0 && most[column] !== null)
  const left = less(
    most[0] ?? null,
    seen.reduce((sum, column) => sum + (most[column] ?? 0), 0),
  )
  const peopleIn = (column: number) => ledPast.filter((row) => column === 0 || placeOf(row) === column)
  const told = [...most.keys()].filter((column) => isTold(most[column] ?? null, peopleIn(column)))
  const elsewhere = ledPast.filter((row) => !seen.includes(placeOf(row)))
  return isTold(left, elsewhere) ? [...told, 'the rest'] : told
}

const less = (n: number | null, m: number | null) => (n === null || m === null ? null : n - m)

const hasAnswer = (column: Column, row: number) =>
  column.kind === 'texts' ? column.values[row] !== null : markAt(column, row) >= 0

const markAt = (column: Column, row: number): number => {
  if (column.kind === 'texts') return column.values[row] === null ? missingMarks.not_answered : 0
  return column.kind === 'numbers'
    ? -(column.missing[row] ?? 0)
    : (column.values[row] ?? missingMarks.not_answered)
}
