import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairParts } from './fair-parts.ts'

const parts = (weights: readonly number[], most: number) => fairParts(weights, (weight) => weight, most)
const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0)

describe('things in a row', () => {
  it('stay together where one part can bear them', () => {
    expect(parts([3, 4, 3], 10)).toEqual([[3, 4, 3]])
    expect(parts([], 10)).toEqual([])
  })

  it('are dealt out evenly where it cannot', () => {
    expect(parts([9, 8, 8, 8, 2], 30)).toEqual([
      [9, 8],
      [8, 8, 2],
    ])
  })

  it('have a part of their own where they weigh more than any may', () => {
    expect(parts([2, 50, 2], 10)).toEqual([[2], [50], [2]])
  })

  it('are all there in their order, in as few parts as can bear them', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 20, max: 60 }), (row, most) => {
        const found = parts(row, most)
        expect(found.flat()).toEqual(row)
        for (const part of found) expect(sum(part)).toBeLessThanOrEqual(most)
        // Two neighbours that one part could bear would be a part too many.
        expect(found.length).toBeLessThanOrEqual(Math.max(Math.ceil((2 * sum(row)) / most), 1))
      }),
    )
  })
})
