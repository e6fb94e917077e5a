import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '../definition.ts'
import { readBarometer, readParticipants } from './read-content.ts'

const lists = {
  regions: { regions: [{ code: '01', name: { fi: 'Uusimaa', sv: 'Nyland', en: 'Uusimaa' } }] },
  municipalities: { municipalities: [{ code: '091', fi: 'Helsinki', sv: 'Helsingfors', region: '01' }] },
}
const text = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` })
const heard = {
  id: 'heard',
  type: 'single',
  text: text('Tiedätkö?'),
  options: [
    { code: 1, key: 'yes', text: text('Kyllä') },
    { code: 96, key: 'nothing', text: text('Ei mitään'), exclusive: true },
    { code: 98, key: 'cannot_say', text: text('En osaa sanoa'), exclusive: true },
  ],
}
const edition = {
  id: 'small',
  version: '1.0.0',
  title: text('Kysely'),
  languages: ['fi', 'sv', 'en'],
  sourceLanguage: 'fi',
  estimatedMinutes: [1, 2],
  intro: text('Tervetuloa'),
  outro: text('Kiitos'),
  scales: {
    useful: {
      type: 'ordinal',
      points: [
        { code: 1, key: 'useful', text: text('Hyödyllinen') },
        { code: 96, key: 'not_used', text: text('En ole käyttänyt') },
      ],
    },
  },
  ui: { next: text('Seuraava') },
}
const barometer = (...questions: object[]) =>
  readBarometer(
    { ...edition, easyLanguages: ['fi-simple'], sections: [{ id: 'all', title: text('Kaikki'), questions }] },
    lists,
  )
const questionsOf = (questionnaire: Questionnaire) =>
  questionnaire.sections.flatMap(({ questions }) => questions)

function read(...questions: object[]) {
  const outcome = barometer(...questions)
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return questionsOf(outcome.value.questionnaire)
}

describe('a written questionnaire', () => {
  test('98 is cannot say and 96 on a scale not used, but 96 among options is an answer of substance', () => {
    const [single, battery] = read(heard, {
      id: 'rated',
      type: 'matrix',
      scale: 'useful',
      text: text('Arvioi'),
      items: [{ key: 'training', text: text('Koulutus') }],
    })
    const missing = (question: typeof single) =>
      question !== undefined && 'options' in question ? question.options.map((one) => one.missing) : []
    expect(missing(single)).toEqual([undefined, undefined, 'cannot_say'])
    expect(battery).toMatchObject({
      kind: 'battery',
      scale: { points: [{ code: 1 }, { missing: 'not_used' }] },
    })
  })

  test('routing by keys becomes routing by codes', () => {
    const showIf = {
      all: [{ q: 'heard', noneOf: ['yes'], whenMissing: 'show' }, { not: { q: 'heard', answered: true } }],
    }
    const [, after] = read(heard, { id: 'why', type: 'open', text: text('Miksi?'), showIf })
    expect(after?.showIf).toEqual({
      all: [
        { question: 'heard', hasNoneOf: [1], whenMissing: 'show' },
        { not: { question: 'heard', answered: true } },
      ],
    })
  })

  test('the region comes from the list of regions with its own options after, and narrows the municipality', () => {
    const nationwide = { code: 90, key: 'nationwide', text: text('Koko maa') }
    const [region, municipality] = read(
      {
        id: 'where',
        type: 'single',
        text: text('Missä?'),
        optionsFrom: 'regions.json',
        options: [nationwide],
      },
      { id: 'town', type: 'municipality', text: text('Kunta?'), disclosureRisk: 'high' },
    )
    expect(region).toMatchObject({
      kind: 'place',
      list: 'regions',
      options: [{ code: 1, key: '01' }, { code: 90 }],
    })
    expect(municipality).toMatchObject({
      kind: 'place',
      narrowedBy: 'where',
      disclosure: 'high',
      options: [{ code: 91, within: 1, text: { fi: 'Helsinki', sv: 'Helsingfors' } }],
    })
  })

  test('without sections it is one question a page, and places keep their Finnish and Swedish names alone', () => {
    const where = { id: 'where', type: 'single', text: text('Missä?'), optionsFrom: 'regions.json' }
    const outcome = readParticipants({ ...edition, questions: [heard, where] }, lists)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        questionnaire: {
          sections: [
            { id: 'heard', title: {} },
            { id: 'where', title: {} },
          ],
        },
      },
    })
    if (!outcome.ok) return
    const [, region] = questionsOf(outcome.value.questionnaire)
    expect(region).toMatchObject({ options: [{ text: { fi: 'Uusimaa', sv: 'Nyland' } }] })
    expect(region).not.toHaveProperty('options.0.text.en')
  })
})

describe('a written questionnaire that is refused', () => {
  test.each([
    ['a misspelt property', { ...heard, requierd: true }, 'content_unreadable', 'sections/0/questions/0'],
    ['an unknown kind', { ...heard, type: 'slider' }, 'content_unreadable', 'sections/0/questions/0/type'],
    [
      'an unknown language',
      { ...heard, text: { xx: 'a' } },
      'content_unreadable',
      'sections/0/questions/0/text/xx',
    ],
    ['an unknown scale', { ...heard, scale: 'agree' }, 'content_incomplete', 'all/heard'],
    [
      'an open question with a scale',
      { ...heard, type: 'open', scale: 'useful' },
      'content_incomplete',
      'all/heard',
    ],
    ['a choice without options', { ...heard, options: [] }, 'content_incomplete', 'all/heard'],
    [
      'a group of unknown options',
      { ...heard, reportGroups: { all: ['maybe'] } },
      'content_unknown_key',
      'all/heard',
    ],
    [
      'routing to no question',
      { ...heard, showIf: { q: 'lost', answered: true } },
      'content_unknown_key',
      'all/heard/showIf',
    ],
    [
      'routing to no option',
      { ...heard, showIf: { q: 'heard', is: 'maybe', whenMissing: 'hide' } },
      'content_unknown_key',
      'all/heard/showIf',
    ],
    [
      'routing that forgets the missing answer',
      { ...heard, showIf: { q: 'heard', is: 'yes' } },
      'content_incomplete',
      'all/heard/showIf',
    ],
  ])('%s', (_, question, code, at) => {
    expect(barometer(question)).toMatchObject({ ok: false, problem: { code, at } })
  })

  test.each([null, [], 'x', 7])('a document that is none: %j', (document) => {
    expect(readBarometer(document, lists)).toMatchObject({
      ok: false,
      problem: { code: 'content_unreadable' },
    })
  })
})
