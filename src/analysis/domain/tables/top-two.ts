/** Scales whose two last points can be added up, because they mean more of the same: agreement, usefulness. */
import type { Question } from '#questionnaire'

const directedScales: ReadonlySet<string> = new Set(['agree5', 'useful5'])

/** Whether the two last points of a question's scale have a common meaning. */
export function hasTopTwo(question: Question): boolean {
  return question.kind === 'battery' && directedScales.has(question.scale.id)
}
