import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { designMean } from '../estimate/design-mean.ts'
import { oneCell, tallyNumbers } from '../tally/tally-columns.ts'
import { type DesignColumns, surveyDesign } from './survey-design.ts'

const meanOf = (y: readonly number[], columns: Omit<DesignColumns, 'rows'>) => {
  const design = unwrap(surveyDesign({ rows: y.length, ...columns }))
  return designMean(tallyNumbers(Float64Array.from(y), oneCell(y.length), design), design.frame)
}

describe('weights that cannot be used', () => {
  it.each([
    ['negative_weight', [1, -1]],
    ['missing_weight', [1, Number.NaN]],
    ['infinite_weight', [Number.POSITIVE_INFINITY, 1]],
    ['no_positive_weight', [0, 0]],
  ])('are refused as %s', (code, weights) => {
    const design = surveyDesign({ rows: 2, weights: Float64Array.from(weights) })
    expect(design).toMatchObject({ ok: false, problem: { code, at: 'weights' } })
  })
})

describe('strata and clusters', () => {
  it('make the variance by hand: two strata of two, each half of the whole', () => {
    const mean = unwrap(meanOf([1, 3, 10, 14], { strata: ['a', 'a', 'b', 'b'] }))
    // Each stratum's mean has variance s²/2 = 1 and 4; the mean of both (1 + 4)/4.
    expect(mean.mean).toBe(7)
    expect(mean.varianceOfMean).toBeCloseTo(5 / 4, 12)
    expect(mean.df).toBe(2)
  })

  it('take the drawn share of a finite population off', () => {
    const population = Float64Array.of(4, 4, 4, 4)
    const mean = unwrap(meanOf([1, 3, 10, 14], { strata: ['a', 'a', 'b', 'b'], population }))
    expect(mean.varianceOfMean).toBeCloseTo(5 / 8, 12)
    expect(mean.sumW).toBe(8)
  })

  it('count clusters of the same name in different strata as different', () => {
    const mean = unwrap(
      meanOf([1, 2, 3, 4, 5, 6, 7, 8], {
        strata: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'],
        clusters: ['1', '1', '2', '2', '1', '1', '2', '2'],
      }),
    )
    expect(mean.df).toBe(2)
    // Cluster sums of (y − 4.5)/8: −.75, −.25 in one stratum, .25, .75 in the other; each spreads by 2 · ½ · .25.
    expect(mean.varianceOfMean).toBeCloseTo(0.5, 12)
  })

  it('of single rows as clusters say the same as rows', () => {
    const y = [2, 5, 6, 3, 8, 7]
    const clusters = y.map((_, row) => String(row))
    expect(unwrap(meanOf(y, { clusters })).se).toBeCloseTo(unwrap(meanOf(y, {})).se ?? 0, 12)
  })

  it('need a name for every row', () => {
    expect(surveyDesign({ rows: 2, strata: ['a', null] })).toMatchObject({
      problem: { code: 'missing_stratum' },
    })
    expect(surveyDesign({ rows: 2, clusters: [null, 'a'] })).toMatchObject({
      problem: { code: 'missing_cluster' },
    })
  })

  it('need one population size per stratum, not below what was drawn', () => {
    const sizes = (...population: number[]) =>
      surveyDesign({ rows: 2, strata: ['a', 'a'], population: Float64Array.from(population) })
    expect(sizes(5, 6)).toMatchObject({ problem: { code: 'population_differs_in_stratum' } })
    expect(sizes(1, 1)).toMatchObject({ problem: { code: 'population_smaller_than_sample' } })
    expect(sizes(5, Number.NaN)).toMatchObject({ problem: { code: 'missing_population' } })
  })

  it('with a single unit are refused by name, or counted as the caller says', () => {
    const columns = { strata: ['a', 'a', 'b'] }
    expect(meanOf([1, 3, 9], columns)).toMatchObject({
      ok: false,
      problem: { code: 'single_unit_stratum', values: { stratum: 'b' } },
    })
    expect(unwrap(meanOf([1, 3, 9], { ...columns, lonely: 'certainty' })).se).toBeGreaterThan(0)
  })
})

describe('a design without respondents', () => {
  it('has a mean of nothing, not of NaN', () => {
    expect(unwrap(meanOf([], {}))).toMatchObject({ n: 0, mean: null, se: null, status: 'no_data' })
  })

  it('has a mean but no spread for one respondent', () => {
    expect(unwrap(meanOf([4], {}))).toMatchObject({ n: 1, mean: 4, se: null, status: 'ci_needs_n_2' })
  })
})
