/**
 * Calibration: weights as near to the base weights as the margins allow, w = b · g(x'λ), x the categories of a
 * respondent. `linear` g(u) = 1 + u (may go below zero); `logit` keeps g between two bounds.
 * Source: J.-C. Deville and C.-E. Särndal (1992), https://doi.org/10.1080/01621459.1992.10475217; a free account:
 * https://www150.statcan.gc.ca/n1/pub/12-001-x/2007002/article/10488-eng.pdf
 */

import { done, type Result, refused } from '#shared'
import { type Matrix, matrix } from '../numbers/matrix.ts'
import { normalSolution } from '../numbers/normal-equations.ts'
import { type Combinations, combinationsOf, spreadFactors } from './combinations.ts'
import { checkMargins, type Margin } from './margins.ts'
import { gapOf, notConverged, type Weighted } from './rake.ts'

/** g and its slope at u = x'λ; g(0) = 1 and g'(0) = 1. */
export interface CalibrationFunction {
  readonly factor: (u: number) => number
  readonly slope: (u: number) => number
}

const linearCalibration: CalibrationFunction = { factor: (u) => 1 + u, slope: () => 1 }

/** Bounds on w/b; fails with `invalid_bounds` unless low < 1 < high. */
export function logitCalibration(low: number, high: number): Result<CalibrationFunction> {
  if (!(low < 1 && 1 < high))
    return refused('invalid_bounds', 'The bounds of the weights must lie on either side of 1', 'bounds_on_g')
  const a = (high - low) / ((1 - low) * (high - 1))
  const below = (u: number) => high - 1 + (1 - low) * Math.exp(a * u)
  return done({
    factor: (u) => (a * u > 500 ? high : (low * (high - 1) + high * (1 - low) * Math.exp(a * u)) / below(u)),
    slope: (u) =>
      a * u > 300 ? 0 : (a * Math.exp(a * u) * (1 - low) * (high - 1) * (high - low)) / below(u) ** 2,
  })
}

/** Fails as `checkMargins` does, and with `not_converged` where the bounds leave no solution. */
export function calibrate(
  base: Float64Array,
  margins: readonly Margin[],
  using: CalibrationFunction = linearCalibration,
): Result<Weighted> {
  const checked = checkMargins(margins, base)
  if (!checked.ok) return checked
  const combinations = combinationsOf(margins, base)
  const columns = indicatorColumns(margins, combinations)
  const targets = targetsOf(margins)
  const lambda = new Float64Array(targets.length)
  let factors = new Float64Array(combinations.base.length).fill(1)
  let convergence = gapOf(margins, combinations, factors, 0)
  while (convergence.largestGap > 1e-14 && convergence.iterations < 100) {
    const u = columns.map((own) => own.reduce((sum, column) => sum + (lambda[column] ?? 0), 0))
    const slopes = u.map((value, place) => (combinations.base[place] ?? 0) * using.slope(value))
    const short = shortfall(columns, targets, combinations, factors)
    const step = normalSolution(crossProducts(columns, slopes, targets.length), short)
    for (const at of lambda.keys()) lambda[at] = (lambda[at] ?? 0) + (step[at] ?? 0)
    factors = Float64Array.from(columns, (own) =>
      using.factor(own.reduce((sum, column) => sum + (lambda[column] ?? 0), 0)),
    )
    convergence = gapOf(margins, combinations, factors, convergence.iterations + 1)
  }
  if (!(convergence.largestGap <= 1e-8)) return notConverged(convergence)
  return done({ weights: spreadFactors(base, combinations, factors), convergence })
}

/** Columns that are 1 for each combination: the whole, then each category but the first of each margin. */
export function indicatorColumns(
  margins: readonly Margin[],
  combinations: Combinations,
): readonly (readonly number[])[] {
  return combinations.categories.map((own) => {
    let start = 1
    const columns = [0]
    for (const [index, margin] of margins.entries()) {
      const category = own[index] ?? 0
      if (category > 0) columns.push(start + category - 1)
      start += margin.categories.length - 1
    }
    return columns
  })
}

function targetsOf(margins: readonly Margin[]): Float64Array {
  const total = margins[0]?.categories.reduce((sum, { target }) => sum + target, 0) ?? 0
  return Float64Array.from([
    total,
    ...margins.flatMap((margin) => margin.categories.slice(1).map(({ target }) => target)),
  ])
}

/** X' diag(weights) X for indicator columns. */
export function crossProducts(
  columns: readonly (readonly number[])[],
  weights: ArrayLike<number>,
  size: number,
): Matrix {
  const result = matrix(size, size)
  for (const [place, own] of columns.entries())
    for (const row of own)
      for (const column of own)
        result.values[row * size + column] = (result.values[row * size + column] ?? 0) + (weights[place] ?? 0)
  return result
}

function shortfall(
  columns: readonly (readonly number[])[],
  targets: Float64Array,
  combinations: Combinations,
  factors: Float64Array,
): Float64Array {
  const rest = Float64Array.from(targets)
  for (const [place, own] of columns.entries())
    for (const column of own)
      rest[column] = (rest[column] ?? 0) - (combinations.base[place] ?? 0) * (factors[place] ?? 0)
  return rest
}
