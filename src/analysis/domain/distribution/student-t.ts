/**
 * Student's t distribution, with whole or fractional degrees of freedom.
 * Source: NIST/SEMATECH e-Handbook, https://www.itl.nist.gov/div898/handbook/eda/section3/eda3664.htm
 */
import regularisedBeta from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-t-quantile'

/** P(|T| > |t|). The share t²/(df + t²) keeps its digits where t is small against df, so both ends stay exact. */
export function studentTwoSided(t: number, df: number): number {
  if (!Number.isFinite(t)) return 0
  return regularisedBeta((t * t) / (df + t * t), 0.5, df / 2, true, true)
}

/** The t with P(T ≤ t) = `probability`. */
export function studentQuantile(probability: number, df: number): number {
  return quantile(probability, df)
}
