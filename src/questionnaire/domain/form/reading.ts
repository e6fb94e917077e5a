/** What reading one question's fields gives, and the small steps every kind of question shares. */
import type { Answer } from '../answer.ts'
import type { BatteryQuestion, Option, Question, RankingQuestion } from '../definition.ts'
import type { Fault, FaultCode } from './fault.ts'
import { fieldName } from './field-names.ts'

/** Field name → values as posted. */
export type Form = ReadonlyMap<string, readonly string[]>

/** `answer` absent: left empty. With faults, `answer` holds the part that is valid (items of a battery). */
export interface Reading {
  readonly answer?: Answer
  readonly faults: readonly Fault[]
}

export const leftEmpty: Reading = { faults: [] }

/** Nothing is stored, and the question is asked back about. */
export function faulty(
  question: Question,
  code: FaultCode,
  values: Fault['values'] = {},
  field = fieldName(question.id),
): Reading {
  return { faults: [{ question: question.id, field, code, values }] }
}

/** The values of a field that say something, each once. */
export function valuesAt(form: Form, field: string): readonly string[] {
  return [...new Set((form.get(field) ?? []).filter((value) => value.trim() !== ''))]
}

/** The one value of a field, or what there is instead: nothing, or a fault. */
export function oneValue(
  question: Question,
  form: Form,
  field = fieldName(question.id),
): { readonly value: string } | { readonly instead: Reading } {
  const [value, ...more] = valuesAt(form, field)
  if (value === undefined) return { instead: leftEmpty }
  return more.length > 0 ? { instead: faulty(question, 'several_values', {}, field) } : { value }
}

/** A whole number without sign, as forms send codes and ranks; null for anything else. */
export function readCode(value: string): number | null {
  return /^\d{1,9}$/.test(value.trim()) ? Number(value) : null
}

/** Whether a posted code is one of the options: anything can be posted. */
export function offers(options: readonly Option[], code: number | null): code is number {
  return code !== null && options.some((option) => option.code === code)
}

/** One number an item: those that can be read, and what is wrong with the others, which do not take them along. */
export function readItems(
  question: BatteryQuestion | RankingQuestion,
  form: Form,
  read: (posted: number | null, field: string, before: Readonly<Record<string, number>>) => number | Reading,
): { readonly given: Readonly<Record<string, number>>; readonly faults: readonly Fault[] } {
  const given: Record<string, number> = {}
  const faults: Fault[] = []
  for (const { key } of question.items) {
    const field = fieldName(question.id, key)
    const chosen = oneValue(question, form, field)
    const said = 'instead' in chosen ? chosen.instead : read(readCode(chosen.value), field, given)
    if (typeof said === 'number') given[key] = said
    else faults.push(...said.faults)
  }
  return { given, faults }
}
