/**
 * Coefficients of a least-squares fit from its normal equations, where some of the columns may say the same thing
 * (margins often do): a column that adds nothing to those before it gets the coefficient 0.
 * Source: the sweep operator, https://en.wikipedia.org/wiki/Gaussian_elimination
 */
import { entry, type Matrix } from './matrix.ts'

/** A column counts as repeated when less than this share of its square is left after the others. */
const repeated = 1e-11

/** Solves A β = b for a symmetric, positive semidefinite A; exact where the equations agree with each other. */
export function normalSolution(left: Matrix, right: ArrayLike<number>): Float64Array {
  const size = left.rows
  const a = Float64Array.from(left.values)
  const b = Float64Array.from(right)
  const kept: number[] = []
  for (let pivot = 0; pivot < size; pivot++) {
    const head = a[pivot * size + pivot] ?? 0
    if (!(head > repeated * entry(left, pivot, pivot))) continue
    kept.push(pivot)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue
      const factor = (a[row * size + pivot] ?? 0) / head
      if (factor === 0) continue
      for (let column = 0; column < size; column++)
        a[row * size + column] = (a[row * size + column] ?? 0) - factor * (a[pivot * size + column] ?? 0)
      b[row] = (b[row] ?? 0) - factor * (b[pivot] ?? 0)
    }
  }
  const coefficients = new Float64Array(size)
  for (const pivot of kept) coefficients[pivot] = (b[pivot] ?? 0) / (a[pivot * size + pivot] ?? 1)
  return coefficients
}
