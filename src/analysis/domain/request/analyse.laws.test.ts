import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, numbersOf } from '../../../../test/support/analysis-cases.ts'

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
