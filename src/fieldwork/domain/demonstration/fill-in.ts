/** One question at a time: gives the respondents answers whose numbers are exactly the calibration's. */
import {
  type BatteryQuestion,
  type MultipleQuestion,
  type PlaceQuestion,
  pointsOf,
  type Question,
  type RankingQuestion,
} from '#questionnaire'
import type { Marginal, RatedItem } from './calibration.ts'
import { byScore, deal, normal, rankings, spread, take, type Uniform, weighted } from './draw.ts'
import { leanings } from './leanings.ts'
import { give, type groups, gumbel, leaningOf, type Respondent } from './respondent.ts'

/** What a question is filled in with. */
export interface Filling {
  /** Everyone whom routing asks the question. */
  readonly asked: readonly Respondent[]
  /** Place of the question's section. */
  readonly section: number
  readonly uniform: Uniform
}

type MarginalOf<Type extends Marginal['type']> = Extract<Marginal, { type: Type }>

/**
 * Who answers, when `missing` of those asked do not: first those who did not come so far, then the least patient. Where the calibration
 * wants more answers than came so far, some looked ahead before they stopped on an earlier page.
 */
export function answering({ asked, section, uniform }: Filling, missing: number): Set<Respondent> {
  const score = (one: Respondent) =>
    one.lastSection >= section ? 1000 + one.patience + 1.5 * normal(uniform) : one.lastSection + uniform()
  return new Set(byScore(asked, score).slice(0, asked.length - missing))
}

/** Single choices and scales; who cannot say is the least engaged. */
export function fillSingle(
  question: Question,
  { counts, missing }: MarginalOf<'single'>,
  filling: Filling,
): void {
  const pool = answering(filling, missing)
  const unsure = take(pool, counts.cannot_say ?? 0, (one) => gumbel(filling.uniform) - one.engagement)
  const choose = (one: Respondent, key: string) => give(one, question.id, choiceOf(question, key))
  for (const one of unsure) choose(one, 'cannot_say')
  const substance = Object.entries(counts).filter(([key]) => key !== 'cannot_say')
  const trait = orderedBy[question.id]
  if (trait !== undefined) {
    const dealt = deal(pool, substance, (one) => 0.8 * one[trait] + 0.6 * normal(filling.uniform))
    for (const [one, key] of dealt) choose(one, key)
    return
  }
  for (const [key, count] of substance.sort(([, one], [, other]) => one - other)) {
    const leaning = leanings[question.id]?.[key]
    for (const one of take(pool, count, ({ tags }) => leaningOf(leaning, tags) + gumbel(filling.uniform))) {
      choose(one, key)
    }
  }
}

/** Single questions whose options are steps, with the trait they follow. */
const orderedBy: Readonly<Record<string, 'climate' | 'engagement'>> = {
  prog_awareness: 'engagement',
  coop_change: 'climate',
}

function choiceOf(question: Question, key: string) {
  const kind = question.kind === 'scale' ? ('scale' as const) : ('single' as const)
  return { kind, code: codeOf(question, key) }
}

/** @throws where the calibration names an option the questionnaire does not have */
export function codeOf(question: Question, key: string): number {
  const option = pointsOf(question).find((candidate) => candidate.key === key)
  if (option === undefined) throw new Error(`${question.id} has no option ${key}`)
  return option.code
}

/** To the exact count of each option; options that exclude the others go to those who stand furthest off. */
export function fillMultiple(
  question: MultipleQuestion,
  target: MarginalOf<'multi'>,
  filling: Filling,
): void {
  const pool = answering(filling, target.missing)
  const choose = (one: Respondent, keys: Iterable<string>) => {
    const codes = [...keys].map((key) => codeOf(question, key)).sort((left, right) => left - right)
    give(one, question.id, { kind: 'multiple', codes })
  }
  const alone = question.options.filter((option) => option.exclusive === true).map(({ key }) => key)
  for (const key of alone) {
    const far = take(pool, target.selected[key] ?? 0, (one) => gumbel(filling.uniform) - 1.5 * one.engagement)
    for (const one of far) choose(one, [key])
  }
  const counts = Object.entries(target.selected).filter(([key]) => !alone.includes(key))
  const inclination = (one: Respondent, key: string) =>
    leaningOf(leanings[question.id]?.[key], one.tags) + 0.4 * one.engagement + gumbel(filling.uniform)
  const chosen = spread([...pool], counts, question.max ?? counts.length, inclination)
  for (const [one, keys] of chosen) {
    choose(one, keys)
    for (const key of keys) one.tags.add(`${question.id} ${key}`)
  }
}

/** Items of one battery lean the same way for one respondent. */
export function fillBattery(
  question: BatteryQuestion,
  target: MarginalOf<'battery'>,
  filling: Filling,
): void {
  const { uniform } = filling
  const trait =
    question.id.startsWith('prog_') || question.id.startsWith('useful_') ? 'engagement' : 'climate'
  const view = new Map(filling.asked.map((one) => [one, 0.6 * one[trait] + 0.45 * normal(uniform)]))
  const codes = new Map<Respondent, Record<string, number>>()
  for (const [key, item] of Object.entries(target.items)) {
    const opinion = new Map(filling.asked.map((one) => [one, (view.get(one) ?? 0) + 0.65 * normal(uniform)]))
    const rated = rateItem(question, key, item, filling, opinion, sharesOf(target, key))
    for (const [one, code] of rated) codes.set(one, { ...codes.get(one), [key]: code })
  }
  for (const [one, given] of codes) give(one, question.id, { kind: 'battery', codes: given })
}

