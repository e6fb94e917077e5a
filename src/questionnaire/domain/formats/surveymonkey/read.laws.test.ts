import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { csv, errors, id, questionsOf } from '../../../../../test/support/surveys.ts'
import type { Question } from '../../definition.ts'
import type { ImportedSurvey } from '../imported-survey.ts'
import { readSurveyMonkey } from './read.ts'

describe('whatever the file', () => {
  it('random bytes give a survey or a problem, never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        (bytes) => typeof readSurveyMonkey(bytes, { id }).ok === 'boolean',
      ),
    )
    const pieces = fc.constantFrom(
      '"',
      ',',
      ';',
      '\n',
      'Response',
      'Other (please specify)',
      '1',
      '2',
      'Yes',
      'N/A',
      'é',
      ' ',
      '02/03/2024',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 80 }),
        (parts) => typeof csv(parts.join('')).ok === 'boolean',
      ),
      { numRuns: 500 },
    )
  })

  it('what can be read has no fault the linter knows', () => {
    const pieces = fc.constantFrom(
      ',',
      ',',
      '\n',
      '\n',
      'Response',
      'Other (please specify)',
      '1',
      '2',
      'Yes',
      'yes',
      'N/A',
      "Don't know",
      'Very good',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 8, maxLength: 80 }), (parts) => {
        const result = csv(parts.join(''))
        if (result.ok) expect(errors(result.value)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('a generated survey reads back to the same answers', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 40, maxLength: 60 }), (rows) => {
        const imported = unwrap(csv(exported(rows)))
        expect(imported.responses.map(({ answers }) => inWords(imported, answers))).toEqual(rows.map(said))
      }),
      { numRuns: 50 },
    )
  })
})

const films = ['Alpha', 'Beta', 'Gamma', 'Delta']
const grades = ['Strongly agree', 'Agree', 'Disagree', 'Strongly disagree', "Don't know"]
interface Row {
  readonly town: string
  readonly seen: readonly string[]
  readonly views: readonly string[]
  readonly order: readonly string[]
  readonly words: string
}
const row: fc.Arbitrary<Row> = fc.record({
  town: fc.constantFrom('Inari', 'Turku', 'Vaasa', ''),
  seen: fc.subarray(films),
  views: fc.array(fc.constantFrom(...grades, ''), { minLength: 3, maxLength: 3 }),
  order: fc.oneof(fc.constant([]), fc.shuffledSubarray(films, { minLength: 4, maxLength: 4 })),
  words: fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z]{2,9}( [a-z;,"]{1,9}[a-z]){2,6}$/)),
})

function exported(rows: readonly Row[]): string {
  const header = [
    [
      'Respondent ID',
      'Where do you live?',
      'Which films have you seen?',
      '',
      '',
      '',
      'Do you agree?',
      '',
      '',
      'Please rank the films',
      '',
      '',
      '',
      'Why?',
    ],
    ['', 'Response', ...films, 'One', 'Two', 'Three', ...films, 'Open-Ended Response'],
  ]
  const lines = rows.map(({ town, seen, views, order, words }, index) => [
    String(1000 + index),
    town,
    ...films.map((film) => (seen.includes(film) ? film : '')),
    ...views,
    ...films.map((film) => (order.includes(film) ? String(order.indexOf(film) + 1) : '')),
    words,
  ])
  return [...header, ...lines]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
}

const said = ({ town, seen, views, order, words }: Row) => ({
  town,
  seen,
  views,
  order: order.map((film) => film.toLowerCase()),
  words,
})

function inWords(imported: ImportedSurvey, answers: ImportedSurvey['responses'][number]['answers']) {
  const [town, seen, views, order, words] = questionsOf(imported)
  const answer = (question: Question | undefined) =>
    question === undefined ? undefined : answers[question.id]
  const [a, b, c, d, e] = [town, seen, views, order, words].map(answer)
  const label = (question: Question | undefined, code: number) => {
    const options =
      question === undefined
        ? []
        : 'options' in question
          ? question.options
          : 'scale' in question
            ? question.scale.points
            : []
    return options.find((option) => option.code === code)?.text.en ?? '?'
  }
  const ranks = d?.kind === 'ranking' ? Object.entries(d.ranks).sort(([, x], [, y]) => x - y) : []
  return {
    town: a?.kind === 'single' ? label(town, a.code) : '',
    seen: b?.kind === 'multiple' ? b.codes.map((code) => label(seen, code)) : [],
    views: ['one', 'two', 'three'].map((item) => {
      const code = c?.kind === 'battery' ? c.codes[item] : undefined
      return code === undefined ? '' : label(views, code)
    }),
    order: ranks.map(([film]) => film),
    words: e?.kind === 'open' ? e.text : '',
  }
}
