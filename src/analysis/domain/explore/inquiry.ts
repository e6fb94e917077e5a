/** An inquiry of the explorer: a question by up to two background variables among some of the respondents. */
import type { MissingKind, Questionnaire } from '#questionnaire'
import { done, type Result, refused } from '#shared'
import { missingMarks, type Variable } from '../data-set.ts'
import { type Breakdown, breakdownOf } from '../tables/background.ts'
import { findQuestion } from '../tables/find-question.ts'
import type { Tally } from '../tally/tally.ts'
import { answersOf, exploreVariable, groupsAsDimension } from './explore-variable.ts'
import type { ExploredTable } from './explored-table.ts'
import { type Condition, groupsOfPlan, type TallyPlan } from './tally-plan.ts'

export interface InquiryRequest {
  /** As `findQuestion` takes it. */
  readonly question: string
  /** None to two, as `breakdownOf` takes them. */
  readonly by: readonly string[]
  /** Only respondents in one of these groups (or missing kinds) of each; names as for `by`. */
  readonly filter: readonly { readonly by: string; readonly keys: readonly string[] }[]
}

export interface Inquiry {
  readonly variables: readonly Variable[]
  readonly by: readonly Breakdown[]
  readonly filter: readonly Condition[]
}

/** More groups than anyone reads; also what the levels of a tally can number. */
const mostGroups = 2000

/**
 * Problems: those of `findQuestion` and `breakdownOf`, `question_unsuitable` (texts), `by_too_many`, `by_twice`,
 * `too_many_groups`, `category_unknown`.
 */
export function inquiryOf(
  variables: readonly Variable[],
  questionnaire: Questionnaire,
  request: InquiryRequest,
): Result<Inquiry> {
  const found = findQuestion({ variables }, request.question)
  if (!found.ok) return found
  if (found.value.some(({ measure }) => measure === 'text'))
    return refused(
      'question_unsuitable',
      'Texts have no table; they are read and coded instead.',
      request.question,
    )
  const by = breakdownsOf(variables, questionnaire, request.by)
  if (!by.ok) return by
  const filter: Condition[] = []
  for (const { by: name, keys } of request.filter) {
    const breakdown = breakdownOf(variables, questionnaire, name)
    if (!breakdown.ok) return breakdown
    const condition = conditionOf(breakdown.value, keys)
    if (!condition.ok) return condition
    filter.push(condition.value)
  }
  return done({ variables: found.value, by: by.value, filter })
}

function breakdownsOf(
  variables: readonly Variable[],
  questionnaire: Questionnaire,
  names: readonly string[],
): Result<readonly Breakdown[]> {
  if (names.length > 2) return refused('by_too_many', 'Break down by two variables at most.', names[2] ?? '')
  const breakdowns: Breakdown[] = []
  for (const name of names) {
    const breakdown = breakdownOf(variables, questionnaire, name)
    if (!breakdown.ok) return breakdown
    if (breakdowns.some(({ variable }) => variable === breakdown.value.variable))
      return refused('by_twice', `${name} is in the breakdown already.`, name)
    breakdowns.push(breakdown.value)
  }
  const groups = groupsOfPlan({ by: breakdowns.map(groupsAsDimension) })
  if (groups <= mostGroups) return done(breakdowns)
  return refused(
    'too_many_groups',
    `${groups} groups are more than anyone can read; choose broader ones.`,
    'by',
  )
}

function conditionOf(
  { variable, groups, groupOfCode }: Breakdown,
  keys: readonly string[],
): Result<Condition> {
  const codes: number[] = []
  for (const key of keys) {
    const place = groups.findIndex((group) => group.key === key)
    const known = place >= 0 || Object.hasOwn(missingMarks, key)
    if (!known)
      return refused('category_unknown', `${variable.name} has no group ${key}.`, variable.name, { key })
    if (place < 0) codes.push(missingMarks[key as MissingKind])
    else for (const [code, group] of groupOfCode) if (group === place) codes.push(code)
  }
  return done({ variable: variable.name, codes })
}

/** What must be tallied: the answers of every variable in one pass, and the numbers where the question asks for one. */
export function plansOf({ variables, by, filter }: Inquiry) {
  const shared = { by: by.map(groupsAsDimension), strata: null, filter }
  const answers: TallyPlan = { ...shared, tables: variables.map(answersOf), measure: null }
  const [number] = variables.filter(({ categories }) => categories.length === 0)
  if (number === undefined) return { answers, numbers: null }
  const given = { variable: number.name, levelOf: new Map([[0, 0]]), levels: 1, rest: null }
  const numbers: TallyPlan = { ...shared, tables: [given], measure: number.name }
  return { answers, numbers }
}

/** @param tallies of `plansOf` the inquiry */
export function tablesOfInquiry(
  { variables, by }: Inquiry,
  tallies: { readonly answers: readonly Tally[]; readonly numbers: readonly Tally[] },
  weighted: { readonly rows: number } | null,
): readonly ExploredTable[] {
  return variables.flatMap((variable, index) => {
    const answers = tallies.answers[index]
    if (answers === undefined) return []
    return [exploreVariable({ variable, by, answers, numbers: tallies.numbers[index] ?? null, weighted })]
  })
}
