/** Small questionnaires for tests, and answers drawn at random for the laws they must keep. */
import fc from 'fast-check'
import type { Answer, Answers, Option, Question, Questionnaire } from '../../src/questionnaire/index.ts'
import { optionsOf } from '../../src/questionnaire/index.ts'
import { type LocalisedText, questionId, questionnaireId } from '../../src/shared/index.ts'

/** A text in Finnish, Swedish and English. */
export function inThree(fi: string, sv = `${fi} sv`, en = `${fi} en`): LocalisedText {
  return { fi, sv, en }
}

export function option(code: number, key: string, more: Partial<Option> = {}): Option {
  return { code, key, text: inThree(key), ...more }
}

/** A questionnaire of one section, "all", in Finnish, Swedish and English. */
export function questionnaireOf(
  questions: readonly Question[],
  more: Partial<Questionnaire> = {},
): Questionnaire {
  return {
    id: questionnaireId('small'),
    version: '1.0.0',
    textVersion: 1,
    title: inThree('Kysely'),
    sourceLanguage: 'fi',
    languages: ['fi', 'sv', 'en'],
    estimatedMinutes: [1, 2],
    intro: inThree('Tervetuloa'),
    outro: inThree('Kiitos'),
    sections: [{ id: 'all', title: inThree('Kaikki'), questions }],
    ...more,
  }
}

/** A single choice between codes 1, 2 and 98 (cannot say). */
export function single(id: string, more: Partial<Extract<Question, { kind: 'single' }>> = {}): Question {
  return {
    kind: 'single',
    id: questionId(id),
    text: inThree(`${id}?`),
    options: [option(1, 'yes'), option(2, 'no'), option(98, 'cannot_say', { missing: 'cannot_say' })],
    ...more,
  }
}

const agree = {
  kind: 'ordinal' as const,
  id: 'agree',
  points: [
    option(1, 'disagree'),
    option(2, 'agree'),
    option(96, 'not_used', { missing: 'not_used', exclusive: true }),
    option(98, 'cannot_say', { missing: 'cannot_say', exclusive: true }),
  ],
}
const items = ['training', 'webinars', 'materials'].map((key) => ({ key, text: inThree(key) }))

/** One question of every kind, none mandatory; the municipality is narrowed by the region. */
export const everyKind: readonly Question[] = [
  single('awareness'),
  {
    kind: 'multiple',
    id: questionId('partners'),
    text: inThree('Kumppanit?'),
    max: 2,
    options: [
      option(1, 'ngo'),
      option(2, 'school'),
      option(97, 'other', { openText: true }),
      option(98, 'cannot_say', { exclusive: true, missing: 'cannot_say' }),
    ],
  },
  {
    kind: 'scale',
    id: questionId('rating'),
    text: inThree('Arvosana?'),
    scale: {
      kind: 'numeric',
      id: 'ten',
      min: 1,
      max: 10,
      minLabel: inThree('huono'),
      maxLabel: inThree('paras'),
      points: [option(98, 'cannot_say', { missing: 'cannot_say' })],
    },
  },
  { kind: 'battery', id: questionId('useful'), text: inThree('Hyödyllistä?'), scale: agree, items },
  { kind: 'ranking', id: questionId('order'), text: inThree('Järjestys?'), items, top: 3, partial: true },
  { kind: 'open', id: questionId('words'), text: inThree('Sana?'), maxLength: 40, long: false },
  { kind: 'open', id: questionId('story'), text: inThree('Kerro?'), maxLength: 200, long: true },
  { kind: 'number', id: questionId('hours'), text: inThree('Tunteja?'), min: -5, max: 1000, whole: false },
  {
    kind: 'place',
    id: questionId('region'),
    text: inThree('Maakunta?'),
    list: 'regions',
    options: [option(1, '01'), option(6, '06'), option(90, 'nationwide')],
  },
  {
    kind: 'place',
    id: questionId('municipality'),
    text: inThree('Kunta?'),
    list: 'municipalities',
    options: [option(91, '091', { within: 1 }), option(837, '837', { within: 6 })],
    narrowedBy: questionId('region'),
  },
]

