import { describe, expect, it } from 'vitest'
import { done, unwrap } from '#shared'
import { onlyFile, people } from '../../../../test/support/analysis-cases.ts'
import { analyse } from './analyse.ts'

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
        onlyFile('people.csv'),
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
    expect(analyse({ something: 1 }, onlyFile('x'))).toMatchObject({ problem: { code: 'invalid_document' } })
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
