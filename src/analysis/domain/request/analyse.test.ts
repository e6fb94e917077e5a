import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { done, refused, unwrap } from '#shared'
import { analyse, type CaseResult } from './analyse.ts'

const people = `group,answer,score,weight,broken,stratum
a,yes,1,1,1,x
a,no,2,2,-1,x
b,yes,4,1,1,y
b,,3,0.5,1,y
b,no,5,1,1,y
c,no,,1,1,y
`
const files =
  (name: string, text = people) =>
  (path: string) =>
    path === name ? done(text) : refused('unknown_file', `There is no file ${path}`, 'data')

function ask(kind: string, input: object, text = people): CaseResult {
  const document = { cases: [{ id: 'one', kind, input: { data: 'people.csv', ...input } }] }
  const [result] = unwrap(analyse(document, files('people.csv', text)))
  if (result === undefined) throw new Error('no result')
  return result
}

/** Every number of a value, to look for what must not be there. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(numbersOf)
}

describe('a document of cases', () => {
  it('is answered in its order, and a case that fails stops nobody', () => {
    const results = unwrap(
      analyse(
        [
          { id: 'bad', kind: 'mean_unweighted', input: { data: 'people.csv', variable: 'nothing' } },
          { kind: 'no id' },
          { id: 3, kind: 'kish' },
          { id: 'odd', kind: 'horoscope', input: {} },
          { id: 'good', kind: 'kish', input: { weights: [1, 1] } },
        ],
        files('people.csv'),
      ),
    )
    expect(results.map(({ id }) => id)).toEqual(['bad', 'case 2', '3', 'odd', 'good'])
    expect(results[0]).toMatchObject({ problem: { code: 'unknown_variable', at: 'nothing' } })
    expect(results[1]).toMatchObject({ problem: { code: 'invalid_case' } })
    expect(results[2]).toMatchObject({ problem: { code: 'invalid_case', at: 'input' } })
    expect(results[3]).toMatchObject({ problem: { code: 'unknown_kind' } })
    expect(results[4]).toMatchObject({ value: { n_eff: 2 } })
  })

  it('is refused as a whole only when it holds no cases', () => {
    expect(analyse({ something: 1 }, files('x'))).toMatchObject({ problem: { code: 'invalid_document' } })
  })

  it('reads each file once', () => {
    let reads = 0
    const counting = () => {
      reads++
      return done(people)
    }
    const one = { kind: 'mean_unweighted', input: { data: 'people.csv', variable: 'score' } }
    unwrap(
      analyse(
        [1, 2, 3].map((id) => ({ id, ...one })),
        counting,
      ),
    )
    expect(reads).toBe(1)
  })
})

describe('bad input', () => {
  it.each([
    ['an unknown variable', 'mean_unweighted', { variable: 'mood' }, 'unknown_variable', 'mood'],
    [
      'an unknown group variable',
      'mean_unweighted',
      { variable: 'score', by: 'mood' },
      'unknown_variable',
      'mood',
    ],
    ['text where a number is needed', 'mean_unweighted', { variable: 'answer' }, 'wrong_kind', 'answer'],
    [
      'a file that is not there',
      'mean_unweighted',
      { variable: 'score', data: 'no.csv' },
      'unknown_file',
      'data',
    ],
    [
      'a code outside the levels',
      'frequencies',
      { variable: 'answer', levels: ['yes'] },
      'code_outside_codebook',
      'answer',
    ],
    [
      'a level listed twice',
      'frequencies',
      { variable: 'answer', levels: ['yes', 'yes', 'no'] },
      'repeated_level',
      'answer',
    ],
    ['no levels', 'frequencies', { variable: 'answer' }, 'invalid_input', 'levels'],
    [
      'a negative weight',
      'mean_design',
      { variable: 'score', design: { weights: 'broken' } },
      'negative_weight',
      'broken',
    ],
    [
      'a missing weight',
      'mean_design',
      { variable: 'weight', design: { weights: 'score' } },
      'missing_weight',
      'score',
    ],
    [
      'a weight that is text',
      'mean_design',
      { variable: 'score', design: { weights: 'answer' } },
      'wrong_kind',
      'answer',
    ],
    [
      'a stratum with one unit',
      'mean_design',
      { variable: 'score', design: { strata: 'group' } },
      'single_unit_stratum',
      'group',
    ],
    [
      'a missing stratum',
      'mean_design',
      { variable: 'score', design: { strata: 'answer' } },
      'missing_stratum',
      'answer',
    ],
    [
      'more respondents than people',
      'mean_srs_fpc',
      { variable: 'score', population_size: 3 },
      'population_smaller_than_sample',
      'population_size',
    ],
    [
      'more successes than answers',
      'proportion_unweighted',
      { data: undefined, x: 3, n: 2 },
      'invalid_input',
      '',
    ],
    [
      'a scale too short for top-2',
      'likert_items',
      { items: ['score'], scale_min: 1, scale_max: 3 },
      'scale_too_short',
      'scale_max',
    ],
    [
      'an answer outside its scale',
      'likert_items',
      { items: ['score'], scale_min: 1, scale_max: 4 },
      'value_outside_scale',
      'score',
    ],
    [
      'a scale longer than any scale',
      'likert_items',
      { items: ['score'], scale_min: 1, scale_max: 2e9 },
      'scale_too_long',
      'scale_max',
    ],
    [
      'a filter that names no values',
      'mean_unweighted',
      { variable: 'score', filter: [{ var: 'group', op: 'in' }] },
      'invalid_input',
      'filter',
    ],
    [
      'a group listed twice',
      'mean_unweighted',
      { variable: 'score', by: 'group', by_levels: ['a', 'a'] },
      'repeated_level',
      'group',
    ],
    [
      'a wave compared with itself',
      'wave_mean_independent',
      { variable: 'score', wave: 'group', wave1: 'a', wave2: 'a' },
      'repeated_level',
      'group',
    ],
    [
      'a number of pairs that is negative',
      'cohen_kappa',
      { coder1: 'group', coder2: 'group', levels: ['a', 'b', 'c'], frequency: 'broken' },
      'invalid_counts',
      'broken',
    ],
    [
      'a number of pairs that is missing',
      'cohen_kappa',
      { coder1: 'group', coder2: 'group', levels: ['a', 'b', 'c'], frequency: 'score' },
      'invalid_counts',
      'score',
    ],
    [
      'a row of options longer than the items',
      'multiple_response_values',
      { items: ['x', 'y'], rows: [[1, 0, 1]] },
      'invalid_input',
      'rows',
    ],
    [
      'a rank that is no place among the items',
      'ranking_partial',
      { items: ['x', 'y'], ranks: [[9, null]] },
      'value_outside_scale',
      'ranks',
    ],
    [
      'an option that is neither chosen nor not',
      'multiple_response',
      { items: ['score'] },
      'wrong_kind',
      'score',
    ],
  ])('%s is refused with a reason', (_, kind, input, code, at) => {
    const result = ask(kind, input)
    expect(result).toHaveProperty('problem')
    expect(result).toMatchObject({ problem: code === 'invalid_input' ? { code } : { code, at } })
  })

  it('an infinite weight is refused', () => {
    const text = 'y,w\n1,Inf\n2,1\n'
    expect(ask('mean_design', { variable: 'y', design: { weights: 'w' } }, text)).toMatchObject({
      problem: { code: 'infinite_weight', at: 'w' },
    })
  })

  it('a number too large to be one is refused rather than averaged', () => {
    expect(ask('mean_unweighted', { variable: 'y' }, 'y\n1e999\n2\n')).toMatchObject({
      problem: { code: 'wrong_kind', at: 'y' },
    })
  })

  it('a wave with a single answer is told apart from one without any', () => {
    const change = (wave2: string) =>
      ask(
        'wave_mean_design',
        { variable: 'y', wave: 'wave', wave1: '1', wave2, design: {} },
        'wave,y\n1,4\n1,5\n2,3\n3,\n',
      )
    expect(change('2')).toMatchObject({ value: { change: -1.5, se: null, status: 'group_too_small' } })
    expect(change('3')).toMatchObject({ value: { change: null, status: 'empty_group' } })
  })

  it('a broken file is refused by line', () => {
    expect(ask('mean_unweighted', { variable: 'a' }, 'a,b\n1\n')).toMatchObject({
      problem: { code: 'invalid_csv' },
    })
  })

  it('a group that is to be weighted but has nobody is named', () => {
    const cell = (value: string, target: number) => ({ values: [value], target })
    const margins = [{ vars: ['group'], cells: [cell('a', 2), cell('b', 2), cell('c', 1), cell('d', 1)] }]
    expect(ask('weighting_rake', { margins })).toMatchObject({
      problem: { code: 'target_without_respondents', values: { group: 'd' } },
    })
  })
})

describe('what is undefined', () => {
  const kinds: readonly (readonly [string, object])[] = [
    ['mean_unweighted', { variable: 'score', by: 'group', by_levels: ['a', 'nobody', 'c'] }],
    ['mean_design', { variable: 'score', design: {}, by: 'group', by_levels: ['a', 'nobody', 'c'] }],
    ['proportion_unweighted', { variable: 'answer', success: ['yes'], by: 'group', by_levels: ['nobody'] }],
    [
      'proportion_design',
      { variable: 'answer', success: ['yes'], design: {}, by: 'group', by_levels: ['nobody', 'c', 'b'] },
    ],
    [
      'crosstab_unweighted',
      { row: 'group', row_levels: ['a', 'nobody'], col: 'answer', col_levels: ['yes', 'no'] },
    ],
    [
      'crosstab_design',
      { row: 'group', row_levels: ['nobody'], col: 'answer', col_levels: ['yes', 'no'], design: {} },
    ],
    ['two_groups', { variable: 'score', by: 'group', group1: 'a', group2: 'nobody' }],
    ['two_groups_design', { variable: 'score', by: 'group', group1: 'a', group2: 'c', design: {} }],
    ['k_groups', { variable: 'score', by: 'group', by_levels: ['a', 'b', 'nobody'] }],
    ['k_groups_design', { variable: 'score', by: 'group', by_levels: ['a', 'b', 'nobody'], design: {} }],
    ['wave_mean_design', { variable: 'score', wave: 'group', wave1: 'a', wave2: 'nobody', design: {} }],
    [
      'wave_proportion_independent',
      { variable: 'answer', success: ['yes'], wave: 'group', wave1: 'nobody', wave2: 'a' },
    ],
    ['nps', { variable: 'score', by: 'group', by_levels: ['nobody', 'c'] }],
    ['multiple_response', { items: ['broken'], filter: [{ var: 'group', op: 'in', value: ['nobody'] }] }],
    [
      'frequencies',
      { variable: 'answer', levels: ['yes', 'no'], filter: [{ var: 'group', op: 'in', value: ['nobody'] }] },
    ],
    [
      'cronbach_alpha_listwise',
      {
        items: ['score', 'weight'],
        scale_min: 0,
        scale_max: 5,
        filter: [{ var: 'group', op: 'in', value: ['nobody'] }],
      },
    ],
  ]

  it.each(kinds)('is null in %s, never NaN, and the rest is still given', (kind, input) => {
    const text = people.replace('-1', '0')
    const result = ask(kind, input, text)
    expect(result).toHaveProperty('value')
    for (const number of numbersOf(result)) expect(Number.isFinite(number)).toBe(true)
    expect(JSON.stringify(result)).not.toContain('NaN')
  })

  it('names the empty group among several', () => {
    expect(ask(...(kinds[8] ?? ['', {}]))).toMatchObject({ value: { empty_groups: ['nobody'], n: 5 } })
  })
})

describe('laws of the answers', () => {
  const rows = fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r'), fc.nat(4), fc.integer({ min: 1, max: 3 })), {
    minLength: 8,
    maxLength: 40,
  })
  const table = (own: readonly (readonly [string, number, number])[], rename = (name: string) => name) =>
    `g,y,w\n${own.map(([group, y, weight]) => `${rename(group)},${y},${weight}`).join('\n')}\n`
  const levels = ['p', 'q', 'r']
  const asked = (text: string, names = levels) =>
    ask(
      'crosstab_design',
      { row: 'g', row_levels: names, col: 'y', col_levels: [0, 1, 2, 3, 4], design: { weights: 'w' } },
      text,
    )
  const expectSame = (one: unknown, other: unknown) => {
    const [first, second] = [numbersOf(one), numbersOf(other)]
    expect(second.length).toBe(first.length)
    for (const [at, number] of first.entries()) expect(second[at]).toBeCloseTo(number, 6)
  }

  it('the order of the rows is irrelevant', () => {
    fc.assert(
      fc.property(rows, (own) => expectSame(asked(table(own)), asked(table(own.toReversed())))),
      { numRuns: 40 },
    )
  })

  it('recoding labels changes nothing', () => {
    const rename = (name: string) => `Zürich ${name} "1.0"`.replaceAll('"', '')
    fc.assert(
      fc.property(rows, (own) =>
        expectSame(asked(table(own)), asked(table(own, rename), levels.map(rename))),
      ),
      { numRuns: 40 },
    )
  })

  it('categories compare as numbers where both are numbers', () => {
    const text = 'v\n1\n1.0\n2\n'
    expect(ask('frequencies', { variable: 'v', levels: ['1.00', 2] }, text)).toMatchObject({
      value: {
        categories: [
          { value: '1.00', n: 2 },
          { value: 2, n: 1 },
        ],
      },
    })
  })
})
