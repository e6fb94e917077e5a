import { describe, expect, it } from 'vitest'
import { ask, numbersOf, people } from '../../../../test/support/analysis-cases.ts'

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
