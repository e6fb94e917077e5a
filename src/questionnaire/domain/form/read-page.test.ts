import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answersTo,
  everyKind,
  given,
  inThree,
  option,
  single,
} from '../../../../test/support/questionnaires.ts'
import type { Answers } from '../answer.ts'
import type { Question } from '../definition.ts'
import { fieldsOf } from './field-names.ts'
import { formOf } from './form-of.ts'
import { readPage } from './read-page.ts'

const nothing: Answers = {}

function post(
  fields: Record<string, string | readonly string[]>,
  previous: Answers = nothing,
  questions = everyKind,
) {
  const form = new Map(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  )
  return readPage({ questions, form, previous })
}

const faultsOf = (fields: Record<string, string | readonly string[]>) =>
  post(fields).faults.map(({ question, code, field, values }) => ({ question, code, field, values }))

describe('what a page takes', () => {
  test('a page filled in from answers reads as those answers', () => {
    fc.assert(
      fc.property(answersTo(everyKind), (answers) => {
        const reading = readPage({
          questions: everyKind,
          form: formOf(everyKind, answers),
          previous: nothing,
        })
        const empty = everyKind.map(({ id }) => id).filter((id) => answers[id] === undefined)
        expect(reading).toEqual({ answers, cleared: empty, faults: [] })
      }),
    )
  })

  test('whatever is posted, only answers a respondent could have given come out, and nothing breaks', () => {
    const names = fc.oneof(
      fc.constantFrom(...everyKind.flatMap(fieldsOf)),
      fc.string().map((name) => `q.${name}`),
    )
    const values = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -1, max: 100 }).map(String),
        fc.constant('1'),
      ),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, values), { maxLength: 12 }),
        answersTo(everyKind),
        (fields, previous) => {
          const { answers } = readPage({ questions: everyKind, form: new Map(fields), previous })
          const known = { ...previous, ...answers }
          const again = readPage({ questions: everyKind, form: formOf(everyKind, answers), previous: known })
          expect(again.answers).toEqual(answers)
        },
      ),
    )
  })

  test('a number may be written with a comma, a space between thousands, or Arabic digits', () => {
    expect(post({ 'q.hours': '6,5' }).answers).toEqual({ hours: { kind: 'number', value: 6.5 } })
    expect(post({ 'q.hours': '1\u00a0000' }).answers).toEqual({ hours: { kind: 'number', value: 1000 } })
    expect(post({ 'q.hours': '٣٧' }).answers).toEqual({ hours: { kind: 'number', value: 37 } })
  })

  test('text keeps its line breaks and loses control characters, in composed form', () => {
    const { answers } = post({ 'q.story': '  ensin\r\nsitten\u0007 a\u0308iti \u0000' })
    expect(answers).toEqual({ story: { kind: 'open', text: 'ensin\nsitten äiti' } })
  })

  test('text without a visible character is no answer', () => {
    expect(post({ 'q.story': '\u200b \u2060\n' }).answers).toEqual({})
  })

  test('length is counted in characters, so an emoji is one', () => {
    expect(post({ 'q.words': '😀'.repeat(40) }).faults).toEqual([])
    expect(faultsOf({ 'q.words': '😀'.repeat(41) })).toMatchObject([
      { code: 'text_too_long', values: { max: 40, length: 41 } },
    ])
  })

  test('the words beside "other" are kept with it, choose it when alone, and are let go beside another choice', () => {
    const other = { kind: 'multiple', codes: [97], text: 'kirjasto' }
    expect(post({ 'q.partners': '97', 'q.partners.text': 'kirjasto' }).answers).toEqual({ partners: other })
    expect(post({ 'q.partners.text': 'kirjasto' }).answers).toEqual({ partners: other })
    expect(post({ 'q.partners': '1', 'q.partners.text': 'kirjasto' }).answers).toEqual({
      partners: { kind: 'multiple', codes: [1] },
    })
  })
})

describe('what a page empties', () => {
  test('a question left empty is cleared, whatever is stored for it', () => {
    const previous = given({ heard: { kind: 'single', code: 1 } })
    const questions = [single('heard'), single('level')]
    expect(post({ 'q.heard': ' ' }, previous, questions)).toEqual({
      answers: {},
      cleared: ['heard', 'level'],
      faults: [],
    })
  })

  test('a question with a fault keeps what was stored', () => {
    const previous = given({ awareness: { kind: 'single', code: 1 } })
    const reading = post({ 'q.awareness': '7', 'q.words': 'hyvä' }, previous)
    expect(reading.cleared).not.toContain('awareness')
    expect(reading.answers).toEqual({ words: { kind: 'open', text: 'hyvä' } })
  })

  test('an item with a fault keeps its stored rating while the others change', () => {
    const previous = given({ useful: { kind: 'battery', codes: { training: 2, webinars: 2 } } })
    const reading = post({ 'q.useful.training': '5', 'q.useful.webinars': '1' }, previous)
    expect(reading.answers).toEqual({ useful: { kind: 'battery', codes: { training: 2, webinars: 1 } } })
    expect(reading.faults).toMatchObject([{ field: 'q.useful.training', code: 'not_an_option' }])
  })
})

