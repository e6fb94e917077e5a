/**
 * The F distribution, with whole or fractional degrees of freedom.
 * Source: NIST/SEMATECH e-Handbook, https://www.itl.nist.gov/div898/handbook/eda/section3/eda3665.htm
 */
import regularisedBeta from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-f-quantile'

/** P(F > f); written in df1·f/(df2 + df1·f), which keeps its digits with the millions of df2 of a large survey. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1
  if (!Number.isFinite(f)) return 0
  return regularisedBeta((df1 * f) / (df2 + df1 * f), df1 / 2, df2 / 2, true, true)
}

/** The f with P(F ≤ f) = `probability`. */
export function fQuantile(probability: number, df1: number, df2: number): number {
  return quantile(probability, df1, df2)
}
