import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { questionsOf, read, survey } from '../../../../../test/support/surveys.ts'

describe('a mapping', () => {
  const proposed = survey('samples/comma-survey.csv').mapping
  const edited = (change: (mapping: never) => void) => {
    const mapping = structuredClone(proposed)
    change(mapping as never)
    return read('samples/comma-survey.csv', { mapping })
  }

  it('that nobody edited changes nothing', () => {
    const again = unwrap(read('samples/comma-survey.csv', { mapping: JSON.parse(JSON.stringify(proposed)) }))
    expect(again.questionnaire).toEqual(survey('samples/comma-survey.csv').questionnaire)
    expect(again.responses).toEqual(survey('samples/comma-survey.csv').responses)
  })

  it('renames, recodes, merges and translates as it says', () => {
    const imported = unwrap(
      edited((mapping: { questions: Record<string, unknown>[] }) => {
        mapping.questions = [
          {
            id: 'care',
            kind: 'scale',
            text: { en: 'Do you care?', fi: 'Välitätkö?' },
            column: 4,
            points: [
              { code: 0, key: 'no', text: 'No', cells: ['Not at all', 'Not much'] },
              { code: 10, key: 'yes', text: 'Yes', cells: ['Some', 'A lot'] },
            ],
          },
        ]
      }),
    )
    expect(questionsOf(imported)).toMatchObject([{ id: 'care', kind: 'scale' }])
    expect(imported.responses[0]?.answers).toEqual({ care: { kind: 'scale', code: 10 } })
    // One text has no Finnish: the language is not offered.
    expect(imported.questionnaire.languages).toEqual(['en'])
  })

  it.each([
    [
      'an id twice',
      'questions.1.id',
      (m: { questions: { id: string }[] }) =>
        (m.questions[1] = { ...m.questions[1], id: m.questions[0]?.id ?? '' }),
    ],
    [
      'a column that is dropped',
      'questions.0.column',
      (m: { questions: object[] }) => (m.questions[0] = { ...m.questions[0], column: 1 }),
    ],
    [
      'an identity kept',
      'columns.0.use',
      (m: { columns: object[] }) => (m.columns[0] = { ...m.columns[0], use: 'question' }),
    ],
    [
      'a kind that does not exist',
      'questions.0.kind',
      (m: { questions: object[] }) => (m.questions[0] = { ...m.questions[0], kind: 'essay' }),
    ],
  ])('with %s is refused at its place', (_, at, change) => {
    const result = edited(change as never)
    expect(result.ok ? null : result.problem).toMatchObject({ code: 'mapping_invalid', at })
  })

  it('of another file is refused', () => {
    const result = read('samples/StarWars.csv', { mapping: proposed })
    expect(result.ok ? null : result.problem.code).toBe('mapping_other_file')
  })

  it('that leaves out an answer is refused with the line, without telling the text', () => {
    const result = edited((m: { questions: { options: unknown[] }[] }) => m.questions[0]?.options.pop())
    expect(result.ok ? null : result.problem).toMatchObject({ code: 'code_unknown', at: 'line 2, column 2' })
    expect(result.ok ? '' : result.problem.message).not.toContain('honest')
  })
})
