/**
 * Standard error of a mean under calibrated, raked or post-stratified weights: the margins are known, so only what
 * they do not explain varies. With e = y − ȳ_w on the domain and r the residual of e on the margins (least squares
 * weighted by the base weights over all rows), u = w r/W goes into the variance of the design.
 * Needs the rows, so it is not a function of a tally.
 * Source: Deville and Särndal (1992), section 3; https://www150.statcan.gc.ca/n1/pub/12-001-x/2007002/article/10488-eng.pdf
 */

import { done, type Result } from '#shared'
import { designCovariance } from '../design/covariance.ts'
import type { SurveyDesign } from '../design/survey-design.ts'
import { normalSolution } from '../numbers/normal-equations.ts'
import { crossProducts, indicatorColumns } from './calibrate.ts'
import { combinationsOf } from './combinations.ts'
import type { Margin } from './margins.ts'

/** `design` carries the base weights; NaN in y is outside the domain. Null where the domain has no weight. */
export function calibratedError(
  y: Float64Array,
  weights: Float64Array,
  margins: readonly Margin[],
  design: SurveyDesign,
): Result<number | null> {
  const base = design.weights ?? new Float64Array(y.length).fill(1)
  let total = 0
  let sum = 0
  for (let row = 0; row < y.length; row++) {
    if (Number.isNaN(y[row])) continue
    total += weights[row] ?? 0
    sum += (weights[row] ?? 0) * (y[row] ?? 0)
  }
  if (!(total > 0)) return done(null)
  const distances = y.map((value) => (Number.isNaN(value) ? 0 : value - sum / total))
  const unexplained = residuals(distances, base, margins)
  const linearised = unexplained.map((residual, row) => ((weights[row] ?? 0) * residual) / total)
  const covariance = designCovariance(design.frame, { size: 1, ...blockSums(linearised, design) })
  return covariance.ok ? done(Math.sqrt(Math.max(0, covariance.value.values[0] ?? 0))) : covariance
}

function residuals(distances: Float64Array, base: Float64Array, margins: readonly Margin[]): Float64Array {
  const combinations = combinationsOf(margins, base)
  const columns = indicatorColumns(margins, combinations)
  const size = 1 + margins.reduce((width, margin) => width + margin.categories.length - 1, 0)
  const right = new Float64Array(size)
  for (let row = 0; row < distances.length; row++)
    for (const column of columns[combinations.of[row] ?? 0] ?? [])
      right[column] = (right[column] ?? 0) + (base[row] ?? 0) * (distances[row] ?? 0)
  const coefficients = normalSolution(crossProducts(columns, combinations.base, size), right)
  const fitted = columns.map((own) => own.reduce((sum, column) => sum + (coefficients[column] ?? 0), 0))
  return distances.map((distance, row) => distance - (fitted[combinations.of[row] ?? 0] ?? 0))
}

function blockSums(u: Float64Array, design: SurveyDesign) {
  const sums = new Float64Array(design.blocks)
  const squares = new Float64Array(design.frame.units === 'rows' ? design.blocks : 0)
  for (let row = 0; row < u.length; row++) {
    const block = design.blockOf?.[row] ?? 0
    const value = u[row] ?? 0
    sums[block] = (sums[block] ?? 0) + value
    if (squares.length > 0) squares[block] = (squares[block] ?? 0) + value * value
  }
  return { sums, squares }
}
