import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { simpleFrame } from '../design/frame.ts'
import { surveyDesign } from '../design/survey-design.ts'
import { designMean } from '../estimate/design-mean.ts'
import { measuredFrom, merged, overBlocks, regrouped, type Tally, tallyFrom, tallySums } from './tally.ts'
import { oneCell, tallyCategories, tallyNumbers, tallyTable } from './tally-columns.ts'

interface Row {
  readonly y: number
  readonly cell: number
  readonly stratum: number
  readonly weight: number
}
const rows = fc.array(
  fc.record({
    y: fc.integer({ min: -20, max: 20 }),
    cell: fc.integer({ min: -1, max: 2 }),
    stratum: fc.integer({ min: 0, max: 2 }),
    weight: fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8),
  }),
  { minLength: 1, maxLength: 40 },
)

function tallied(own: readonly Row[]): Tally {
  return tallyNumbers(
    Float64Array.from(own, ({ y }) => y),
    { levelOf: Int16Array.from(own, ({ cell }) => cell), levels: 3 },
    {
      weights: Float64Array.from(own, ({ weight }) => weight),
      blockOf: Int32Array.from(own, ({ stratum }) => stratum),
      blocks: 3,
    },
  )
}

function same(one: Tally, other: Tally): void {
  for (const name of tallySums)
    for (const [at, value] of one[name].entries())
      expect(measuredFrom(other, one.origin)[name][at], `${name} ${at}`).toBeCloseTo(value, 8)
}

describe('a tally', () => {
  it('does not depend on the order of the respondents', () => {
    fc.assert(fc.property(rows, (own) => same(tallied(own), tallied(own.toReversed()))))
  })

  it('is the same whether respondents are counted together or apart and merged', () => {
    fc.assert(
      fc.property(rows, fc.nat(40), (own, cut) =>
        same(tallied(own), merged(tallied(own.slice(0, cut)), tallied(own.slice(cut)))),
      ),
    )
  })

  it('is what SQL gives by grouping block and cell', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const grouped = own
          .filter(({ cell }) => cell >= 0)
          .map(({ y, cell, stratum, weight: w }) => {
            const [wy, w2] = [w * y, w * w]
            const counted = w > 0 ? 1 : 0
            return { block: stratum, cell, n: 1, counted, w, w2, wy, wy2: wy * y, w2y: w2 * y, w2y2: wy * wy }
          })
        same(tallied(own), tallyFrom({ cells: 3, blocks: 3, origin: 0 }, grouped))
      }),
    )
  })

  it('keeps every respondent when cells are put together', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const tally = tallied(own)
        const together = overBlocks(regrouped(tally, [0, 0, 0], 1), 'n')[0]
        expect(together).toBe(own.filter(({ cell }) => cell >= 0).length)
      }),
    )
  })

  it('of weights of one says the same as one without weights', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const y = Float64Array.from(own, (row) => row.y)
        const ones = { weights: new Float64Array(own.length).fill(1), blockOf: null, blocks: 1 }
        same(tallyNumbers(y, oneCell(own.length)), tallyNumbers(y, oneCell(own.length), ones))
      }),
    )
  })

  it('of a table counts weights, their squares, and who has any', () => {
    const row = { levelOf: Int16Array.of(0, 1, 1, -1, 0), levels: 2 }
    const column = { levelOf: Int16Array.of(0, 0, 1, 1, 0), levels: 2 }
    const weights = Float64Array.of(2, 3, 1, 9, 0)
    const tally = tallyTable(row, column, { weights, blockOf: null, blocks: 1 })
    expect([...tally.n]).toEqual([2, 1, 0, 1])
    expect([...tally.counted]).toEqual([1, 1, 0, 1])
    expect([...tally.w]).toEqual([2, 3, 0, 1])
    expect([...tally.w2]).toEqual([4, 9, 0, 1])
    expect([...tallyCategories(row).n]).toEqual([2, 2])
  })

  it('refuses to merge tallies of different tables', () => {
    expect(() => merged(tallied([]), tallyFrom({ cells: 1, blocks: 1, origin: 0 }, []))).toThrow(/same table/)
  })
})

describe('figures made from tallies', () => {
  it('do not change with the scale of the weights', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(0.5, 3, 1000), (own, factor) => {
        const mean = (scale: number) => {
          const weights = Float64Array.from(own, ({ weight }) => weight * scale)
          const design = surveyDesign({ rows: own.length, weights })
          if (!design.ok) return null
          const y = Float64Array.from(own, (row) => row.y)
          return unwrap(designMean(tallyNumbers(y, oneCell(own.length), design.value), design.value.frame))
        }
        const [one, other] = [mean(1), mean(factor)]
        expect(other?.mean ?? 0).toBeCloseTo(one?.mean ?? 0, 8)
        expect(other?.se ?? 0).toBeCloseTo(one?.se ?? 0, 8)
      }),
    )
  })

  it('have an interval around the estimate', () => {
    fc.assert(
      fc.property(rows, (own) => {
        const y = Float64Array.from(own, (row) => row.y)
        const mean = unwrap(designMean(tallyNumbers(y, oneCell(y.length)), simpleFrame(y.length)))
        if (mean.ciLow === null || mean.ciHigh === null || mean.mean === null) return
        expect(mean.ciLow).toBeLessThanOrEqual(mean.mean)
        expect(mean.ciHigh).toBeGreaterThanOrEqual(mean.mean)
      }),
    )
  })
})
