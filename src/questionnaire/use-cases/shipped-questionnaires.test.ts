import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf, isLanguage, textIn } from '#shared'
import { answersTo } from '../../../test/support/questionnaires.ts'
import { formOf } from '../domain/form/form-of.ts'
import { readPage } from '../domain/form/read-page.ts'
import { lint } from '../domain/lint/lint.ts'
import { answersOnPath, pathOf, questionsOf } from '../domain/path.ts'
import {
  barometerQuestionnaire,
  interfaceTexts,
  participantsQuestionnaire,
} from './shipped-questionnaires.ts'

const barometer = barometerQuestionnaire()
const participants = participantsQuestionnaire()
const idsIn = (questionnaire: typeof barometer, language: string) =>
  pathOf(questionnaire, {}, language).flatMap(({ questions }) => questions.map(({ id }) => id as string))

describe.each([barometer, participants])('$id', (questionnaire) => {
  test('has nothing for the linter to find', () => {
    expect(lint(questionnaire)).toEqual([])
  })

  test('walked page by page with any answers, stores exactly the answers on the path', () => {
    fc.assert(
      fc.property(
        answersTo(questionsOf(questionnaire)),
        fc.constantFrom(...questionnaire.languages),
        (given, language) => {
          const wanted = answersOnPath(questionnaire, given)
          const sections = pathOf(questionnaire, wanted, language)
          let stored = {}
          for (const { questions } of sections) {
            const form = formOf(questions, wanted)
            stored = { ...stored, ...readPage({ questions, form, previous: stored }).answers }
          }
          const asked = sections.flatMap(({ questions }) => questions.map(({ id }) => id))
          const expected = Object.entries(wanted).filter(([id]) => asked.some((one) => one === id))
          expect(stored).toEqual(Object.fromEntries(expected))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the barometer', () => {
  test('asks 34 questions in 7 sections, the last of them apart from the response', () => {
    expect(barometer.sections).toHaveLength(7)
    expect(questionsOf(barometer)).toHaveLength(34)
    expect(
      questionsOf(barometer)
        .filter((one) => 'apart' in one && one.apart)
        .map(({ id }) => id),
    ).toEqual(['follow_up'])
  })

  test('asks its core, two helpers and nothing else in easy language', () => {
    const core = questionsOf(barometer).filter((one) => 'core' in one && one.core)
    expect(core).toHaveLength(12)
    const easy = questionsOf(barometer).filter(({ text }) => text['fi-simple'] !== undefined)
    expect(easy.map(({ id }) => id as string).sort()).toEqual(
      [...core.map(({ id }) => id as string), 'prog_level', 'feedback_open'].sort(),
    )
    expect(idsIn(barometer, 'sv-simple')).toEqual(idsIn(barometer, 'fi-simple'))
    expect(idsIn(barometer, 'fi')).toEqual(idsIn(barometer, 'sv'))
  })

  test('offers 19 regions and the whole country, and 308 municipalities, each in one of the regions', () => {
    const places = questionsOf(barometer).filter((one) => one.kind === 'place')
    const [regions, municipalities] = places.map(({ options }) => options)
    expect(regions).toHaveLength(20)
    expect(municipalities).toHaveLength(308)
    const codes = new Set(regions?.map(({ code }) => code))
    expect(municipalities?.every(({ within }) => within !== undefined && codes.has(within))).toBe(true)
  })

  test('speaks of municipalities only in the raw data, and of moving to Finland with care', () => {
    const disclosure = questionsOf(barometer).flatMap((one) =>
      'disclosure' in one ? [[one.id as string, one.disclosure]] : [],
    )
    expect(disclosure).toEqual([
      ['municipality', 'high'],
      ['immigrant_background', 'sensitive'],
    ])
  })
})

describe('the participants’ edition', () => {
  test('asks one question a page, every one of them in each of its seven languages', () => {
    for (const language of participants.languages) {
      const pages = pathOf(participants, {}, language)
      expect(pages).toHaveLength(11)
      expect(pages.every(({ questions }) => questions.length === 1)).toBe(true)
    }
  })

  test('counts "nothing makes it difficult" as an answer', () => {
    const barriers = questionsOf(participants).find(({ id }) => id === 'p_barriers')
    if (barriers?.kind !== 'multiple') throw new Error('it is a multiple choice')
    const nothing = barriers.options.find(({ code }) => code === 96)
    expect(nothing).toMatchObject({ key: 'nothing', exclusive: true })
    expect(nothing?.missing).toBeUndefined()
  })

  test('has its texts around the questions in every language, in that language', () => {
    for (const text of Object.values(interfaceTexts('participants')))
      for (const language of participants.languages) {
        expect(isLanguage(language) && factsOf(language).tag).toBe(language)
        expect(textIn(text, language).language).toBe(language)
      }
  })
})

const wording = '../shared/domain/questionnaire.json'
test.skipIf(!existsSync(wording))('the wording is that of the agreed questionnaire', () => {
  const agreed = JSON.parse(readFileSync(wording, 'utf8'))
  const texts = (sections: { questions: { id: string; text: object }[] }[]) =>
    sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text]))
  expect(texts(JSON.parse(JSON.stringify(barometer.sections)))).toEqual(texts(agreed.sections))
  expect(questionsOf(participants).map(({ text }) => text)).toEqual(
    agreed.participantsEdition.questions.map(({ text }: { text: object }) => text),
  )
})
