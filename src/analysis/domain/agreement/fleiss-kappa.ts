/**
 * Agreement of several coders who each coded every unit: Fleiss' kappa, from how many chose each category per unit.
 * Source: https://en.wikipedia.org/wiki/Fleiss%27_kappa
 */

import { done, type Result, refused } from '#shared'
import { type Counts, columnTotals, rowTotals } from '../crosstab/counts.ts'
import { sum } from '../numbers/sum.ts'

export interface FleissKappa {
  readonly nUnits: number
  readonly nCoders: number
  readonly categoryShares: readonly number[]
  /** Mean agreement within a unit, and what chance would give. */
  readonly pBar: number
  readonly pE: number
  /** Null where only one category was used. */
  readonly kappa: number | null
}

/** Fails with `no_data`, and with `coders_differ` unless every unit was coded by the same number, at least two. */
export function fleissKappa(counts: Counts): Result<FleissKappa> {
  const perUnit = rowTotals(counts)
  const nCoders = perUnit[0]
  if (nCoders === undefined) return refused('no_data', 'There are no coded units', 'counts')
  if (nCoders < 2 || perUnit.some((total) => total !== nCoders))
    return refused(
      'coders_differ',
      'Every unit must be coded by the same number of coders, two or more',
      'counts',
    )
  const nUnits = counts.length
  const categoryShares = columnTotals(counts).map((total) => total / (nUnits * nCoders))
  const within = counts.map(
    (row) => (sum(row.map((count) => count ** 2)) - nCoders) / (nCoders * (nCoders - 1)),
  )
  const pBar = sum(within) / nUnits
  const pE = sum(categoryShares.map((share) => share ** 2))
  return done({ nUnits, nCoders, categoryShares, pBar, pE, kappa: pE < 1 ? (pBar - pE) / (1 - pE) : null })
}
