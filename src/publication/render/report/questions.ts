/** What several chapters ask of the questions of a wave. */
import type { QuestionResults, ReleasedResults, ReleasedTable } from '#analysis'
import { type PlaceQuestion, questionsOf } from '#questionnaire'

export function allQuestions({ results }: ReleasedResults): readonly QuestionResults[] {
  return results.sections.flatMap(({ questions }) => questions)
}

export function tablesOf({ tables }: QuestionResults): readonly ReleasedTable[] {
  return tables.map(({ value }) => value)
}

/** The breakdown by type of organisation, or what the questionnaire groups its reports by. */
export function mainBreakdown({ breakdown }: QuestionResults): readonly ReleasedTable[] {
  return breakdown.map(({ value }) => value)
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
