/**
 * Witness: mpmath with 40 digits (regularised incomplete beta and gamma, complementary error function), which shares
 * no code with the library in use.
 */
import { describe, expect, it } from 'vitest'
import { betaQuantile, fairCoinTwoSided } from './beta.ts'
import { chiSquareUpperTail } from './chi-square.ts'
import { fQuantile, fUpperTail } from './f.ts'
import { normalQuantile, normalTwoSided, normalUpperTail } from './normal.ts'
import { studentQuantile, studentTwoSided } from './student-t.ts'

const near = (got: number, want: number) =>
  expect(Math.abs(got - want) / Math.abs(want), `${got} for ${want}`).toBeLessThan(5e-12)

describe('tails and quantiles agree with forty-digit arithmetic', () => {
  it('normal tails down to 1e-198', () => {
    near(normalUpperTail(0.5), 0.3085375387259869)
    near(normalUpperTail(1.96), 0.024997895148220435)
    near(normalUpperTail(9), 1.1285884059538405e-19)
    near(normalUpperTail(30), 4.906713927148187e-198)
    near(normalTwoSided(-1.25), 0.2112995473337105)
  })

  it('normal quantiles, also far out', () => {
    near(normalQuantile(0.975), 1.9599639845400538)
    near(normalQuantile(0.995), 2.5758293035489004)
    near(normalQuantile(0.8), 0.8416212335729144)
    near(normalQuantile(0.01), -2.326347874040841)
    near(normalQuantile(1e-10), -6.361340902404057)
  })

  it('Student tails for few, fractional and very many degrees of freedom', () => {
    near(studentTwoSided(0.001, 1), 0.9993633804398389)
    near(studentTwoSided(12.7, 1), 0.05002432768934416)
    near(studentTwoSided(2.5, 17.776), 0.022444600550515382)
    near(studentTwoSided(4.33, 791.624), 1.6825061072561033e-5)
    near(studentTwoSided(25, 6613.7), 6.93717838689845e-132)
  })

  it('Student quantiles', () => {
    near(studentQuantile(0.975, 1), 12.706204736174694)
    near(studentQuantile(0.975, 2), 4.302652729749462)
    near(studentQuantile(0.975, 9.2), 2.2546829362837104)
    near(studentQuantile(0.975, 39), 2.022690920036761)
    near(studentQuantile(0.975, 1524), 1.9615218089261415)
  })

  it('F tails down to 1e-130', () => {
    near(fUpperTail(0.3, 2.96, 30), 0.8225769468127878)
    near(fUpperTail(3.6, 2, 195), 0.029154953996424607)
    near(fUpperTail(118.3, 2.966, 6613.7), 7.712369474455447e-74)
    near(fUpperTail(218, 4, 791.6), 4.533799876544342e-126)
  })

  it('F quantiles', () => {
    near(fQuantile(0.975, 99, 396), 1.3472089791033026)
    near(fQuantile(0.025, 99, 396), 0.7205662566700354)
  })

  it('chi-square tails down to 1e-197', () => {
    near(chiSquareUpperTail(0.1, 1), 0.7518296340458492)
    near(chiSquareUpperTail(3.84, 1), 0.0500435212487051)
    near(chiSquareUpperTail(40, 12), 7.190884052842893e-5)
    near(chiSquareUpperTail(597.6, 6), 7.68151531168048e-126)
    near(chiSquareUpperTail(900, 1), 9.813427854296374e-198)
  })

  it('beta quantiles with whole and fractional parameters', () => {
    near(betaQuantile(0.025, 81, 183), 0.25273674558527115)
    near(betaQuantile(0.975, 82, 182), 0.36762192260135135)
    near(betaQuantile(0.025, 287.1, 65.8), 0.7713352669150539)
    near(betaQuantile(0.975, 1, 12), 0.26464846939705117)
  })
})

describe('the ends of the distributions', () => {
  it('gives certainty to statistics of nothing and none to infinite ones', () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1)
    expect(fUpperTail(0, 2, 9)).toBe(1)
    expect(fUpperTail(Number.POSITIVE_INFINITY, 2, 9)).toBe(0)
    expect(studentTwoSided(0, 5)).toBe(1)
    expect(studentTwoSided(Number.NEGATIVE_INFINITY, 5)).toBe(0)
  })

  it('tells a fair coin from an unfair one exactly', () => {
    expect(fairCoinTwoSided(0, 5)).toBeCloseTo(2 / 32, 15)
    expect(fairCoinTwoSided(9, 10)).toBeCloseTo(22 / 1024, 15)
    expect(fairCoinTwoSided(3, 6)).toBe(1)
    expect(fairCoinTwoSided(0, 0)).toBe(1)
  })
})
