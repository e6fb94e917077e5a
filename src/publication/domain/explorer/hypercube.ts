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
export function dimensionsOf({ breakdowns }: Pick<QuestionResults, 'breakdowns'>): readonly Dimension[] {
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
  const other = breakdowns.find((one) => one.by === partsOf(breakdown.by)[1 - place])
  const others = new Map(other === undefined ? [] : groupsOf(other).map(({ key, label }) => [key, label]))
  const groups = tableGroups(breakdown).map(({ key, label }) => {
    const parts = partsOf(key)
    return { key: parts[place] ?? key, label: without(label, others.get(parts[1 - place] ?? '')) }
  })
  return [...new Map(groups.map((group) => [group.key, group])).values()]
}

/** A crossed label without the part that is known by itself: what stands before or after the comma. */
function without(label: LocalisedText, known: LocalisedText = {}): LocalisedText {
  return Object.fromEntries(
    Object.entries(label).map(([language, text]) => {
      const part = known[language] ?? ''
      if (text.startsWith(`${part}, `)) return [language, text.slice(part.length + 2)]
      return [language, text.endsWith(`, ${part}`) ? text.slice(0, -part.length - 2) : text]
    }),
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
