import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap, waveId } from '#shared'
import { calibrate, logitCalibration } from './calibrate.ts'
import { summariseWeights } from './kish.ts'
import { type Margin, marginSums } from './margins.ts'
import { postStratify, rake } from './rake.ts'
import { trimWeights } from './trim.ts'
import { freezeWeightSet } from './weight-set.ts'

/** Respondents in every combination of two margins, and targets with one total. */
const sample = fc
  .record({
    rows: fc.array(fc.tuple(fc.nat(1), fc.nat(2), fc.integer({ min: 1, max: 5 })), { maxLength: 40 }),
    gender: fc.tuple(fc.integer({ min: 20, max: 80 })),
    age: fc.tuple(fc.integer({ min: 15, max: 45 }), fc.integer({ min: 15, max: 45 })),
  })
  .map(({ rows, gender: [women], age: [young, middle] }) => {
    const every = [0, 1].flatMap((gender) => [0, 1, 2].map((age) => [gender, age, 2] as const))
    const all = [...every, ...rows]
    const margin = (name: string, targets: number[], of: (row: (typeof all)[number]) => number): Margin => ({
      name,
      categories: targets.map((target, at) => ({ name: `${name} ${at}`, target })),
      categoryOf: Int16Array.from(all, of),
    })
    return {
      base: Float64Array.from(all, ([, , weight]) => weight),
      margins: [
        margin('gender', [women, 100 - women], ([gender]) => gender),
        margin('age', [young, middle, 100 - young - middle], ([, age]) => age),
      ],
    }
  })

function meets(margins: readonly Margin[], weights: Float64Array, digits: number): void {
  for (const margin of margins)
    for (const [at, sum] of marginSums(margin, weights).entries())
      expect(sum, margin.name).toBeCloseTo(margin.categories[at]?.target ?? 0, digits)
}

describe('weighting to margins', () => {
  it('raking reproduces its margins', () => {
    fc.assert(
      fc.property(sample, ({ base, margins }) => {
        const { weights, convergence } = unwrap(rake(base, margins))
        meets(margins, weights, 9)
        expect(convergence.largestGap).toBeLessThan(1e-8)
        expect(weights.every((weight) => weight > 0)).toBe(true)
      }),
    )
  })

  it('raking does not depend on the order of the margins', () => {
    fc.assert(
      fc.property(sample, ({ base, margins }) => {
        const one = unwrap(rake(base, margins)).weights
        const other = unwrap(rake(base, margins.toReversed())).weights
        for (const [row, weight] of one.entries()) expect(other[row]).toBeCloseTo(weight, 8)
      }),
    )
  })

  it('linear calibration reproduces its margins', () => {
    fc.assert(
      fc.property(sample, ({ base, margins }) => meets(margins, unwrap(calibrate(base, margins)).weights, 8)),
    )
  })

  it('logit calibration meets its margins within its bounds, or says that it cannot', () => {
    fc.assert(
      fc.property(sample, ({ base, margins }) => {
        const scaled = base.map((weight) => (weight * 100) / base.reduce((sum, own) => sum + own, 0))
        const calibrated = calibrate(scaled, margins, unwrap(logitCalibration(0.2, 5)))
        if (!calibrated.ok) {
          expect(calibrated.problem.code).toBe('not_converged')
          return
        }
        meets(margins, calibrated.value.weights, 5)
        for (const [row, weight] of calibrated.value.weights.entries()) {
          expect(weight / (scaled[row] ?? 1)).toBeGreaterThanOrEqual(0.2 - 1e-9)
          expect(weight / (scaled[row] ?? 1)).toBeLessThanOrEqual(5 + 1e-9)
        }
      }),
    )
  })

  it('logit calibration reaches targets far from the base weights where its bounds allow them', () => {
    const margins: readonly Margin[] = [
      {
        name: 'sector',
        categories: [
          { name: 'public', target: 21 },
          { name: 'third', target: 11 },
        ],
        categoryOf: Int16Array.of(0, 0, 0, 1, 1),
      },
    ]
    const calibration = unwrap(logitCalibration(0.5, 20))
    const { weights } = unwrap(calibrate(Float64Array.of(1, 1, 1, 1, 1), margins, calibration))
    for (const [row, weight] of [7, 7, 7, 5.5, 5.5].entries()) expect(weights[row]).toBeCloseTo(weight, 8)
  })

  it.each([
    [1.1, 0.9],
    [1, 2],
    [0.5, 1],
  ])('logit calibration between %s and %s is refused, for 1 must lie between its bounds', (low, high) => {
    expect(logitCalibration(low, high)).toMatchObject({ problem: { code: 'invalid_bounds' } })
  })

  it('post-stratification shares a target in proportion to the base weights', () => {
    const margin: Margin = {
      name: 'age',
      categories: [
        { name: 'young', target: 30 },
        { name: 'old', target: 70 },
      ],
      categoryOf: Int16Array.of(0, 0, 1),
    }
    expect([...unwrap(postStratify(Float64Array.of(1, 2, 5), margin)).weights]).toEqual([10, 20, 70])
  })
})

describe('trimming', () => {
  const weights = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 5, maxLength: 40 })

  it('keeps the sum and ends inside the bounds, or says that it cannot', () => {
    fc.assert(
      fc.property(weights, (own) => {
        const before = Float64Array.from(own)
        const mean = summariseWeights(before).mean
        const bounds = { lower: mean / 3, upper: mean * 2 }
        const after = trimWeights(before, bounds, 'strict')
        if (!after.ok) {
          expect(after.problem.code).toBe('trim_bounds_too_tight')
          return
        }
        expect(summariseWeights(after.value).sum).toBeCloseTo(summariseWeights(before).sum, 8)
        expect(Math.max(...after.value)).toBeLessThanOrEqual(bounds.upper)
        expect(Math.min(...after.value)).toBeGreaterThanOrEqual(bounds.lower)
      }),
    )
  })

  it('refuses bounds that are the wrong way round', () => {
    expect(trimWeights(Float64Array.of(1), { lower: 2, upper: 1 }, 'once')).toMatchObject({
      problem: { code: 'invalid_bounds' },
    })
  })
})

describe('a weight set', () => {
  const margin: Margin = {
    name: 'sector',
    categories: [
      { name: 'public', target: 60 },
      { name: 'third', target: 40 },
    ],
    categoryOf: Int16Array.of(0, 1, 1),
  }
  const parts = {
    name: 'sector-2022',
    wave: waveId('2022'),
    dataSet: 'sha256',
    method: 'post-stratification',
    frame: { en: 'Invited organisations by sector, register of 4 November 2022' },
    trim: null,
    margins: [margin],
    ...unwrap(postStratify(Float64Array.of(1, 1, 1), margin)),
  } as const

  it('is frozen with what it achieves beside what it aims at', () => {
    const set = unwrap(freezeWeightSet(parts))
    expect(Object.isFrozen(set)).toBe(true)
    expect(set.margins[0]?.categories[1]).toEqual({ name: 'third', target: 40, achieved: 40 })
    expect(set.summary.sum).toBe(100)
  })

  it('needs a name and a stated frame', () => {
    expect(freezeWeightSet({ ...parts, name: 'no spaces' })).toMatchObject({
      problem: { code: 'invalid_name' },
    })
    expect(freezeWeightSet({ ...parts, frame: { en: ' ' } })).toMatchObject({
      problem: { code: 'frame_not_stated' },
    })
  })
})
