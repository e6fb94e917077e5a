/**
 * The standard normal distribution.
 * Tails come from the complementary error function, never from one minus the other tail, so that they stay exact far out.
 * Source: DLMF chapter 7, https://dlmf.nist.gov/7
 */
import erfc from '@stdlib/math-base-special-erfc'
import inverseErfc from '@stdlib/math-base-special-erfcinv'

/** P(Z > z). */
export function normalUpperTail(z: number): number {
  return erfc(z * Math.SQRT1_2) / 2
}

/** P(|Z| > |z|), the p-value of a two-sided test. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) * Math.SQRT1_2)
}

/** The z with P(Z ≤ z) = `probability`. */
export function normalQuantile(probability: number): number {
  return -Math.SQRT2 * inverseErfc(2 * probability)
}
