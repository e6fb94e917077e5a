/** A question protected and attacked, again and again with less shown, until the attacker finds nothing. */
import { done, type Result } from '#shared'
import type { Variable } from '../../data-set.ts'
import type { About } from './answers.ts'
import { type Exposed, exposedIn } from './attack-answers.ts'
import { type ProtectedQuestion, protectQuestion, type Terms } from './protect-question.ts'
import type { ShownTable, Withheld } from './shown-table.ts'

export interface CountedQuestion {
  readonly id: string
  readonly about: Omit<About, 'sensitive'>
  readonly variables: readonly Variable[]
}

/** A question as the attacker leaves it standing. */
export interface StandingQuestion {
  readonly tables: readonly ShownTable[]
  readonly withheld: readonly Withheld[]
  /** Cells in which the attacker still finds something, named for staff. */
  readonly exposed: readonly string[]
}

/** Told at the end of each piece of work, for measuring. */
export type Stopwatch = (work: 'protecting' | 'attacking') => void

/** A question protected and attacked. What is exposed even so is left to the caller to refuse. */
export function standingQuestion(
  question: CountedQuestion,
  earlier: readonly ShownTable[],
  terms: Terms,
  watch?: Stopwatch,
): Result<StandingQuestion> {
  const found = withstanding(question, earlier, terms, watch)
  if (!found.ok) return found
  const {
    question: { islands, withheld },
    exposed,
  } = found.value
  return done({
    tables: islands.flatMap(({ tables }) => tables),
    withheld,
    exposed: exposed.map(({ cell }) => cell),
  })
}

interface Attacked {
  readonly question: ProtectedQuestion
  readonly exposed: readonly Exposed[]
}

/**
 * With means beside hidden answers; or without these; or without the breakdowns in which the attacker still finds
 * something.
 */
function withstanding(
  { id, variables, about }: CountedQuestion,
  earlier: readonly ShownTable[],
  terms: Terms,
  watch?: Stopwatch,
): Result<Attacked> {
  const tried = (under: Terms): Result<Attacked> => {
    const question = protectQuestion(id, variables, about, under)
    watch?.('protecting')
    const found = attacked(question, earlier, under)
    watch?.('attacking')
    return found
  }
  let found = tried(terms)
  if (!found.ok || found.value.exposed.length === 0) return found
  let under: Terms = { ...terms, meansBesideHidden: false }
  for (;;) {
    found = tried(under)
    if (!found.ok) return found
    const names = found.value.exposed.flatMap(({ by }) => by ?? [])
    const dropped = new Set([...under.dropped, ...names])
    if (dropped.size === under.dropped.size) return found
    under = { ...under, dropped }
  }
}

function attacked(
  question: ProtectedQuestion,
  earlier: readonly ShownTable[],
  terms: Terms,
): Result<Attacked> {
  const exposed: Exposed[] = []
  for (const { answers, tables } of question.islands) {
    const found = exposedIn(answers, tables, earlier, terms)
    if (!found.ok) return found
    exposed.push(...found.value)
  }
  return done({ question, exposed })
}
