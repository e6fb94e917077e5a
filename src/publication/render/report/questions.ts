/** What several chapters ask of the questions of a wave. */
import type { QuestionResults, ReleasedResults, ReleasedTable } from '#analysis'
import { type PlaceQuestion, questionsOf } from '#questionnaire'

export function allQuestions({ results }: ReleasedResults): readonly QuestionResults[] {
  return results.sections.flatMap(({ questions }) => questions)
}

export function tablesOf({ tables }: QuestionResults): readonly ReleasedTable[] {
  return tables.map(({ value }) => value)
}

/** Name of the breakdown by report groups, such as types of organisation; null where a questionnaire has none. */
export function mainByOf({ questionnaire }: ReleasedResults): string | null {
  const main = questionsOf(questionnaire).find(
    (question) => question.kind !== 'note' && question.reportGroups !== undefined,
  )
  return main === undefined ? null : `${main.id}:group`
}

/** The same as a question's tables, by the report groups. */
export function mainBreakdown(results: QuestionResults, by: string | null): readonly ReleasedTable[] {
  const own = by === null ? [] : breakdownBy(results, by)
  return own.length > 0 ? own : results.breakdown.map(({ value }) => value)
}

export function breakdownBy(results: QuestionResults, by: string): readonly ReleasedTable[] {
  return (results.breakdowns.find((own) => own.by === by)?.tables ?? []).map(({ value }) => value)
}

export function regionQuestionOf({ questionnaire }: ReleasedResults): PlaceQuestion | null {
  const regions = questionsOf(questionnaire).find(
    (question) => question.kind === 'place' && question.list === 'regions',
  )
  return regions?.kind === 'place' ? regions : null
}
