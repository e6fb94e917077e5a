/**
 * The beta distribution and, through it, tails of the binomial with one half.
 * Source: DLMF 8.17, https://dlmf.nist.gov/8.17
 */
import regularisedBeta from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-beta-quantile'

/** The x with P(X ≤ x) = `probability`. */
export function betaQuantile(probability: number, a: number, b: number): number {
  return quantile(probability, a, b)
}

/** Two-sided exact p of a fair coin that fell `successes` of `trials` times; 1 where it fell evenly. */
export function fairCoinTwoSided(successes: number, trials: number): number {
  const fewer = Math.min(successes, trials - successes)
  if (2 * fewer === trials) return 1
  return Math.min(1, 2 * regularisedBeta(0.5, trials - fewer, fewer + 1))
}
