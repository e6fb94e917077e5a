import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deal, rankings, seededUniform, spread, take, weighted } from './draw.ts'

const seed = fc.integer({ min: 0, max: 1e9 })

describe('drawing with exact numbers', () => {
  it('takes exactly so many, and those with the highest scores', () => {
    const pool = new Set([1, 5, 3, 4, 2])
    expect(take(pool, 2, (one) => one)).toEqual([5, 4])
    expect([...pool]).toEqual([1, 3, 2])
    expect(() => take(pool, 4, (one) => one)).toThrow('4 wanted from a pool of 3')
  })

  it('deals low values to low scores, each value exactly so often', () => {
    const dealt = deal(
      [30, 10, 20, 40],
      [
        ['low', 1],
        ['middle', 2],
        ['high', 1],
      ] as const,
      (one) => one,
    )
    expect([...dealt].sort(([one], [other]) => one - other)).toEqual([
      [10, 'low'],
      [20, 'middle'],
      [30, 'middle'],
      [40, 'high'],
    ])
    expect(() => deal([1], [['low', 2]], (one) => one)).toThrow()
  })

  it('spreads choices so that each is made exactly so often and everyone makes one to the most allowed', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 2, max: 4 }), (start, max) => {
        const uniform = seededUniform(start)
        const people = Array.from({ length: 30 }, (_, place) => place)
        const counts = [
          ['a', 25],
          ['b', 14],
          ['c', 3],
          ['d', 9],
          ['e', 2],
        ] as const
        const chosen = spread(people, counts, max, uniform)
        for (const keys of chosen.values()) {
          expect(keys.size).toBeGreaterThanOrEqual(1)
          expect(keys.size).toBeLessThanOrEqual(max)
        }
        for (const [key, count] of counts) {
          expect([...chosen.values()].filter((keys) => keys.has(key))).toHaveLength(count)
        }
      }),
    )
  })

  it('ranks so that each item gets each rank exactly so often', () => {
    fc.assert(
      fc.property(seed, (start) => {
        const counts = [
          [5, 3, 2],
          [4, 2, 4],
          [1, 5, 4],
        ]
        const made = rankings(counts, seededUniform(start))
        const told = counts.map((row, item) =>
          row.map((_, rank) => made.filter((ranks) => ranks[item] === rank).length),
        )
        expect(told).toEqual(counts)
        for (const ranks of made) expect([...ranks].sort()).toEqual([0, 1, 2])
      }),
    )
  })

  it('never chooses what has no weight', () => {
    fc.assert(
      fc.property(seed, (start) => {
        expect(weighted(['a', 'b'], (one) => (one === 'a' ? 0 : 2), seededUniform(start))).toBe('b')
      }),
    )
    expect(() => weighted(['a'], () => 0, seededUniform(1))).toThrow()
  })
})
