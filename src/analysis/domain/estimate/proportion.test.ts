import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { simpleFrame } from '../design/frame.ts'
import { surveyDesign } from '../design/survey-design.ts'
import { oneCell, tallyNumbers } from '../tally/tally-columns.ts'
import { designProportion } from './design-proportion.ts'
import type { Interval } from './interval.ts'
import { plainProportion } from './proportion.ts'

const sample = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }))

const covers = (interval: Interval | null, p: number | null) => {
  if (interval === null || p === null) return
  expect(interval.low).toBeLessThanOrEqual(p + 1e-12)
  expect(interval.high).toBeGreaterThanOrEqual(p - 1e-12)
}
const yesOf = (x: number, n: number) => Float64Array.from({ length: n }, (_, at) => (at < x ? 1 : 0))

describe('a share without weights', () => {
  it('lies inside each of its intervals', () => {
    fc.assert(
      fc.property(sample, ({ x, n }) => {
        const share = plainProportion(x, n)
        covers(share.wald, share.p)
        covers(share.wilson, share.p)
        covers(share.wilsonContinuityCorrected, share.p)
        covers(share.clopperPearson, share.p)
        covers(share.agrestiCoull, share.p)
      }),
    )
  })

  it('has the mirrored interval of those who did not say so', () => {
    fc.assert(
      fc.property(sample, ({ x, n }) => {
        const [yes, no] = [plainProportion(x, n), plainProportion(n - x, n)]
        expect(yes.wilson?.low).toBeCloseTo(1 - (no.wilson?.high ?? 0), 10)
        expect(yes.clopperPearson?.high).toBeCloseTo(1 - (no.clopperPearson?.low ?? 0), 10)
      }),
    )
  })

  it('of nobody is unknown, not zero', () => {
    expect(plainProportion(0, 0)).toMatchObject({ n: 0, p: null, wilson: null, clopperPearson: null })
  })
})

describe('a share under a design', () => {
  it('lies inside each of its intervals, which stay between 0 and 1', () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(1, 2, 3), ({ x, n }, spread) => {
        const weights = Float64Array.from({ length: n }, (_, at) => 1 + (at % spread))
        const design = unwrap(surveyDesign({ rows: n, weights }))
        const share = unwrap(designProportion(tallyNumbers(yesOf(x, n), oneCell(n), design), design.frame))
        for (const interval of [share.beta, share.betaNEffCappedAtN, share.logit, share.wilsonDesign]) {
          covers(interval, share.p)
          if (interval === null) continue
          expect(interval.low).toBeGreaterThanOrEqual(0)
          expect(interval.high).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('without weights has n − 1 effective respondents', () => {
    const share = unwrap(designProportion(tallyNumbers(yesOf(30, 100), oneCell(100)), simpleFrame(100)))
    expect(share.p).toBeCloseTo(0.3, 12)
    expect(share.nEffVariance).toBeCloseTo(99, 8)
  })

  it('fixed by the design has no spread', () => {
    const strata = Array.from({ length: 20 }, (_, at) => (at < 5 ? 'a' : 'b'))
    const design = unwrap(surveyDesign({ rows: 20, strata }))
    const share = unwrap(designProportion(tallyNumbers(yesOf(5, 20), oneCell(20), design), design.frame))
    expect(share).toMatchObject({
      status: 'zero_variance',
      se: 0,
      mean: { low: 0.25, high: 0.25 },
      beta: null,
    })
  })

  it('of a full count has no interval', () => {
    const share = unwrap(designProportion(tallyNumbers(yesOf(3, 9), oneCell(9)), simpleFrame(9, 9)))
    expect(share).toMatchObject({ status: 'census', se: 0, beta: null, logit: null })
  })
})
