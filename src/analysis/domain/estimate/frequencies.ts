/**
 * How many gave each answer, of those who answered; with weights also what share of the weight they carry.
 * Missing answers are counted beside the table and never enter a percentage.
 */
import { overBlocks, type Tally } from '../tally/tally.ts'
import { kish } from '../weight/kish.ts'

export interface Frequencies {
  readonly nTotal: number
  readonly nValid: number
  readonly nMissing: number
  /** Of all respondents; null when there are none. */
  readonly pctMissing: number | null
  readonly categories: readonly Frequency[]
}
export interface Frequency {
  readonly n: number
  /** Of the valid answers; null when there are none. */
  readonly pct: number | null
  readonly pctCumulative: number | null
}
export interface WeightedFrequencies {
  readonly sumWTotal: number
  readonly sumWValid: number
  readonly sumWMissing: number
  readonly pctMissing: number | null
  readonly nEffKishValid: number | null
  readonly categories: readonly {
    readonly w: number
    readonly pct: number | null
    readonly pctCumulative: number | null
  }[]
}

const percent = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : null)
const running = (values: readonly number[]) => {
  let total = 0
  return values.map((value) => (total += value))
}
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** The last cell of the tally holds the missing answers, those before it the categories in order. */
export function frequencies(tally: Tally): Frequencies {
  const counts = [...overBlocks(tally, 'n')]
  const nMissing = counts.pop() ?? 0
  const nValid = total(counts)
  const cumulative = running(counts)
  return {
    nTotal: nValid + nMissing,
    nValid,
    nMissing,
    pctMissing: percent(nMissing, nValid + nMissing),
    categories: counts.map((n, index) => ({
      n,
      pct: percent(n, nValid),
      pctCumulative: percent(cumulative[index] ?? 0, nValid),
    })),
  }
}

/** The same of the weights; the last cell is again the missing answers. */
export function weightedFrequencies(tally: Tally): WeightedFrequencies {
  const weights = [...overBlocks(tally, 'w')]
  const missing = weights.pop() ?? 0
  const valid = total(weights)
  const cumulative = running(weights)
  const squares = total([...overBlocks(tally, 'w2')].slice(0, -1))
  const counted = total([...overBlocks(tally, 'counted')].slice(0, -1))
  return {
    sumWTotal: valid + missing,
    sumWValid: valid,
    sumWMissing: missing,
    pctMissing: percent(missing, valid + missing),
    nEffKishValid: kish(counted, valid, squares).effectiveN,
    categories: weights.map((w, index) => ({
      w,
      pct: percent(w, valid),
      pctCumulative: percent(cumulative[index] ?? 0, valid),
    })),
  }
}
