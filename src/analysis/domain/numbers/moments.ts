/** Count, mean and variance of plain values: all that t tests and classical intervals need to know of them. */
import { sum } from './sum.ts'

export interface Moments {
  readonly n: number
  readonly sum: number
  /** Null for no values. */
  readonly mean: number | null
  /** With divisor n − 1; null for fewer than two values. */
  readonly variance: number | null
}

export function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  const total = sum(values)
  if (n === 0) return { n, sum: 0, mean: null, variance: null }
  const mean = total / n
  if (n === 1) return { n, sum: total, mean, variance: null }
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (n - 1)
  return { n, sum: total, mean, variance }
}
