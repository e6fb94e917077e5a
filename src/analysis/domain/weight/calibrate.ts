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
  const factorsAt = (at: Float64Array) => Float64Array.from(columns, (own) => using.factor(sumAt(own, at)))
  const shortAt = (at: Float64Array) => shortfall(columns, targets, combinations, factorsAt(at))
  let lambda = new Float64Array(targets.length)
  let convergence = gapOf(margins, combinations, factorsAt(lambda), 0)
  while (convergence.largestGap > 1e-14 && convergence.iterations < 100) {
    const slopes = columns.map(
      (own, place) => (combinations.base[place] ?? 0) * using.slope(sumAt(own, lambda)),
    )
    const step = normalSolution(crossProducts(columns, slopes, targets.length), shortAt(lambda))
    lambda = steppedTowards(lambda, step, shortAt)
    convergence = gapOf(margins, combinations, factorsAt(lambda), convergence.iterations + 1)
  }
  if (!(convergence.largestGap <= 1e-8)) return notConverged(convergence)
  return done({ weights: spreadFactors(base, combinations, factorsAt(lambda)), convergence })
}

const sumAt = (columns: readonly number[], lambda: Float64Array) =>
  columns.reduce((sum, column) => sum + (lambda[column] ?? 0), 0)

/**
 * Newton's step, halved until the targets are missed by as much less as the step is long: a full step can throw the factors onto their bounds,
 * where no slope leads back. The full step where halving does not help, which is rounding at the very end.
 */
function steppedTowards(
  lambda: Float64Array<ArrayBuffer>,
  step: ArrayLike<number>,
  shortAt: (lambda: Float64Array) => Float64Array,
): Float64Array<ArrayBuffer> {
  const by = (share: number) => lambda.map((value, at) => value + share * (step[at] ?? 0))
  const missed = (at: Float64Array) => shortAt(at).reduce((sum, short) => sum + short ** 2, 0)
  const before = missed(lambda)
  for (let share = 1; share > 1e-15; share /= 2) {
    const next = by(share)
    if (missed(next) < (1 - 0.9 * share) * before) return next
  }
  return by(1)
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
