/**
 * Missing is never one thing: what became of one question, or of one item of a battery, in a finished response.
 *
 * `not_asked` routed past, or not part of the path in the language it ended in; `not_answered` asked and left empty;
 * `cannot_say`, `prefer_not_to_say`, `not_used` chosen by the respondent; `answered` carries a value.
 * An answer given before the respondent changed to easy language stays an answer.
 */
import type { Answer, Answers } from './answer.ts'
import type { MissingKind, Option, Question } from './definition.ts'
import type { Route } from './path.ts'

export type ValueState = 'answered' | MissingKind

/**
 * @param route what `routeOf` says of the response in the last language it used
 * @param item a battery's or ranking's item key; without it the question as a whole is meant, which counts as answered
 *   when any item carries a value
 */
export function valueState(question: Question, answers: Answers, route: Route, item?: string): ValueState {
  if (question.kind === 'note' || !route.shown.has(question.id)) return 'not_asked'
  const states = statesGiven(question, answers[question.id], item)
  if (states.includes('answered')) return 'answered'
  const [chosen] = states
  if (chosen !== undefined) return chosen
  return route.asked.has(question.id) || answers[question.id] !== undefined ? 'not_answered' : 'not_asked'
}

function statesGiven(
  question: Question,
  answer: Answer | undefined,
  item: string | undefined,
): readonly ValueState[] {
  if (answer === undefined) return []
  switch (answer.kind) {
    case 'battery':
      return Object.entries(answer.codes)
        .filter(([key]) => item === undefined || key === item)
        .map(([, code]) => stateOfCode(question, code))
    case 'ranking':
      return Object.keys(answer.ranks)
        .filter((key) => item === undefined || key === item)
        .map(() => 'answered')
    case 'multiple':
      return answer.codes.map((code) => stateOfCode(question, code))
    case 'single':
    case 'scale':
    case 'place':
      return [stateOfCode(question, answer.code)]
    case 'open':
    case 'number':
      return ['answered']
  }
}

function stateOfCode(question: Question, code: number): ValueState {
  return pointsOf(question).find((option) => option.code === code)?.missing ?? 'answered'
}

/** The options or scale points of a question; none for texts, numbers and rankings. */
export function pointsOf(question: Question): readonly Option[] {
  if ('options' in question) return question.options
  return 'scale' in question ? question.scale.points : []
}
