/**
 * How many have answered an open wave so far, told in steps: every number is rounded down to a multiple of the threshold.
 *
 * Guarantee: whatever views of a wave a reader puts together, neither a group, nor its change between two of them, nor what is
 * left when parts are taken from a whole, is known to be from 1 to one less than the threshold. It rests on three things: a
 * step is as wide as the threshold; the number of all responses is told only as far as the groups tell it, since a whole that
 * stands still while a group grows would tell of that group; and whoever answers may leave the group out, so that one
 * breakdown says nothing of another. By a question that has to be answered nothing is told.
 */
import { type Questionnaire, questionsOf } from '#questionnaire'
import type { LocalisedText } from '#shared'
import type { Variable } from '../data-set.ts'
import { type Breakdown, breakdownOf } from '../tables/background.ts'
import type { DisclosurePolicy } from './policy.ts'

/** A count as it is told: at least this many, and fewer than a step more; 0 is told as fewer than a step. */
export type AtLeast = number

export interface LiveView {
  /** The threshold of the policy. */
  readonly step: number
  /** Of all; 0 while there is no number to tell. */
  readonly responses: AtLeast
  readonly breakdowns: readonly LiveBreakdown[]
}

export interface LiveBreakdown {
  readonly by: string
  readonly label: LocalisedText
  readonly groups: readonly {
    readonly key: string
    readonly label: LocalisedText
    readonly atLeast: AtLeast
  }[]
}

export interface CountsSoFar {
  readonly responses: number
  /** By question, how many gave each code. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/** What an open wave is followed by, where its policy has the breakdown. */
const followed = ['org_type:group', 'region']

/** The breakdowns a wave is followed by; none that is sensitive, never leaves, or is made of a question that must be answered. */
export function followedBy(
  variables: readonly Variable[],
  questionnaire: Questionnaire,
  { breakdowns, never, sensitive }: DisclosurePolicy,
): readonly Breakdown[] {
  return followed.flatMap((name) => {
    const found = breakdowns.includes(name) ? breakdownOf(variables, questionnaire, name) : null
    if (found === null || !found.ok) return []
    const { variable, disclosure } = found.value
    const question = questionsOf(questionnaire).find(({ id }) => id === variable.question)
    const mayBeSkipped = question !== undefined && question.kind !== 'note' && question.required !== true
    const barred = [...never, ...sensitive].includes(variable.question) || disclosure !== 'open'
    return barred || !mayBeSkipped ? [] : [found.value]
  })
}

export function liveViewOf(
  { responses, answers }: CountsSoFar,
  breakdowns: readonly Breakdown[],
  { cellThreshold: step }: Pick<DisclosurePolicy, 'cellThreshold'>,
): LiveView {
  const told = breakdowns.map(({ name: by, label, groups, groupOfCode, variable }): LiveBreakdown => {
    const counts = groups.map(() => 0)
    for (const [code, n] of answers.get(variable.question) ?? []) {
      const group = groupOfCode.get(code)
      if (group !== undefined) counts[group] = (counts[group] ?? 0) + n
    }
    const steps = counts.map((n) => inSteps(n, step))
    return {
      by,
      label,
      groups: groups.map(({ key, label: of }, at) => ({ key, label: of, atLeast: steps[at] ?? 0 })),
    }
  })
  const sums = told.map(({ groups }) => groups.reduce((sum, { atLeast }) => sum + atLeast, 0))
  return { step, responses: sums.length > 0 ? Math.max(...sums) : inSteps(responses, step), breakdowns: told }
}

const inSteps = (n: number, step: number): AtLeast => Math.floor(n / step) * step
