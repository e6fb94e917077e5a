/** Points of a scale: one rating, or one for each item of a battery. */
import type { BatteryQuestion, Scale, ScaleQuestion } from '../definition.ts'
import { type Form, faulty, offers, oneValue, type Reading, readCode, readItems } from './reading.ts'

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
  const { given: codes, faults } = readItems(question, form, (code, field) =>
    isOnScale(question.scale, code) ? code : faulty(question, 'not_an_option', {}, field),
  )
  return Object.keys(codes).length === 0 ? { faults } : { answer: { kind: 'battery', codes }, faults }
}

function isOnScale(scale: Scale, code: number | null): code is number {
  if (offers(scale.points, code)) return true
  return scale.kind === 'numeric' && code !== null && code >= scale.min && code <= scale.max
}
