/** The statements an edition begins with, before staff choose: the most telling, without the same thing told twice. */
import type { ReleasedResults } from '#analysis'
import type { FoundStatement } from '../found-statement.ts'
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
  const telling = statements.filter(({ statement }) => tellsOfAnswers(statement))
  const best = sections.flatMap(({ questions }) => {
    const ids = questions.map(({ question }) => question.id as string)
    const ofQuestions = telling.filter(
      ({ question }, at) =>
        ids.includes(question) && telling.findIndex((other) => other.question === question) === at,
    )
    return ofQuestions.slice(0, sections.length === 1 ? most : mostOfSection)
  })
  return best
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .toSorted((one, other) => order.indexOf(one.question) - order.indexOf(other.question))
}