describe('what a page refuses, and keeps the rest', () => {
  test.each([
    ['a code that is no option', { 'q.awareness': '3' }, 'not_an_option', 'q.awareness', {}],
    ['a code that is no number', { 'q.awareness': '1; drop table' }, 'not_an_option', 'q.awareness', {}],
    ['two values for one choice', { 'q.awareness': ['1', '2'] }, 'several_values', 'q.awareness', {}],
    [
      'more choices than allowed',
      { 'q.partners': ['1', '2', '97'] },
      'too_many',
      'q.partners',
      { max: 2, chosen: 3 },
    ],
    [
      '"cannot say" together with a choice',
      { 'q.partners': ['1', '98'] },
      'exclusive_with_others',
      'q.partners',
      {},
    ],
    ['a rating off the scale', { 'q.rating': '11' }, 'not_an_option', 'q.rating', {}],
    [
      'a rank given twice',
      { 'q.order.training': '1', 'q.order.webinars': '1' },
      'same_rank_twice',
      'q.order.webinars',
      { rank: 1 },
    ],
    [
      'a rank left out',
      { 'q.order.training': '1', 'q.order.webinars': '3' },
      'rank_left_out',
      'q.order.materials',
      { rank: 2 },
    ],
    [
      'a rank beyond the last',
      { 'q.order.training': '4' },
      'rank_out_of_range',
      'q.order.training',
      { max: 3 },
    ],
    ['words that are no number', { 'q.hours': 'monta' }, 'not_a_number', 'q.hours', {}],
    [
      'a number out of range',
      { 'q.hours': '1001' },
      'number_out_of_range',
      'q.hours',
      { min: -5, max: 1000 },
    ],
    ['text in a broken encoding', { 'q.story': 'p\uFFFD\uFFFDt\uFFFDs' }, 'unreadable_text', 'q.story', {}],
    ['half a surrogate pair', { 'q.story': '\uD83D' }, 'unreadable_text', 'q.story', {}],
    [
      'a municipality outside the region',
      { 'q.region': '6', 'q.municipality': '91' },
      'place_outside',
      'q.municipality',
      {},
    ],
  ])('%s', (_, fields: Record<string, string | string[]>, code, field, values) => {
    const reading = post({ ...fields, 'q.words': 'hyvä' })
    expect(reading.faults).toEqual([{ question: expect.any(String), field, code, values }])
    expect(reading.answers).toHaveProperty('words')
  })

  test('a field the page does not have is a fault of the page; other names are none of ours', () => {
    const reading = post({ 'q.secret': '1', 'q.__proto__': '1', section: 'all', 'q.awareness': '1' })
    expect(reading.faults).toEqual([
      { question: null, field: '', code: 'unknown_field', values: { count: 2 } },
    ])
    expect(reading.answers).toEqual({ awareness: { kind: 'single', code: 1 } })
  })

  test('a megabyte of text is told its length and stores nothing', () => {
    const reading = post({ 'q.story': 'x'.repeat(1_000_000) })
    expect(reading.faults).toMatchObject([{ code: 'text_too_long', values: { max: 200, length: 1_000_000 } }])
    expect(reading.answers).toEqual({})
  })

  test('a full ranking is asked for where fewer ranks are not accepted', () => {
    const whole = everyKind.map(
      (one): Question => (one.kind === 'ranking' ? { ...one, partial: false } : one),
    )
    expect(post({ 'q.order.training': '1' }, nothing, whole).faults).toMatchObject([
      { field: 'q.order.webinars', code: 'ranking_incomplete', values: { top: 3, ranked: 1 } },
    ])
  })

  test('a mandatory question left empty is named, item by item in a battery, and keeps what was stored', () => {
    const mandatory = everyKind.map(
      (one): Question => (one.kind === 'note' ? one : { ...one, required: true }),
    )
    const previous = given({ awareness: { kind: 'single', code: 1 } })
    const reading = post({ 'q.useful.training': '1' }, previous, mandatory)
    const required = reading.faults.filter(({ code }) => code === 'required').map(({ field }) => field)
    expect(required).toContain('q.awareness')
    expect(required).toContain('q.useful.webinars')
    expect(required).not.toContain('q.useful.training')
    expect(reading.cleared).toEqual([])
  })
})

test('a question the answers of this very page route past is not read, cleared or faulted', () => {
  const questions = [
    single('heard'),
    single('level', {
      showIf: { question: 'heard' as Question['id'], is: 1, whenMissing: 'hide' },
      required: true,
    }),
  ]
  const previous = given({ level: { kind: 'single', code: 2 } })
  expect(post({ 'q.heard': '2', 'q.level': '77' }, previous, questions)).toEqual({
    answers: { heard: { kind: 'single', code: 2 } },
    cleared: [],
    faults: [],
  })
})

test('options are stored in the order of the questionnaire, each once', () => {
  const languages: Question = {
    kind: 'multiple',
    id: 'languages' as Question['id'],
    text: inThree('Kielet?'),
    options: [option(1, 'fi'), option(2, 'sv')],
  }
  expect(post({ 'q.languages': ['2', '1', '2'] }, nothing, [languages]).answers).toEqual({
    languages: { kind: 'multiple', codes: [1, 2] },
  })
})
