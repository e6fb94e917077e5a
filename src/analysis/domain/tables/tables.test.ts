import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { option, questionnaireOf, single } from '../../../../test/support/questionnaires.ts'
import { dataSetOf, variableOf } from '../../../../test/support/tables.ts'
import { backgroundOf } from './background.ts'
import { findQuestion } from './find-question.ts'
import { tablesOf } from './tabulate.ts'

const chosen = (name: string) =>
  variableOf(`ways_${name}`, [], {
    question: 'ways',
    part: name,
    measure: 'indicator',
    questionText: { fi: 'Millä tavoin?', en: 'In which ways?' },
    label: { fi: name },
    categories: [
      { code: 1, key: 'chosen', label: { en: 'Chosen' } },
      { code: 0, key: 'not_chosen', label: { en: 'Not chosen' } },
    ],
    optionCode: name === 'mail' ? 7 : 8,
  })
const dataSet = dataSetOf([
  { variable: variableOf('type', ['city', 'state', 'club', 'other']), values: [1, 1, 2, 3, 4, null] },
  {
    variable: variableOf('rating', ['1', '2', '3'], { measure: 'numeric' }),
    values: [1, 3, 3, 2, null, 3],
  },
  { variable: chosen('mail'), values: [1, 1, 0, null, 1, 0] },
  { variable: chosen('visit'), values: [0, 1, 1, null, 0, 0] },
])
const questionnaire = questionnaireOf([
  single('type', {
    options: [option(1, 'city'), option(2, 'state'), option(3, 'club'), option(4, 'other')],
    reportGroups: { public: [1, 2], third_sector: [3], all_but_other: [1, 2, 3] },
  }),
])
const tableOf = (question: string, by: string | null = null) => {
  const background = by === null ? null : unwrap(backgroundOf(dataSet, questionnaire, by))
  const [table] = tablesOf(dataSet, unwrap(findQuestion(dataSet, question)), background)
  if (table === undefined) throw new Error('no table')
  return table
}

describe('a table', () => {
  it('counts those with a value, and the others by kind', () => {
    const table = tableOf('rating')
    expect(table.groups).toMatchObject([{ key: 'total', base: 5, mean: 2.4 }])
    expect(table.rows.map(({ cells }) => cells[0]?.n)).toEqual([1, 1, 3])
    expect(table.rows[2]?.cells[0]?.percent).toBe(60)
    expect(table.missing).toMatchObject({ not_answered: 1, not_asked: 0 })
  })

  it('breaks down by a background variable, each group on its own base', () => {
    const { groups, rows } = tableOf('rating', 'type')
    expect(groups.map(({ key, base }) => [key, base])).toEqual([
      ['total', 5],
      ['city', 2],
      ['state', 1],
      ['club', 1],
      ['other', 0],
    ])
    expect(rows[2]?.cells.map(({ n }) => n)).toEqual([3, 1, 1, 0, 0])
    expect(rows[0]?.cells.at(-1)?.percent).toBeNull()
  })

  it('takes multiple choices of the respondents who answered, under the codes of the options', () => {
    const { groups, rows, missing } = tableOf('ways', 'type')
    expect(groups[0]?.base).toBe(5)
    expect(rows.map(({ code, key, cells }) => [code, key, cells[0]?.n, cells[0]?.percent])).toEqual([
      [7, 'mail', 3, 60],
      [8, 'visit', 2, 40],
    ])
    expect(rows[0]?.cells.map(({ n }) => n)).toEqual([3, 2, 0, 0, 1])
    expect(missing.not_answered).toBe(1)
  })
})

describe('a breakdown by report groups', () => {
  it('are found by the start of the question, without regard to case', () => {
    const gender = variableOf('q7', ['female', 'male'], { questionText: { en: 'Gender' } })
    const asked = dataSetOf([{ variable: gender, values: [1, 2, null] }])
    expect(backgroundOf(asked, questionnaire, 'GENDER')).toMatchObject({
      value: { name: 'q7', levels: { levels: 2 } },
    })
  })

  it('is a partition: overlapping groups are left out, options in no group stand for themselves', () => {
    const background = unwrap(backgroundOf(dataSet, questionnaire, 'type:group'))
    expect(background.groups.map(({ key }) => key)).toEqual(['public', 'third_sector', 'other'])
    expect([...background.levels.levelOf]).toEqual([0, 0, 0, 1, 2, -1])
  })

  it.each([
    ['nothing', 'by_unknown'],
    ['ways', 'by_unsuitable'],
    ['rating:group', 'by_unsuitable'],
  ])('cannot be by %s: %s', (name, code) => {
    const result = backgroundOf(dataSet, questionnaire, name)
    expect(result.ok ? null : result.problem.code).toBe(code)
  })
})

describe('a question', () => {
  it.each([
    ['ways', ['ways_mail', 'ways_visit']],
    ['ways_mail', ['ways_mail']],
    ['millä  TAVOIN', ['ways_mail', 'ways_visit']],
    ['In which', ['ways_mail', 'ways_visit']],
    ['rating?', ['rating']],
    ['visit', ['ways_visit']],
  ])('is found by “%s”', (asked, names) => {
    expect(unwrap(findQuestion(dataSet, asked)).map(({ name }) => name)).toEqual(names)
  })

  it('is refused where nothing or more than one question begins so', () => {
    const two = dataSetOf([
      { variable: variableOf('one', ['a'], { questionText: { en: 'How often?' } }), values: [] },
      { variable: variableOf('two', ['a'], { questionText: { en: 'How much?' } }), values: [] },
    ])
    const ambiguous = findQuestion(two, 'how')
    expect(ambiguous).toMatchObject({
      problem: { code: 'question_ambiguous', values: { candidates: 'one two' } },
    })
    expect(findQuestion(two, 'Why')).toMatchObject({ problem: { code: 'question_unknown' } })
    expect(findQuestion(two, ' ')).toMatchObject({ problem: { code: 'question_unknown' } })
  })
})
