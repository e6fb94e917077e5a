/**
 * What comes first: the options chosen most, the items with the highest means, the best mean ranks, the places and types
 * most responses came from. "Other", "none" and "cannot say" are never among them.
 */
import { type AskedQuestion, hasTopTwo, type ReleasedTable } from '#analysis'
import { amongOf, hiddenOf, meanOf } from '../shown.ts'
import { firstFew, type Ranked, steps } from './find-first.ts'
import type { BestRanks, LargestGroups, ThingMean, ThingShare, Top, Topic, TopMeans } from './statement.ts'

type Kind<Name extends AskedQuestion['kind']> = Extract<AskedQuestion, { kind: Name }>

/** How many options or items are named at most, and how many things of a ranking. */
const mostNamed = 3
const mostRanked = 2
/** A mean of fewer answers is not compared. */
const smallestBase = 10

/** Null where an option is hidden, where the first are level, or where "other" or "none" is as common as the last of them. */
export function firstOptions(about: Topic, question: Kind<'multiple'>, table: ReleasedTable): Top | null {
  const base = table.groups[0]?.base ?? 0
  if (base === 0) return null
  const special = new Set(question.options.filter(isSpecial).map(({ code }) => code))
  const counted = table.rows.map(({ code, key, label, cells }) => {
    const n = cells[0]?.n ?? null
    const figure = n === null ? { low: 0, high: 1 } : { low: n / base, high: n / base }
    return { special: special.has(code), figure, value: { key, label, n: n ?? 0, share: (n ?? 0) / base } }
  })
  const few = firstFew(
    counted.filter((option) => !option.special),
    mostNamed,
    steps.share,
  )
  if (few === null) return null
  const least = Math.min(...few.first.map(({ share }) => share))
  if (counted.some((option) => option.special && option.figure.high >= least)) return null
  const codes = few.first.map(({ key }) => question.options.find((option) => option.key === key)?.code ?? 0)
  return {
    kind: 'top',
    about,
    things: few.first,
    ordered: few.ordered,
    tied: few.tied,
    named: reportGroupOf(question, codes),
    among: amongOf(question),
    base,
  }
}

function isSpecial(option: { openText?: boolean; exclusive?: boolean; missing?: string }): boolean {
  return option.openText === true || option.exclusive === true || option.missing !== undefined
}

function reportGroupOf({ reportGroups = {} }: Kind<'multiple'>, codes: readonly number[]): string | null {
  const same = (group: readonly number[]) =>
    group.length === codes.length && group.every((code) => codes.includes(code))
  return Object.entries(reportGroups).find(([, group]) => same(group))?.[0] ?? null
}

/** Of what was used or taken part in: the most useful. Only where every item's mean is known well enough. */
export function firstMeans(
  about: Topic,
  question: Kind<'battery'>,
  tables: readonly ReleasedTable[],
): TopMeans | null {
  if (!hasTopTwo(question) || amongOf(question) !== 'used') return null
  const codes = tables[0]?.rows.map(({ code }) => code) ?? []
  if (tables.some(hidesBase)) return null
  const few = firstFew(ranked(tables, 1), mostNamed, steps.mean)
  if (few === null) return null
  return {
    kind: 'top_means',
    about,
    things: few.first,
    ordered: few.ordered,
    tied: few.tied,
    scale: question.scale.id,
    ends: { min: Math.min(...codes), max: Math.max(...codes) },
    among: amongOf(question),
  }
}

export function bestRanks(about: Topic, tables: readonly ReleasedTable[]): BestRanks | null {
  if (tables.some(hidesBase)) return null
  const few = firstFew(ranked(tables, -1), mostRanked, steps.mean)
  if (few === null) return null
  return { kind: 'best_ranks', about, things: few.first, ordered: few.ordered, tied: few.tied }
}

/** Of an item whose number of answers is hidden nothing is known: it could come first. */
function hidesBase({ groups }: ReleasedTable): boolean {
  return groups[0]?.base == null
}

/** @param direction 1 where a high mean comes first, −1 where a low one does */
function ranked(tables: readonly ReleasedTable[], direction: 1 | -1): readonly Ranked<ThingMean>[] {
  return tables.flatMap((table) => {
    const range = meanOf(table)
    if (range === null || (table.groups[0]?.base ?? 0) < smallestBase) return []
    const ends = [direction * range.low, direction * range.high]
    const value = {
      key: table.item ?? table.question,
      label: table.label,
      mean: range.low === range.high ? range.low : (table.groups[0]?.mean ?? null),
    }
    return [{ value, figure: { low: Math.min(...ends), high: Math.max(...ends) } }]
  })
}

/** The whole country is no region. */
const noPlace = 'nationwide'

/** Where most responses came from: the two largest groups of a background question, or the one largest place. */
export function largestGroups(
  about: Topic,
  question: Kind<'single'> | Kind<'place'>,
  table: ReleasedTable,
  responses: number,
): LargestGroups | null {
  if (hidesBase(table)) return null
  const left = hiddenOf(table)
  const special = new Set(
    question.options.filter((option) => isSpecial(option) || option.key === noPlace).map(({ key }) => key),
  )
  const groups = table.rows.flatMap(({ key, label, cells }): readonly Ranked<ThingShare>[] => {
    if (special.has(key) || responses === 0) return []
    const n = cells[0]?.n ?? null
    const figure = { low: (n ?? 0) / responses, high: (n ?? left) / responses }
    return [{ value: { key, label, n: n ?? 0, share: (n ?? 0) / responses }, figure }]
  })
  const few = firstFew(groups, question.kind === 'place' ? 1 : 2, steps.share)
  if (few === null) return null
  return {
    kind: 'largest_groups',
    about,
    groups: few.first,
    ordered: few.ordered,
    tied: few.tied,
    responses,
  }
}
