/**
 * The mix of organisations held as in the earlier wave: weights that give the later wave's respondents the earlier wave's
 * distribution by type of organisation. This takes away what another make-up alone would change; it makes no wave
 * representative of anybody but the respondents of the earlier one.
 *
 * Rule for small groups: a type with at least 20 respondents in both waves, whose number both waves show, is a group of
 * its own; all others, and those who did not state a type, are one group. So the number of each group follows from what
 * is published, and the weights tell nothing about anyone.
 */
import { done, type LocalisedText, type Result, refused, waveId } from '#shared'
import { target } from '../change/common-categories.ts'
import type { Comparison } from '../change/concordance.ts'
import type { Variable } from '../data-set.ts'
import type { Table } from '../tables/table.ts'
import { postStratify } from '../weight/rake.ts'
import { freezeWeightSet, type WeightSet } from '../weight/weight-set.ts'
import { commonRows, mappingsOf } from './common-rows.ts'
import type { HeldMix } from './wave-trend.ts'

/** Below this a group's weight hangs on too few people (docs/methods/weighting.md). */
const smallestGroup = 20

export const restKey = 'others'
export const restLabel: LocalisedText = {
  fi: 'Muut ja ne, jotka eivät kertoneet tyyppiä',
  sv: 'Övriga och de som inte uppgav någon typ',
  en: 'Others and those who did not state a type',
}

export interface Mix {
  readonly set: WeightSet
  readonly groups: readonly MixGroup[]
  readonly note: HeldMix['note']
  /** The weight of each group. */
  readonly weights: readonly number[]
}

export interface MixQuestion {
  readonly comparison: Comparison
  readonly note: LocalisedText
  readonly earlier: Table<number | null>
  readonly later: Table<number | null>
  /** Responses of each wave, with or without a type. */
  readonly responses: { readonly earlier: number; readonly later: number }
  readonly variable: Pick<Variable, 'name' | 'categories'>
  /** Hash of the later wave's data set. */
  readonly dataSet: string
  readonly frame: LocalisedText
}

/** Fails as `commonRows` and `checkMargins` do, which name a group that nobody is in, and with `no_groups`. */
export function mixOf(question: MixQuestion): Result<Mix> {
  const groups = groupsOf(question)
  if (!groups.ok) return groups
  const set = weightSet(question, groups.value)
  if (!set.ok) return set
  const { responses } = question
  return done({
    set: set.value,
    groups: groups.value,
    note: question.comparison.kind === 'identical' ? null : question.note,
    weights: groups.value.map((group) => targetOf(group, responses) / group.later),
  })
}

export interface MixGroup {
  readonly key: string
  /** Keys of the later wave's types that are in it; null for the rest. */
  readonly types: readonly string[] | null
  readonly label: LocalisedText
  readonly earlier: number
  readonly later: number
}

function groupsOf({
  comparison,
  earlier,
  later,
  responses,
  variable,
}: MixQuestion): Result<readonly MixGroup[]> {
  const common = commonRows(comparison, earlier, later)
  if (!common.ok) return common
  const { later: mapping } = mappingsOf(comparison)
  const typesOf = (code: number) =>
    variable.categories.filter((category) => target(mapping, category.code) === code).map(({ key }) => key)
  const large = common.value.rows.flatMap(({ code, key, label, earlier: n, later: m }) =>
    n !== null && m !== null && n >= smallestGroup && m >= smallestGroup
      ? [{ key, types: typesOf(code), label, earlier: n, later: m }]
      : [],
  )
  if (large.length === 0) return refused('no_groups', 'No type has enough respondents in both waves')
  const rest: MixGroup = {
    key: restKey,
    types: null,
    label: restLabel,
    earlier: responses.earlier - large.reduce((sum, group) => sum + group.earlier, 0),
    later: responses.later - large.reduce((sum, group) => sum + group.later, 0),
  }
  return done(rest.earlier === 0 && rest.later === 0 ? large : [...large, rest])
}

/** The share of the earlier wave, of as many people as the later wave has: weights are 1 on average. */
function targetOf({ earlier }: MixGroup, responses: MixQuestion['responses']): number {
  return (earlier / responses.earlier) * responses.later
}

/** Weights depend on the sizes of the groups alone, so one respondent of a group stands for any other. */
function weightSet(
  { earlier, later, dataSet, frame, responses, variable }: MixQuestion,
  groups: readonly MixGroup[],
): Result<WeightSet> {
  const margin = {
    name: variable.name,
    categories: groups.map((group) => ({ name: group.key, target: targetOf(group, responses) })),
    categoryOf: Int16Array.from(groups.flatMap((group, place) => new Array<number>(group.later).fill(place))),
  }
  const weighted = postStratify(new Float64Array(responses.later).fill(1), margin)
  if (!weighted.ok) return weighted
  return freezeWeightSet({
    name: `mix-of-${earlier.wave}`,
    wave: waveId(later.wave),
    dataSet,
    method: 'post-stratification',
    frame,
    margins: [margin],
    trim: null,
    ...weighted.value,
  })
}
