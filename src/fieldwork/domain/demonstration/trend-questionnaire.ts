/** The questionnaire of an earlier wave, as far as later waves compare with it. */
import type { Question, Questionnaire } from '#questionnaire'

/**
 * Only the trend questions, in the languages of the time (no easy language yet), without the options that came after
 * `year`. Ids, codes and texts are those of `questionnaire`.
 */
export function trendQuestionnaire(questionnaire: Questionnaire, year: number): Questionnaire {
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions
      .filter((question) => isTrend(question))
      .map((question) => asOf(question, year)),
  }))
  return {
    ...questionnaire,
    version: String(year),
    textVersion: 1,
    languages: ['fi', 'sv', 'en'],
    sections: sections.filter(({ questions }) => questions.length > 0),
  }
}

function isTrend(question: Question): boolean {
  return question.kind !== 'note' && question.trend === true
}

function asOf(question: Question, year: number): Question {
  if (question.kind !== 'single' && question.kind !== 'multiple') return question
  const options = question.options.filter(({ since = 0 }) => since <= year)
  const codes = new Set(options.map(({ code }) => code))
  const groups = Object.entries(question.reportGroups ?? {}).map(
    ([group, members]) => [group, members.filter((code) => codes.has(code))] as const,
  )
  return {
    ...question,
    options,
    ...(groups.length > 0 && { reportGroups: Object.fromEntries(groups) }),
  }
}
