/** Answers in the one form in which they are stored and compared. */
import type { Answer, Answers } from '#questionnaire'
import { type QuestionId, questionId } from '#shared'

/**
 * Texts without what no database text can hold (the NUL character, halves of surrogate pairs) and in composed form (NFC);
 * everything else as it is.
 */
export function storable(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, 'text' in answer ? withCleanText(answer) : answer]),
  )
}

function withCleanText(answer: Extract<Answer, { text?: string }>): Answer {
  if (answer.text === undefined) return answer
  return { ...answer, text: answer.text.toWellFormed().replaceAll('\0', '').normalize('NFC') }
}

/** Only the answers to these questions. */
export function answersTo(answers: Answers, questions: ReadonlySet<string>): Answers {
  const kept: Record<QuestionId, Answer> = {}
  for (const [id, answer] of Object.entries(answers)) if (questions.has(id)) kept[questionId(id)] = answer
  return kept
}

/** JSON with the keys of every object in order: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
