/** What people write themselves: open answers and numbers. */
import type { NumberQuestion, OpenQuestion } from '../definition.ts'
import { fieldName } from './field-names.ts'
import { type Form, faulty, leftEmpty, oneValue, type Reading } from './reading.ts'
import { cleanText, readNumber, textFault } from './text.ts'

/** Trimmed and without control characters; a text that is too long is a fault and is not cut. */
export function readOpen(question: OpenQuestion, form: Form): Reading {
  const raw = (form.get(fieldName(question.id)) ?? []).join('\n')
  const clean = cleanText(raw, question.maxLength, question.long)
  if (clean.kind === 'empty') return leftEmpty
  if (clean.kind === 'text') return { answer: { kind: 'open', text: clean.text }, faults: [] }
  return textFault(question, clean, question.maxLength)
}

/** With a point or a comma; what is no number is a fault, never 0. */
export function readNumberAnswer(question: NumberQuestion, form: Form): Reading {
  const written = oneValue(question, form)
  if ('instead' in written) return written.instead
  const value = readNumber(written.value)
  const { min, max } = question
  if (value === null) return faulty(question, 'not_a_number')
  if (question.whole && !Number.isInteger(value)) return faulty(question, 'not_a_whole_number')
  if (value < min || value > max) return faulty(question, 'number_out_of_range', { min, max })
  return { answer: { kind: 'number', value }, faults: [] }
}
