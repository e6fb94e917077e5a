/**
 * The breakdowns of a wave, and which of them refine which: every type of organisation lies in one of its report groups,
 * every crossed group in both of its parts. What is shown by the coarser one is a sum of the finer one's cells.
 */
import type { Questionnaire } from '#questionnaire'
import type { DataSet } from '../../data-set.ts'
import { type Background, backgroundOf, breakdownOf } from '../../tables/background.ts'
import type { DisclosurePolicy } from '../policy.ts'

export interface Grouping extends Background {
  /** The question its groups are answers to, or the two that are crossed. */
  readonly questions: readonly string[]
  /** The coarser grouping that this one refines, with the place of each own group in it; −1 where it lies in none. */
  readonly coarser: { readonly name: string; readonly groupOf: readonly number[] } | null
  /** Group of each code of its question; none where two are crossed. */
  readonly groupOfCode: ReadonlyMap<number, number>
  /** Respondents by group. */
  readonly sizes: readonly number[]
}

/** The policy's breakdowns, coarser ones before finer ones; those the wave does not have are left out. */
export function groupingsOf(
  dataSet: DataSet,
  questionnaire: Questionnaire,
  { breakdowns, never }: DisclosurePolicy,
): readonly Grouping[] {
  const found = breakdowns.flatMap((name) => {
    const background = backgroundOf(dataSet, questionnaire, name)
    const questions = name.split('+').map((part) => part.split(':')[0] ?? part)
    const barred = questions.some((question) => never.includes(question))
    return background.ok && background.value.disclosure !== 'high' && !barred
      ? [{ ...background.value, questions }]
      : []
  })
  const refined = found.map((fine): Grouping => {
    const coarse = found.find(({ name }) => refines(fine.name, name))
    const breakdown = breakdownOf(dataSet.variables, questionnaire, fine.name)
    const sizes = fine.groups.map((_, group) => fine.levels.levelOf.filter((own) => own === group).length)
    return {
      ...fine,
      sizes,
      groupOfCode: breakdown.ok ? breakdown.value.groupOfCode : new Map<number, number>(),
      coarser: coarse === undefined ? null : { name: coarse.name, groupOf: groupsWithin(fine, coarse) },
    }
  })
  return refined.toSorted((one, other) => Number(one.coarser !== null) - Number(other.coarser !== null))
}

function refines(fine: string, coarse: string): boolean {
  if (fine === coarse) return false
  const parts = fine.split('+')
  return parts.length > 1 ? parts.includes(coarse) : coarse === `${fine}:group`
}

/** Read off the respondents: the group of the coarser one that those of a finer group are in. */
function groupsWithin(fine: Background, coarse: Background): readonly number[] {
  const groupOf = fine.groups.map(() => -1)
  for (const [row, group] of fine.levels.levelOf.entries()) {
    if (group >= 0) groupOf[group] = coarse.levels.levelOf[row] ?? -1
  }
  return groupOf
}

/** Two groupings that would tell each other's hidden cells through groups which neither of them shows. */
export function shareAQuestion(one: Grouping, other: Grouping): boolean {
  const nested = one.coarser?.name === other.name || other.coarser?.name === one.name
  const alike = one.coarser !== null && one.coarser.name === other.coarser?.name
  const common = one.questions.some((id) => other.questions.includes(id))
  return one.name !== other.name && common && !nested && !alike
}
