import { describe, expect, it } from 'vitest'
import { ask } from '../../../../test/support/analysis-cases.ts'

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
    ['more successes than answers', 'proportion_unweighted', { x: 3, n: 2 }, 'invalid_counts', 'x'],
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
