/** Choices from a list: one option, several, or a place. */
import type { Answers } from '../answer.ts'
import type { MultipleQuestion, PlaceQuestion, SingleQuestion } from '../definition.ts'
import { optionsOf } from '../options.ts'
import { fieldName } from './field-names.ts'
import {
  type Form,
  faulty,
  leftEmpty,
  offers,
  oneValue,
  type Reading,
  readCode,
  valuesAt,
} from './reading.ts'
import { cleanText, otherTextLimit, textFault } from './text.ts'

/** Words beside "other" choose it, also where its button was not pressed. */
export function readSingle(question: SingleQuestion, form: Form): Reading {
  const chosen = oneValue(question, form)
  if ('instead' in chosen && chosen.instead.faults.length > 0) return chosen.instead
  const other = readOther(question, form)
  if (other.reading !== undefined) return other.reading
  const code = 'value' in chosen ? readCode(chosen.value) : other.code
  if (code === undefined) return leftEmpty
  if (!offers(question.options, code)) return faulty(question, 'not_an_option')
  return { answer: { kind: 'single', code, ...other.words }, faults: [] }
}

/** Codes in the order of the options; words beside "other" choose it. */
export function readMultiple(question: MultipleQuestion, form: Form): Reading {
  const other = readOther(question, form)
  if (other.reading !== undefined) return other.reading
  const posted = valuesAt(form, fieldName(question.id)).map(readCode)
  const ticked = posted.length === 0 && other.code !== undefined ? [other.code] : posted
  if (ticked.length === 0) return leftEmpty
  if (!ticked.every((code) => offers(question.options, code))) return faulty(question, 'not_an_option')
  const codes = question.options.map(({ code }) => code).filter((code) => ticked.includes(code))
  const alone = question.options.some((option) => option.exclusive && codes.includes(option.code))
  if (alone && codes.length > 1) return faulty(question, 'exclusive_with_others')
  if (question.max !== undefined && codes.length > question.max)
    return faulty(question, 'too_many', { max: question.max, chosen: codes.length })
  return { answer: { kind: 'multiple', codes, ...other.words }, faults: [] }
}

interface Other {
  /** The option the words belong to; set only together with `words`. */
  readonly code?: number
  readonly words?: { readonly text: string }
  /** What is wrong with the words. */
  readonly reading?: Reading
}

/**
 * The words beside "other, please specify". They count only where that option is chosen, or where nothing is:
 * then writing them chooses it. Beside another choice alone they are let go.
 */
function readOther(question: SingleQuestion | MultipleQuestion, form: Form): Other {
  const option = question.options.find(({ openText }) => openText)
  if (option === undefined) return {}
  const posted = valuesAt(form, fieldName(question.id))
  if (posted.length > 0 && !posted.some((value) => readCode(value) === option.code)) return {}
  const field = fieldName(question.id, 'text')
  const clean = cleanText((form.get(field) ?? []).join(' '), otherTextLimit, false)
  if (clean.kind === 'empty') return {}
  if (clean.kind === 'text') return { code: option.code, words: { text: clean.text } }
  return { reading: textFault(question, clean, otherTextLimit, field) }
}

/** @param known answers given so far, which narrow the list */
export function readPlace(question: PlaceQuestion, form: Form, known: Answers): Reading {
  const chosen = oneValue(question, form)
  if ('instead' in chosen) return chosen.instead
  const code = readCode(chosen.value)
  if (!offers(question.options, code)) return faulty(question, 'not_an_option')
  if (!offers(optionsOf(question, known), code)) return faulty(question, 'place_outside')
  return { answer: { kind: 'place', code }, faults: [] }
}
