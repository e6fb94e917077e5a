/**
 * What can be asked of a question: the breakdowns that were released, and the groups one can look at alone. A breakdown of
 * two crossed variables (`org_type:group+region:group`) also offers each of the two with the other as a filter.
 */
import type { BreakdownResults, QuestionResults, ReleasedTable } from '#analysis'
import type { LocalisedText } from '#shared'
import type { GroupOf } from './request.ts'

/** A variable one can break results down by or filter by. */
export interface Dimension {
  readonly by: string
  /** Of a variable by itself; null where it was released only crossed with another. */
  readonly label: LocalisedText | null
  readonly groups: readonly DimensionGroup[]
}

export interface DimensionGroup {
  readonly key: string
  readonly label: LocalisedText
}

/** Between the parts of a crossed breakdown's name, and of its groups' keys. */
const crossing = '+'

export function partsOf(by: string): readonly string[] {
  return by.split(crossing)
}

export function isCrossed({ by }: Pick<BreakdownResults, 'by'>): boolean {
  return by.includes(crossing)
}

/** Every variable that some released breakdown has, alone or crossed, in the order they are offered. */
export function dimensionsOf({ breakdowns }: QuestionResults): readonly Dimension[] {
  const names = [...new Set(breakdowns.flatMap(({ by }) => partsOf(by)))]
  return names.map((by) => {
    const alone = breakdowns.find((breakdown) => breakdown.by === by)
    return {
      by,
      label: alone?.label ?? null,
      groups: alone === undefined ? crossedGroups(by, breakdowns) : groupsOf(alone),
    }
  })
}

function groupsOf(breakdown: BreakdownResults): readonly DimensionGroup[] {
  return tableGroups(breakdown).map(({ key, label }) => ({ key, label }))
}

/** Groups of a breakdown without everyone. */
function tableGroups({ tables }: BreakdownResults): ReleasedTable['groups'] {
  return tables[0]?.value.groups.slice(1) ?? []
}

/** Groups of a variable that was released only crossed: known by their part of the crossed keys and labels. */
function crossedGroups(by: string, breakdowns: readonly BreakdownResults[]): readonly DimensionGroup[] {
  const breakdown = breakdowns.find((one) => isCrossed(one) && partsOf(one.by).includes(by))
  if (breakdown === undefined) return []
  const place = partsOf(breakdown.by).indexOf(by)
  const groups = new Map(
    tableGroups(breakdown).map(({ key, label }) => [partsOf(key)[place] ?? key, partOf(label, place)]),
  )
  return [...groups].map(([key, label]) => ({ key, label }))
}

/** Labels of crossed groups name their parts with ` + ` between. */
function partOf(label: LocalisedText, place: number): LocalisedText {
  return Object.fromEntries(
    Object.entries(label).map(([language, text]) => [language, text.split(' + ')[place] ?? text]),
  )
}

/** The crossed breakdown of two variables, whichever stands first. */
export function crossedBy(
  { breakdowns }: QuestionResults,
  one: string,
  other: string,
): BreakdownResults | undefined {
  return breakdowns.find(({ by }) => by === `${one}${crossing}${other}` || by === `${other}${crossing}${one}`)
}

/** The variables that can filter a breakdown: those it was released crossed with. */
export function filtersOf({ breakdowns }: QuestionResults, by: string): readonly string[] {
  return breakdowns
    .filter((breakdown) => isCrossed(breakdown) && partsOf(breakdown.by).includes(by))
    .flatMap((breakdown) => partsOf(breakdown.by).filter((part) => part !== by))
}

/** Whether a group is one of a variable's. */
export function isGroupOf(dimension: Dimension | undefined, { group }: GroupOf): boolean {
  return dimension?.groups.some(({ key }) => key === group) ?? false
}