/** Answers as a respondent can give them to these questions, any of them left out; no routing is looked at. */
export function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const start: fc.Arbitrary<Answers> = fc.constant({})
  return questions.reduce(
    (drawn, question) =>
      drawn.chain((answers) =>
        fc
          .option(answerTo(question, answers), { nil: undefined })
          .map((answer) => (answer === undefined ? answers : { ...answers, [question.id]: answer })),
      ),
    start,
  )
}

function answerTo(question: Question, known: Answers): fc.Arbitrary<Answer | undefined> {
  switch (question.kind) {
    case 'note':
      return fc.constant(undefined)
    case 'single':
      return oneOf(question.options).chain(({ code, openText }) =>
        words(openText ? 30 : 0).map((text): Answer => ({ kind: 'single', code, ...(text && { text }) })),
      )
    case 'multiple':
      return multiple(question)
    case 'scale':
      return codeOn(question.scale).map((code): Answer => ({ kind: 'scale', code }))
    case 'battery':
      return someOf(question.items.map(({ key }) => key)).chain((keys) =>
        fc
          .tuple(...keys.map(() => codeOn(question.scale)))
          .map((codes): Answer => ({ kind: 'battery', codes: zip(keys, codes) })),
      )
    case 'ranking':
      return fc
        .shuffledSubarray(
          question.items.map(({ key }) => key),
          { minLength: question.partial ? 1 : question.top, maxLength: question.top },
        )
        .map(
          (keys): Answer => ({
            kind: 'ranking',
            ranks: zip(
              keys,
              [...keys.keys()].map((index) => index + 1),
            ),
          }),
        )
    case 'open':
      return words(question.maxLength, question.long).map((text) =>
        text ? { kind: 'open', text } : undefined,
      )
    case 'number':
      return fc.integer({ min: question.min * 10, max: question.max * 10 }).map(
        (tenths): Answer => ({
          kind: 'number',
          value: question.whole ? Math.trunc(tenths / 10) : tenths / 10 + 0,
        }),
      )
    case 'place': {
      const offered = optionsOf(question, known)
      if (offered.length === 0) return fc.constant(undefined)
      return oneOf(offered).map(({ code }): Answer => ({ kind: 'place', code }))
    }
  }
}

function multiple(question: Extract<Question, { kind: 'multiple' }>): fc.Arbitrary<Answer> {
  const alone = question.options.filter(({ exclusive }) => exclusive).map(({ code }) => [code])
  const together = question.options.filter(({ exclusive }) => !exclusive).map(({ code }) => code)
  const codes = fc.oneof(
    ...(alone.length > 0 ? [fc.constantFrom(...alone)] : []),
    fc.subarray(together, { minLength: 1, maxLength: question.max ?? together.length }),
  )
  const other = question.options.find(({ openText }) => openText)?.code
  return codes.chain((some) =>
    words(other !== undefined && some.includes(other) ? 30 : 0).map(
      (text): Answer => ({ kind: 'multiple', codes: some, ...(text && { text }) }),
    ),
  )
}

function codeOn(scale: Extract<Question, { kind: 'battery' }>['scale']): fc.Arbitrary<number> {
  const points = fc.constantFrom(...scale.points.map(({ code }) => code))
  return scale.kind === 'numeric' ? fc.oneof(points, fc.integer({ min: scale.min, max: scale.max })) : points
}

function oneOf(options: readonly Option[]): fc.Arbitrary<Option> {
  return fc.constantFrom(...options)
}

function someOf(keys: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...keys], { minLength: 1 })
}

function zip(keys: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]))
}

/** Words of at most `most` characters in any script, as `cleanText` leaves them; possibly none. */
function words(most: number, lines = false): fc.Arbitrary<string> {
  const letter = fc.constantFrom(
    'a',
    'ä',
    'Å',
    'я',
    'ї',
    'س',
    '字',
    '😀',
    '7',
    ' ',
    '"',
    '<',
    ...(lines ? ['\n'] : []),
  )
  return fc.array(letter, { maxLength: most }).map((letters) => letters.join('').normalize('NFC').trim())
}

/** Answers by question id. */
export function given(answers: Readonly<Record<string, Answer>>): Answers {
  return answers as Answers
}
