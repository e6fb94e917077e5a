import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaireId, unwrap } from '#shared'
import { lint } from '../../lint/lint.ts'
import { readCsv } from './read-csv.ts'

const file = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../../test/fixtures/import/${path}`, import.meta.url)))
const book = JSON.parse(new TextDecoder().decode(file('coded.codebook.json')))
const id = questionnaireId('coffee')
const text = (content: string, codebook: unknown) =>
  readCsv(new TextEncoder().encode(content), codebook, { id })
const yesNo = [
  { code: 1, label: { en: 'Yes' } },
  { code: 2, label: { en: 'No' } },
]
const coffee = {
  variables: [{ name: 'coffee', label: { en: 'Coffee?' }, measure: 'nominal', categories: yesNo }],
}
const problem = (content: string, codebook: unknown = coffee) => {
  const result = text(content, codebook)
  return result.ok ? null : result.problem
}

describe('coded answers with their codebook', () => {
  const imported = unwrap(readCsv(file('coded.csv'), book, { id }))
  const questions = imported.questionnaire.sections.flatMap((section) => section.questions)

  it('become the questions the codebook describes, in each of its languages', () => {
    expect(questions.map((question) => [question.id as string, question.kind])).toEqual([
      ['coffee', 'single'],
      ['milk', 'multiple'],
      ['cups', 'scale'],
      ['trust', 'battery'],
      ['first', 'ranking'],
      ['why', 'open'],
    ])
    expect(imported.questionnaire.languages).toEqual(['fi', 'sv', 'en'])
    expect(lint(imported.questionnaire).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('keep codes, texts of "other", ranks and numbers', () => {
    expect(imported.responses[0]?.answers).toEqual({
      coffee: { kind: 'single', code: 1 },
      milk: { kind: 'multiple', codes: [2, 97], text: 'kookosmaito' },
      cups: { kind: 'scale', code: 3 },
      trust: { kind: 'battery', codes: { neighbours: 5, media: 2 } },
      first: { kind: 'ranking', ranks: { taste: 1, price: 2 } },
      why: { kind: 'open', text: 'Maku, ja hetki' },
    })
  })

  it('keep the kinds of missing apart', () => {
    expect(imported.responses[1]?.answers).toEqual({
      coffee: { kind: 'single', code: 2 },
      cups: { kind: 'scale', code: 98 },
      trust: { kind: 'battery', codes: { neighbours: 98, media: 1 } },
    })
    // 99 is an answer of its own; -2 is not answered, also where the codebook gives no missing codes
    expect(imported.responses[3]?.answers).toEqual({
      coffee: { kind: 'single', code: 99 },
      trust: { kind: 'battery', codes: { neighbours: 3, media: 3 } },
    })
    expect(imported.warnings.map(({ code }) => code)).toContain('not_asked_unknown')
  })

  it('leave out a column the codebook does not describe, with a warning', () => {
    expect(imported.warnings).toContainEqual({
      code: 'columns_left_out',
      message: 'The codebook does not describe respondent; left out.',
      line: 1,
    })
  })
})

describe('the file and its codebook must go together', () => {
  it('a code outside the codebook is refused with line, column and value', () => {
    expect(problem('coffee\n1\n7\n')).toMatchObject({ code: 'code_unknown', at: 'line 3, column coffee' })
    expect(problem('coffee\n1\n7\n')?.message).toContain('"7"')
    expect(problem('coffee\naino@example.org\n')?.message).not.toContain('aino')
  })

  it('two columns with one name are refused', () => {
    const result = readCsv(file('bad/repeated-column.csv'), coffee, { id })
    expect(result.ok ? null : result.problem).toMatchObject({
      code: 'column_repeated',
      at: 'line 1, column 3',
    })
  })

  it('a variable without a column is refused', () => {
    expect(problem('tea\n1\n')).toMatchObject({ code: 'column_missing' })
  })

  it('a header without rows is refused', () => {
    expect(problem('coffee\n')).toMatchObject({ code: 'no_responses' })
  })

  it.each([
    ['no variables', {}, 'variables'],
    [
      'a measure that does not exist',
      { variables: [{ name: 'coffee', label: 'C', measure: 'vague' }] },
      'variables.0.measure',
    ],
    [
      'nominal without categories',
      { variables: [{ name: 'coffee', label: 'C', measure: 'nominal' }] },
      'variables.0.categories',
    ],
    ['a variable twice', { variables: [coffee.variables[0], coffee.variables[0]] }, 'variables.1.name'],
    ['nothing at all', null, ''],
  ])('a codebook with %s is refused at its place', (_, codebook, at) => {
    expect(problem('coffee\n1\n', codebook)).toMatchObject({ code: 'codebook_invalid', at })
  })

  it('any codes of the codebook read back as they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '2', '1.0', '', 'NA', '-2', '-3'), { minLength: 1 }),
        (cells) => {
          const { responses } = unwrap(
            text(`coffee,x\n${cells.map((cell) => `${cell},0`).join('\n')}\n`, coffee),
          )
          const expected = { '1': 1, '1.0': 1, '2': 2, '-3': 98 } as Record<string, number>
          expect(responses.map(({ answers }) => Object.values(answers)[0])).toEqual(
            cells.map((cell) =>
              expected[cell] === undefined ? undefined : { kind: 'single', code: expected[cell] },
            ),
          )
        },
      ),
    )
  })

  it('random bytes give a survey or a problem, never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.json(),
        (bytes, json) => typeof readCsv(bytes, JSON.parse(json), { id }).ok === 'boolean',
      ),
    )
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => typeof readCsv(bytes, book, { id }).ok === 'boolean',
      ),
    )
  })
})