function rateItem(
  question: BatteryQuestion,
  key: string,
  item: RatedItem,
  filling: Filling,
  opinion: ReadonlyMap<Respondent, number>,
  shares: GroupShares,
): ReadonlyMap<Respondent, number> {
  const pool = answering(filling, item.missing)
  const rated = new Map<Respondent, number>()
  const unsure = (one: Respondent) => 0.7 * gumbel(filling.uniform) - one.engagement
  for (const one of take(pool, item[98] ?? 0, unsure)) rated.set(one, 98)
  const unused = (one: Respondent) => gumbel(filling.uniform) - (one.tags.has(`prog_ways ${key}`) ? 3 : 0)
  for (const one of take(pool, item[96] ?? 0, unused)) rated.set(one, 96)
  const counts = Object.entries(item.counts).map(([code, count]) => [Number(code), count] as const)
  for (const [one, code] of dealByGroup(pool, counts, (one) => opinion.get(one) ?? 0, shares))
    rated.set(one, code)
  if (!question.items.some((candidate) => candidate.key === key))
    throw new Error(`${question.id} has no ${key}`)
  return rated
}

/** The share of a group at one end of a scale: codes 1–2 (`low`) or 4–5 (`high`) among valid answers. */
interface GroupShares {
  readonly end: 'low' | 'high'
  readonly shares: readonly (readonly [keyof typeof groups, number])[]
}

function sharesOf({ byGroup }: MarginalOf<'battery'>, item: string): GroupShares {
  const of = (group: keyof typeof groups, which: 'agreeShareValid' | 'disagreeShareValid') => {
    const share = byGroup?.[group][item]?.[which]
    return share === undefined ? [] : [[group, share] as const]
  }
  const low = [...of('third_and_private', 'disagreeShareValid'), ...of('public', 'disagreeShareValid')]
  if (low.length > 0) return { end: 'low', shares: low }
  return {
    end: 'high',
    shares: [...of('third_and_private', 'agreeShareValid'), ...of('public', 'agreeShareValid')],
  }
}

/** Deals codes so that each group has its share of the given end, and everyone together the given counts. */
function dealByGroup(
  pool: Set<Respondent>,
  counts: readonly (readonly [number, number])[],
  opinion: (one: Respondent) => number,
  { end, shares }: GroupShares,
): Map<Respondent, number> {
  if (shares.length === 0) return deal(pool, counts, opinion)
  const atEnd = (code: number) => (end === 'low' ? code <= 2 : code >= 4)
  const towards = (one: Respondent) => (end === 'low' ? -opinion(one) : opinion(one))
  const endCounts = counts.filter(([code]) => atEnd(code))
  const rest = new Set(pool)
  const chosen: Respondent[] = []
  for (const [group, share] of shares) {
    const members = new Set([...rest].filter(({ tags }) => tags.has(group)))
    chosen.push(...take(members, Math.round(share * members.size), towards))
  }
  const wanted = endCounts.reduce((sum, [, count]) => sum + count, 0) - chosen.length
  const others = new Set([...rest].filter(({ tags }) => !shares.some(([group]) => tags.has(group))))
  chosen.push(...take(others, wanted, towards))
  for (const one of chosen) rest.delete(one)
  const middle = counts.filter(([code]) => !atEnd(code))
  return new Map([...deal(chosen, endCounts, opinion), ...deal(rest, middle, opinion)])
}

/** Complete rankings with exactly the calibrated ranks; partial ones name the first two of such a ranking. */
export function fillRanking(
  question: RankingQuestion,
  target: MarginalOf<'ranking'>,
  filling: Filling,
): void {
  const { uniform } = filling
  const keys = Object.keys(target.items)
  const counts = Object.values(target.items).map(({ rankCounts }) => Object.values(rankCounts))
  const complete = rankings(counts, uniform)
  const waiting = byScore(answering(filling, target.missing), uniform)
  for (const [place, one] of waiting.entries()) {
    const partial = place >= target.fullRankings
    const order = complete[partial ? Math.floor(uniform() * complete.length) : place] ?? []
    const ranks = keys.map((key, item) => [key, (order[item] ?? 0) + 1] as const)
    const kept = ranks.filter(([, rank]) => !partial || rank <= 2)
    give(one, question.id, { kind: 'ranking', ranks: Object.fromEntries(kept) })
  }
}

/** Towns that many respondents of their region work in (national municipality codes). */
const towns = new Set([
  91, 49, 92, 106, 853, 609, 684, 109, 694, 837, 398, 286, 285, 405, 491, 297, 167, 179, 743, 905, 272, 564,
  205, 698, 478,
])

/** A municipality of the respondent's region, towns far likelier than the rest. */
export function fillMunicipality(
  question: PlaceQuestion,
  target: MarginalOf<'municipality'>,
  filling: Filling,
): void {
  for (const one of answering(filling, target.missing)) {
    const within = question.options.filter((option) => option.within === Number(one.region))
    const { code } = weighted(within, (option) => (towns.has(option.code) ? 15 : 1), filling.uniform)
    give(one, question.id, { kind: 'place', code })
  }
}

/** Organisation type and region are given with the respondent. */
export function fillBackground(question: Question, everyone: readonly Respondent[]): void {
  for (const one of everyone) {
    if (question.id === 'org_type' && one.orgType !== null)
      give(one, 'org_type', choiceOf(question, one.orgType))
    if (question.id === 'region' && one.region !== null)
      give(one, 'region', { kind: 'place', code: Number(one.region) })
  }
}
