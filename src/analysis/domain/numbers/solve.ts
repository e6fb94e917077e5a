/**
 * Solves A X = B by elimination with row exchanges.
 * Source: https://en.wikipedia.org/wiki/LU_decomposition#With_partial_pivoting
 */
import { entry, type Matrix } from './matrix.ts'

/** Below this share of the largest entry a pivot counts as nothing: the equations then have no single solution. */
const negligible = 1e-13

/** X, or null where A is singular. */
export function solve(left: Matrix, right: Matrix): Matrix | null {
  const size = left.rows
  const a = Float64Array.from(left.values)
  const b = Float64Array.from(right.values)
  const floor = negligible * left.values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  for (let step = 0; step < size; step++) {
    const pivot = largestBelow(a, size, step)
    const head = a[pivot * size + step] ?? 0
    if (!(Math.abs(head) > floor)) return null
    exchange(a, size, step, pivot)
    exchange(b, right.columns, step, pivot)
    for (let row = step + 1; row < size; row++) {
      const factor = (a[row * size + step] ?? 0) / head
      if (factor === 0) continue
      subtract(a, size, row, step, factor)
      subtract(b, right.columns, row, step, factor)
    }
  }
  return substituteBack(a, { rows: size, columns: right.columns, values: b })
}

function largestBelow(a: Float64Array, size: number, step: number): number {
  let best = step
  for (let row = step + 1; row < size; row++)
    if (Math.abs(a[row * size + step] ?? 0) > Math.abs(a[best * size + step] ?? 0)) best = row
  return best
}

function exchange(values: Float64Array, columns: number, one: number, other: number): void {
  if (one === other) return
  const kept = values.slice(one * columns, (one + 1) * columns)
  values.copyWithin(one * columns, other * columns, (other + 1) * columns)
  values.set(kept, other * columns)
}

function subtract(values: Float64Array, columns: number, row: number, from: number, factor: number): void {
  const to = row * columns
  const source = from * columns
  for (let column = 0; column < columns; column++)
    values[to + column] = (values[to + column] ?? 0) - factor * (values[source + column] ?? 0)
}

function substituteBack(upper: Float64Array, right: Matrix): Matrix {
  const { rows: size, columns, values } = right
  for (let row = size - 1; row >= 0; row--)
    for (let column = 0; column < columns; column++) {
      let rest = entry(right, row, column)
      for (let inner = row + 1; inner < size; inner++)
        rest -= (upper[row * size + inner] ?? 0) * (values[inner * columns + column] ?? 0)
      values[row * columns + column] = rest / (upper[row * size + row] ?? 1)
    }
  return right
}
