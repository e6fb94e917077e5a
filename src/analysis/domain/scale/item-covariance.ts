/** Covariances among the items of a scale, over the rows where both items were answered. */
import { entry, type Matrix, matrix } from '../numbers/matrix.ts'
import { momentsOf } from '../numbers/moments.ts'
import { sum } from '../numbers/sum.ts'

export interface ItemCovariance {
  readonly covariance: Matrix
  /** Mean of the correlations between different items; null where an item does not vary. */
  readonly meanCorrelation: number | null
}

/** NaN is missing. Null where two items have fewer than two rows in common. */
export function itemCovariance(items: readonly Float64Array[]): ItemCovariance | null {
  const size = items.length
  const covariance = matrix(size, size)
  const correlations: number[] = []
  let varies = true
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const pair = together(items[i] ?? new Float64Array(), items[j] ?? new Float64Array())
      if (pair === null) return null
      covariance.values[i * size + j] = pair.covariance
      covariance.values[j * size + i] = pair.covariance
      if (i === j) continue
      if (pair.spread > 0) correlations.push(pair.covariance / pair.spread)
      else varies = false
    }
  return {
    covariance,
    meanCorrelation: varies && correlations.length > 0 ? sum(correlations) / correlations.length : null,
  }
}

/** Covariance of two columns over their common rows, and the product of their standard deviations there. */
export function together(one: Float64Array, other: Float64Array) {
  const rows = Array.from(one.keys()).filter(
    (row) => !Number.isNaN(one[row]) && !Number.isNaN(other[row] ?? Number.NaN),
  )
  const a = momentsOf(rows.map((row) => one[row] ?? 0))
  const b = momentsOf(rows.map((row) => other[row] ?? 0))
  if (a.variance === null || b.variance === null) return null
  const products = rows.map((row) => ((one[row] ?? 0) - (a.mean ?? 0)) * ((other[row] ?? 0) - (b.mean ?? 0)))
  return {
    covariance: sum(products) / (rows.length - 1),
    spread: Math.sqrt(a.variance) * Math.sqrt(b.variance),
  }
}

/** Cronbach's α of the items named: k/(k − 1) · (1 − Σ variances / variance of the sum). */
export function alphaOf(covariance: Matrix, items: readonly number[]): number | null {
  const k = items.length
  if (k < 2) return null
  const own = sum(items.map((item) => entry(covariance, item, item)))
  const all = sum(items.flatMap((i) => items.map((j) => entry(covariance, i, j))))
  return all > 0 ? (k / (k - 1)) * (1 - own / all) : null
}
