/**
 * Invented responses of a whole wave. Every marginal of the calibration is met exactly, every response follows the
 * questionnaire's routing, and the items of one respondent hang together, so that cross-tabulations look real.
 * The same seed gives the same responses.
 */
import { isShown, type Question, type Questionnaire } from '#questionnaire'
import { responseId } from '#shared'
import type { CollectedResponse } from '../freezing.ts'
import type { CalibratedWave, Marginal, OpenAnswer } from './calibration.ts'
import { seededUniform, type Uniform } from './draw.ts'
import {
  type Filling,
  fillBackground,
  fillBattery,
  fillMultiple,
  fillMunicipality,
  fillRanking,
  fillSingle,
} from './fill-in.ts'
import { answersOf, invite, type Respondent } from './respondent.ts'
import { fillTookPart } from './took-part.ts'
import { type StockAnswers, writeIn } from './write-in.ts'

export interface Texts {
  readonly written: readonly OpenAnswer[]
  readonly stock: StockAnswers
}

export function demonstrationResponses(
  wave: CalibratedWave,
  questionnaire: Questionnaire,
  texts: Texts,
  seed: number,
): readonly CollectedResponse[] {
  const uniform = seededUniform(seed)
  const sections = questionnaire.sections.map(({ id }) => id)
  const everyone = invite(wave, sections, uniform)
  for (const [section, { questions }] of questionnaire.sections.entries()) {
    for (const question of questions) {
      const marginal = wave.marginals[question.id]
      if (marginal === undefined || question.kind === 'note' || question.apart === true) continue
      const asked =
        question.showIf === undefined
          ? everyone
          : everyone.filter((one) => isShown(question.showIf, answersOf(one)))
      fillQuestion(question, marginal, wave, texts, { asked, section, uniform })
    }
  }
  return everyone.map((one) => collected(one, sections, uniform))
}

function fillQuestion(
  question: Question,
  marginal: Marginal,
  wave: CalibratedWave,
  texts: Texts,
  filling: Filling,
): void {
  if (question.id === 'org_type' || question.id === 'region') fillBackground(question, filling.asked)
  else if (question.id === 'prog_level' && question.kind === 'multiple' && marginal.type === 'multi')
    fillTookPart(question, marginal, tookPartIn(wave), filling)
  else if (question.kind === 'multiple' && marginal.type === 'multi')
    fillMultiple(question, marginal, filling)
  else if (question.kind === 'place' && marginal.type === 'municipality')
    fillMunicipality(question, marginal, filling)
  else if (question.kind === 'open' && marginal.type === 'open') writeIn(question, marginal, texts, filling)
  else if (question.kind === 'ranking' && marginal.type === 'ranking')
    fillRanking(question, marginal, filling)
  else if (question.kind === 'battery' && marginal.type === 'battery')
    fillBattery(question, marginal, filling)
  else if (marginal.type === 'single') fillSingle(question, marginal, filling)
  else throw new Error(`${question.id} is not of the kind it was calibrated as`)
}

function tookPartIn({ marginals }: CalibratedWave) {
  const asked = (question: string) => {
    const marginal = marginals[question]
    return marginal !== undefined && 'asked' in marginal ? marginal.asked : 0
  }
  return { atAnyLevel: asked('prog_ways'), nationallyOrOnPlatform: asked('useful_national') }
}

function collected(one: Respondent, sections: readonly string[], uniform: Uniform): CollectedResponse {
  return {
    id: responseId(randomUuid(uniform)),
    mode: 'synthetic',
    languages: [one.language],
    submitted: one.lastSection === sections.length - 1,
    lastSection: sections[one.lastSection] ?? null,
    startedOn: one.day,
    savedOn: one.day,
    excluded: null,
    answers: answersOf(one),
  }
}

function randomUuid(uniform: Uniform): string {
  const digit = () => Math.floor(uniform() * 16).toString(16)
  const digits = (count: number) => Array.from({ length: count }, digit).join('')
  const variant = (8 + Math.floor(uniform() * 4)).toString(16)
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${variant}${digits(3)}-${digits(12)}`
}
