/** Points of a scale: one rating, or one for each item of a battery. */
import type { BatteryQuestion, Scale, ScaleQuestion } from '../definition.ts'
import type { Fault } from './fault.ts'
import { fieldName } from './field-names.ts'
import { type Form, faulty, offers, oneValue, type Reading, readCode } from './reading.ts'

/** Also the points beside a scale, such as "cannot say". */
export function readScale(question: ScaleQuestion, form: Form): Reading {
  const chosen = oneValue(question, form)
  if ('instead' in chosen) return chosen.instead
  const code = readCode(chosen.value)
  if (!isOnScale(question.scale, code)) return faulty(question, 'not_an_option')
  return { answer: { kind: 'scale', code }, faults: [] }
}

/** Items with a fault do not take the others with them. */
export function readBattery(question: BatteryQuestion, form: Form): Reading {
  const codes: Record<string, number> = {}
  const faults: Fault[] = []
  for (const { key } of question.items) {
    const field = fieldName(question.id, key)
    const chosen = oneValue(question, form, field)
    if ('instead' in chosen) {
      faults.push(...chosen.instead.faults)
      continue
    }
    const code = readCode(chosen.value)
    if (isOnScale(question.scale, code)) codes[key] = code
    else faults.push(...faulty(question, 'not_an_option', {}, field).faults)
  }
  return Object.keys(codes).length === 0 ? { faults } : { answer: { kind: 'battery', codes }, faults }
}

function isOnScale(scale: Scale, code: number | null): code is number {
  if (offers(scale.points, code)) return true
  return scale.kind === 'numeric' && code !== null && code >= scale.min && code <= scale.max
}
