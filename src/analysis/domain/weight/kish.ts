/**
 * Kish's measure of what unequal weights cost: design effect n Σw²/(Σw)² = 1 + cv², effective n = (Σw)²/Σw².
 * Source: L. Kish (1992), https://en.wikipedia.org/wiki/Design_effect
 */
import { sum } from '../numbers/sum.ts'

export interface Kish {
  /** Null where no weight is above zero. */
  readonly designEffect: number | null
  readonly effectiveN: number | null
}

/** From sums over the respondents with a weight above zero. */
export function kish(n: number, weights: number, squares: number): Kish {
  if (!(squares > 0)) return { designEffect: null, effectiveN: null }
  return { designEffect: (n * squares) / weights ** 2, effectiveN: weights ** 2 / squares }
}

/** What a set of weights looks like; `cv` is their standard deviation (divisor n) over their mean. */
export interface WeightSummary {
  readonly n: number
  readonly sum: number
  readonly mean: number
  readonly min: number
  readonly max: number
  readonly maxOverMean: number
  readonly minOverMean: number
  readonly cvPopulation: number
  readonly deffKish: number
  readonly nEff: number
}

/** Weights must be checked before (`faultyWeights`) and not be empty. */
export function summariseWeights(weights: Float64Array): WeightSummary {
  const n = weights.length
  const total = sum(weights)
  const mean = total / n
  const squared = sum(weights.map((weight) => (weight - mean) ** 2)) / n / mean ** 2
  const min = weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY)
  const max = weights.reduce((most, weight) => Math.max(most, weight), 0)
  return {
    n,
    sum: total,
    mean,
    min,
    max,
    maxOverMean: max / mean,
    minOverMean: min / mean,
    cvPopulation: Math.sqrt(squared),
    deffKish: 1 + squared,
    nEff: n / (1 + squared),
  }
}
