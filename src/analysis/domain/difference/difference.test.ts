import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg, bonferroni, holm } from './adjusted.ts'
import { mannWhitney } from './mann-whitney.ts'
import { severalGroups } from './several-groups.ts'
import { twoGroups } from './two-groups.ts'

const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 30 })

describe('two groups', () => {
  it('turned round have the opposite difference and the same p', () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const [one, other] = [twoGroups(x, y), twoGroups(y, x)]
        expect(one.difference).toBeCloseTo(-(other.difference ?? 0), 10)
        expect(one.welch?.p ?? 1).toBeCloseTo(other.welch?.p ?? 1, 10)
        expect(one.mannWhitney?.cliffsDelta).toBeCloseTo(-(other.mannWhitney?.cliffsDelta ?? 0), 10)
        expect(one.mannWhitney?.pContinuity ?? 1).toBeCloseTo(other.mannWhitney?.pContinuity ?? 1, 10)
      }),
    )
  })

  it("have Cliff's delta by counting pairs", () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const pairs = x.flatMap((one) => y.map((other) => Math.sign(one - other)))
        const wanted = pairs.reduce((sum, sign) => sum + sign, 0) / pairs.length
        expect(mannWhitney(x, y)?.cliffsDelta).toBeCloseTo(wanted, 10)
      }),
    )
  })

  it('that do not vary keep their difference without a p-value', () => {
    expect(twoGroups([2, 2, 2], [5, 5])).toMatchObject({
      difference: -3,
      status: 'zero_variance',
      welch: { difference: -3, se: 0, t: null, p: null },
      cohensD: null,
    })
  })
})

describe('several groups', () => {
  it('of which one is empty are compared without it', () => {
    const groups = severalGroups([
      { group: 'public', values: [4, 5, 6] },
      { group: 'third', values: [1, 2, 2] },
      { group: 'private', values: [] },
    ])
    expect(groups.emptyGroups).toEqual(['private'])
    expect(groups.kruskalWallis?.df).toBe(1)
    expect(groups.pairwise.map(({ welchP }) => welchP === null)).toEqual([false, true, true])
    expect(groups.pairwise[0]?.welchPHolm).toBe(groups.pairwise[0]?.welchP)
  })
})

describe('adjusted p-values', () => {
  const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })

  it('are never smaller than before, and Bonferroni is the strictest', () => {
    fc.assert(
      fc.property(list, (p) => {
        for (const [at, value] of p.entries()) {
          const rate = benjaminiHochberg(p)[at] ?? 0
          const family = holm(p)[at] ?? 0
          expect(rate).toBeGreaterThanOrEqual(value - 1e-12)
          expect(family).toBeGreaterThanOrEqual(rate - 1e-12)
          expect(bonferroni(p)[at] ?? 0).toBeGreaterThanOrEqual(family - 1e-12)
        }
      }),
    )
  })

  it('do not depend on the order of the comparisons', () => {
    fc.assert(
      fc.property(list, (p) => {
        expect(holm(p.toReversed())).toEqual(holm(p).toReversed())
        expect(benjaminiHochberg(p.toReversed())).toEqual(benjaminiHochberg(p).toReversed())
      }),
    )
  })

  it('pass over comparisons that could not be made', () => {
    expect(holm([0.01, null, 0.04])).toEqual([0.02, null, 0.04])
    expect(benjaminiHochberg([null])).toEqual([null])
  })
})
