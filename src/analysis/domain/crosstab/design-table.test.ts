import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { simpleFrame } from '../design/frame.ts'
import { surveyDesign } from '../design/survey-design.ts'
import type { Classified } from '../tally/classified.ts'
import { tallyTable } from '../tally/tally-columns.ts'
import { association } from './association.ts'
import { designTable } from './design-table.ts'

const levels = (size: number, ...levelOf: number[]): Classified => ({
  levelOf: Int16Array.from(levelOf),
  levels: size,
})
const respondents = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 })), {
  minLength: 12,
  maxLength: 60,
})
const columnsOf = (pairs: readonly (readonly [number, number])[]) =>
  [levels(2, ...pairs.map(([row]) => row)), levels(3, ...pairs.map(([, column]) => column))] as const

describe('a weighted table', () => {
  it('without weights has the chi-square of its counts', () => {
    fc.assert(
      fc.property(respondents, (pairs) => {
        const [row, column] = columnsOf(pairs)
        const table = unwrap(designTable(tallyTable(row, column), 2, 3, simpleFrame(pairs.length)))
        const counts = [0, 1].map((r) =>
          [0, 1, 2].map((c) => pairs.filter(([a, b]) => a === r && b === c).length),
        )
        const plain = association(counts)
        if (table.test === null || plain.pearsonChi2 === null) return
        expect(table.test.pearsonX2ScaledToN).toBeCloseTo(plain.pearsonChi2, 9)
        expect(table.test.cramersVWeighted).toBeCloseTo(plain.cramersV ?? 0, 9)
      }),
    )
  })

  it('says the same of weights only and of a cluster for every respondent', () => {
    fc.assert(
      fc.property(respondents, (pairs) => {
        const [row, column] = columnsOf(pairs)
        const weights = Float64Array.from(pairs, (_, at) => 1 + (at % 3))
        const clusters = pairs.map((_, at) => String(at))
        const apart = unwrap(surveyDesign({ rows: pairs.length, weights }))
        const clustered = unwrap(surveyDesign({ rows: pairs.length, weights, clusters }))
        const one = unwrap(designTable(tallyTable(row, column, apart), 2, 3, apart.frame))
        const other = unwrap(designTable(tallyTable(row, column, clustered), 2, 3, clustered.frame))
        expect(other.test === null).toBe(one.test === null)
        expect(other.test?.raoScottF ?? 0).toBeCloseTo(one.test?.raoScottF ?? 0, 7)
        expect(other.designDf).toBe(one.designDf)
      }),
    )
  })

  it('shows an empty column and leaves it out of the test', () => {
    const row = levels(2, 0, 0, 0, 1, 1, 1, 0, 1)
    const column = levels(3, 0, 0, 2, 2, 2, 0, 0, 2)
    const table = unwrap(designTable(tallyTable(row, column), 2, 3, simpleFrame(8)))
    expect(table.status).toBe('empty_row_dropped')
    expect(table.colPct.map((line) => line[1])).toEqual([null, null])
    expect(table.designAdjustedResiduals[0]?.[1]).toBeNull()
    expect(table.test?.firstOrder.df).toBe(1)
  })

  it('with one row has nothing to test, and with nobody nothing to show', () => {
    const one = designTable(tallyTable(levels(2, 0, 0), levels(2, 0, 1)), 2, 2, simpleFrame(2))
    expect(unwrap(one)).toMatchObject({ status: 'needs_2x2', test: null, n: 2 })
    const none = designTable(tallyTable(levels(2), levels(2)), 2, 2, simpleFrame(0))
    expect(unwrap(none)).toMatchObject({ status: 'no_data', test: null, n: 0, sumW: 0 })
  })
})
