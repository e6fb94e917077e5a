/** The statements an edition begins with, before staff choose: the most telling, without the same thing told twice. */
import type { ReleasedResults } from '#analysis'
import type { FoundStatement } from '../findings/found-statement.ts'
import type { Statement } from '../findings/statement.ts'
import { tellsOfAnswers } from './outline.ts'

const most = 7
const mostOfSection = 2
/** Sections about who responded, not about what they think. */
const aside: ReadonlySet<string> = new Set(['background', 'closing'])

/** One of each question, two of each section at most, in the order they were asked. */
export function firstPicks({
  released,
  statements,
}: {
  readonly released: ReleasedResults
  readonly statements: readonly FoundStatement[]
}): readonly FoundStatement[] {
  const sections = released.results.sections.filter(({ section }) => !aside.has(section.id))
  const order = sections.flatMap(({ questions }) => questions.map(({ question }) => question.id as string))
  return sections
    .flatMap(({ questions }) =>
      questions
        .flatMap(({ question }) => bestOf(question.id, statements) ?? [])
        .toSorted((one, other) => other.score - one.score)
        .slice(0, sections.length === 1 ? most : mostOfSection),
    )
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .toSorted((one, other) => order.indexOf(one.question) - order.indexOf(other.question))
}

/**
 * The most telling statement of a question: what comes first in it, then what else is said of everyone, then how groups
 * differ, and last that nothing has clearly changed.
 */
export function bestOf(question: string, statements: readonly FoundStatement[]): FoundStatement | undefined {
  const own = statements.filter((found) => found.question === question && tellsOfAnswers(found.statement))
  const rank = ({ statement }: FoundStatement) => {
    if (first.has(statement.kind)) return 0
    if (tellsNoChange(statement)) return 3
    return statement.kind === 'difference' ? 2 : 1
  }
  return own.toSorted((one, other) => rank(one) - rank(other) || other.score - one.score)[0]
}

const first: ReadonlySet<Statement['kind']> = new Set(['top', 'top_means', 'best_ranks', 'largest_groups'])

/** Nothing clearly rose or fell since the wave before: worth knowing, and not what a text begins with. */
function tellsNoChange(statement: Statement): boolean {
  return statement.kind === 'change' && statement.rose.length + statement.fell.length === 0
}
