/**
 * A posted page of the form → answers to store, questions emptied, and faults to show. Nothing valid is ever lost:
 *
 * - A faulty question keeps what was stored before; every other question of the page is read as usual, and so is every
 *   valid item of a battery with a faulty one.
 * - Left empty = cleared. Field names are the page's questions' (`fieldName`); any other beginning with `q.` is refused
 *   as a fault of the whole page, `unknown_field`, while the rest is kept. Names that do not begin so are not ours.
 * - An option that stands alone ("none of these") chosen together with others is a fault that asks which was meant:
 *   without script both can be ticked, and guessing would throw away what the respondent said.
 * - A question that the answers of this very page route past is not read: no answer, no fault, what was stored stays.
 * - A mandatory question left empty is the fault `required`, and is not cleared.
 */
import type { QuestionId } from '#shared'
import type { Answer, Answers } from '../answer.ts'
import type { Note, Question } from '../definition.ts'
import { isShown } from '../routing.ts'
import type { Fault } from './fault.ts'
import { fieldName, fieldsOf, isQuestionField } from './field-names.ts'
import { readMultiple, readPlace, readSingle } from './read-choice.ts'
import { readRanking } from './read-ranking.ts'
import { readBattery, readScale } from './read-scale.ts'
import { readNumberAnswer, readOpen } from './read-written.ts'
import type { Form, Reading } from './reading.ts'

type Asked = Exclude<Question, Note>

export interface PageReading {
  readonly answers: Answers
  /** Shown and left empty: whatever is stored for them goes, also an answer that had no say till now. */
  readonly cleared: readonly QuestionId[]
  /** In the order of the page. */
  readonly faults: readonly Fault[]
}

export interface PostedPage {
  /** The questions of the page, in order: those of its path section, or all of the section where a script shows and hides. */
  readonly questions: readonly Question[]
  readonly form: Form
  /** What is stored so far, of this page and the others, as `answersOnPath` gives it. */
  readonly previous: Answers
}

export function readPage({ questions, form, previous }: PostedPage): PageReading {
  const known: Record<QuestionId, Answer> = { ...previous }
  const answers: Record<QuestionId, Answer> = {}
  const cleared: QuestionId[] = []
  const faults: Fault[] = unknownFields(questions, form)
  for (const question of questions) {
    const before = known[question.id]
    delete known[question.id]
    if (question.kind === 'note' || !isShown(question.showIf, known)) continue
    const reading = withRequired(question, readAnswer(question, form, known))
    faults.push(...reading.faults)
    const now = reading.faults.length === 0 ? reading.answer : mended(question, reading, before)
    if (now !== undefined) known[question.id] = now
    if (now !== undefined && now !== before) answers[question.id] = now
    else if (now === undefined && reading.faults.length === 0) cleared.push(question.id)
  }
  return { answers, cleared, faults }
}

function readAnswer(question: Asked, form: Form, known: Answers): Reading {
  switch (question.kind) {
    case 'single':
      return readSingle(question, form)
    case 'multiple':
      return readMultiple(question, form)
    case 'scale':
      return readScale(question, form)
    case 'battery':
      return readBattery(question, form)
    case 'ranking':
      return readRanking(question, form)
    case 'open':
      return readOpen(question, form)
    case 'number':
      return readNumberAnswer(question, form)
    case 'place':
      return readPlace(question, form, known)
  }
}

/** What is kept of a question with faults: what was stored, in a battery with the valid items put over it. */
function mended(
  question: Asked,
  { answer, faults }: Reading,
  before: Answer | undefined,
): Answer | undefined {
  if (answer?.kind !== 'battery') return before
  const codes: Record<string, number> = { ...answer.codes }
  for (const [key, code] of Object.entries(before?.kind === 'battery' ? before.codes : {}))
    if (faults.some((fault) => fault.field === fieldName(question.id, key))) codes[key] = code
  return { kind: 'battery', codes }
}

function withRequired(question: Asked, reading: Reading): Reading {
  if (question.required !== true || reading.faults.length > 0) return reading
  const empty = fieldsLeftEmpty(question, reading)
  if (empty.length === 0) return reading
  return {
    ...reading,
    faults: empty.map((field) => ({ question: question.id, field, code: 'required', values: {} })),
  }
}

function fieldsLeftEmpty(question: Asked, { answer }: Reading): readonly string[] {
  if (question.kind !== 'battery') return answer === undefined ? fieldsOf(question).slice(0, 1) : []
  const codes = answer?.kind === 'battery' ? answer.codes : {}
  return question.items
    .filter(({ key }) => codes[key] === undefined)
    .map(({ key }) => fieldName(question.id, key))
}

function unknownFields(questions: readonly Question[], form: Form): Fault[] {
  const known = new Set(questions.flatMap(fieldsOf))
  const unknown = [...form.keys()].filter((name) => isQuestionField(name) && !known.has(name))
  if (unknown.length === 0) return []
  return [{ question: null, field: '', code: 'unknown_field', values: { count: unknown.length } }]
}
