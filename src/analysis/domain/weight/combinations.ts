/**
 * Respondents by the combination of categories they belong to over all margins. Weighting depends on nothing else, so
 * it is computed on the few combinations and then handed to the many respondents.
 */
import type { Margin } from './margins.ts'

export interface Combinations {
  /** Combination of each respondent. */
  readonly of: Int32Array
  /** Category of each combination, margin by margin. */
  readonly categories: readonly (readonly number[])[]
  /** Base weight of each combination. */
  readonly base: Float64Array
}

/** The combinations of categories that occur, each with its sum of base weights; rows of one combination get one factor. */
export function combinationsOf(margins: readonly Margin[], base: Float64Array): Combinations {
  const index = new Map<string, number>()
  const categories: number[][] = []
  const sums: number[] = []
  const of = new Int32Array(base.length)
  for (let row = 0; row < base.length; row++) {
    const own = margins.map((margin) => margin.categoryOf[row] ?? -1)
    const key = own.join(',')
    const place = index.get(key) ?? index.size
    if (place === index.size) {
      index.set(key, place)
      categories.push(own)
      sums.push(0)
    }
    of[row] = place
    sums[place] = (sums[place] ?? 0) + (base[row] ?? 0)
  }
  return { of, categories, base: Float64Array.from(sums) }
}

/** Base weights times the factor of each respondent's combination. */
export function spreadFactors(base: Float64Array, { of }: Combinations, factors: Float64Array): Float64Array {
  return base.map((weight, row) => weight * (factors[of[row] ?? 0] ?? 0))
}
