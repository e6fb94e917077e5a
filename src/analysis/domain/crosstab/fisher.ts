/**
 * Fisher's exact test of a 2×2 table, with the conditional odds ratio and its interval solved to full precision.
 * The first cell, given all margins, is hypergeometric; with an odds ratio ψ its probabilities are tilted by ψ^x.
 * Source: https://en.wikipedia.org/wiki/Fisher%27s_exact_test
 */
import type { Counts } from './counts.ts'

export interface FisherTest {
  /** Sum of the probabilities of all tables as rare as the one seen, or rarer. */
  readonly pTwoSided: number
  /** P(first cell ≤ seen) and P(≥ seen). */
  readonly pLess: number
  readonly pGreater: number
  /** Infinity where a wrong-diagonal cell is 0; null where both products are 0. */
  readonly oddsRatioSample: number | null
  /** Null where the margins leave only one possible table. */
  readonly oddsRatioConditionalMle: number | null
  readonly orCiLow: number
  readonly orCiHigh: number
}

/** Null for anything but a 2×2 table of whole counts with at least one respondent. */
export function fisherExact(counts: Counts): FisherTest | null {
  const cells = counts.flat()
  if (counts.length !== 2 || cells.length !== 4) return null
  if (cells.some((count) => !Number.isInteger(count) || count < 0)) return null
  const [a = 0, b = 0, c = 0, d = 0] = cells
  if (a + b + c + d === 0) return null
  const table = possible(a, b, c, d)
  const chance = probabilities(table, 0)
  const seen = chance[a - table.low] ?? 0
  const where = (keep: (first: number, p: number) => boolean) =>
    Math.min(
      1,
      chance.reduce((total, p, index) => (keep(table.low + index, p) ? total + p : total), 0),
    )
  return {
    pTwoSided: where((_, p) => p <= seen * (1 + 1e-7)),
    pLess: where((first) => first <= a),
    pGreater: where((first) => first >= a),
    oddsRatioSample: b * c === 0 ? (a * d === 0 ? null : Number.POSITIVE_INFINITY) : (a * d) / (b * c),
    ...oddsRatio(table, a),
  }
}

interface Possible {
  /** Smallest value the first cell can take. */
  readonly low: number
  /** Log of the hypergeometric probability of each possible value, up to a constant. */
  readonly logs: Float64Array
}

function possible(a: number, b: number, c: number, d: number): Possible {
  const row = a + b
  const column = a + c
  const others = b + d
  const low = Math.max(0, row - others)
  const high = Math.min(row, column)
  const logs = new Float64Array(high - low + 1)
  for (let x = low; x < high; x++) {
    const ratio = ((column - x) * (row - x)) / ((x + 1) * (others - row + x + 1))
    logs[x - low + 1] = (logs[x - low] ?? 0) + Math.log(ratio)
  }
  return { low, logs }
}

function probabilities({ low, logs }: Possible, logOdds: number): Float64Array {
  const tilted = logs.map((value, index) => value + logOdds * (low + index))
  const top = tilted.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const weights = tilted.map((value) => Math.exp(value - top))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function oddsRatio(table: Possible, seen: number) {
  const { low, logs } = table
  const high = low + logs.length - 1
  const solveFor = (wanted: number, of: (chance: Float64Array) => number) =>
    Math.exp(increasingRoot((logOdds) => of(probabilities(table, logOdds)) - wanted))
  const mean = (chance: Float64Array) => chance.reduce((total, p, index) => total + p * (low + index), 0)
  const atLeast = (chance: Float64Array) => chance.slice(seen - low).reduce((total, p) => total + p, 0)
  const atMost = (chance: Float64Array) => chance.slice(0, seen - low + 1).reduce((total, p) => total + p, 0)
  return {
    oddsRatioConditionalMle:
      low === high
        ? null
        : seen === low
          ? 0
          : seen === high
            ? Number.POSITIVE_INFINITY
            : solveFor(seen, mean),
    orCiLow: seen === low ? 0 : solveFor(0.025, atLeast),
    orCiHigh: seen === high ? Number.POSITIVE_INFINITY : solveFor(-0.025, (chance) => -atMost(chance)),
  }
}

/** The root of an increasing function of a log odds ratio, by halving to the last digit. */
function increasingRoot(of: (x: number) => number): number {
  let low = -1
  let high = 1
  while (of(low) > 0) low *= 2
  while (of(high) < 0) high *= 2
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (of(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
