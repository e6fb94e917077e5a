/**
 * The chi-square distribution.
 * Source: NIST/SEMATECH e-Handbook, https://www.itl.nist.gov/div898/handbook/eda/section3/eda3666.htm
 */
import regularisedGamma from '@stdlib/math-base-special-gammainc'

/** P(X > x), exact also where it is as small as 1e-300. */
export function chiSquareUpperTail(x: number, df: number): number {
  return x <= 0 ? 1 : regularisedGamma(x / 2, df / 2, true, true)
}
