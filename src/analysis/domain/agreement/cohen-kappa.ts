/**
 * Agreement of two coders beyond chance: Cohen's kappa, plain or with partial credit for near misses.
 * κ = (p_o − p_e)/(1 − p_e); standard error by Fleiss, Cohen and Everitt (1969). A function of the coders' table.
 * Undefined (null) where both used one category only: then nothing could have gone wrong.
 * Source: https://en.wikipedia.org/wiki/Cohen%27s_kappa, https://doi.org/10.1037/h0028106
 */

import { type Counts, columnTotals, mapCells, rowTotals } from '../crosstab/counts.ts'
import { normalTwoSided } from '../distribution/normal.ts'
import { z95 } from '../estimate/interval.ts'
import { sum } from '../numbers/sum.ts'

export interface Kappa {
  readonly kappa: number | null
  readonly observed: number | null
  readonly expected: number | null
  readonly ase: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
  /** Standard error if there were no agreement beyond chance, and the test with it. */
  readonly aseNull: number | null
  readonly z: number | null
  readonly p: number | null
}

export interface CoderAgreement {
  readonly n: number
  readonly table: Counts
  readonly percentAgreement: number | null
  readonly unweighted: Kappa
  readonly linear: Kappa
  readonly quadratic: Kappa
  readonly status: 'ok' | 'no_data' | 'undefined_no_variation'
}

/** `table[i][j]` counts the units the first coder put in category i and the second in j. */
export function coderAgreement(table: Counts): CoderAgreement {
  const n = sum(table.flat())
  const last = Math.max(1, table.length - 1)
  const unweighted = kappa(table, (i, j) => (i === j ? 1 : 0))
  return {
    n,
    table,
    percentAgreement: n > 0 ? (100 * sum(table.map((row, at) => row[at] ?? 0))) / n : null,
    unweighted,
    linear: kappa(table, (i, j) => 1 - Math.abs(i - j) / last),
    quadratic: kappa(table, (i, j) => 1 - ((i - j) / last) ** 2),
    status: n === 0 ? 'no_data' : unweighted.kappa === null ? 'undefined_no_variation' : 'ok',
  }
}

/** `credit(i, j)` is 1 for full agreement, 0 for none. */
function kappa(table: Counts, credit: (i: number, j: number) => number): Kappa {
  const n = sum(table.flat())
  if (n === 0) return undefinedKappa(null, null)
  const p = mapCells(table, (count) => count / n)
  const row = rowTotals(p)
  const column = columnTotals(p)
  const over = (of: (share: number, i: number, j: number) => number) => sum(mapCells(p, of).flat())
  const observed = over((share, i, j) => share * credit(i, j))
  const expected = over((_, i, j) => (row[i] ?? 0) * (column[j] ?? 0) * credit(i, j))
  if (!(1 - expected > 1e-15)) return undefinedKappa(observed, expected)
  const value = (observed - expected) / (1 - expected)
  const ofRow = row.map((_, i) => sum(column.map((share, j) => share * credit(i, j))))
  const ofColumn = column.map((_, j) => sum(row.map((share, i) => share * credit(i, j))))
  const mean = (i: number, j: number) => (ofRow[i] ?? 0) + (ofColumn[j] ?? 0)
  const error = (variance: number) => Math.sqrt(Math.max(0, variance)) / ((1 - expected) * Math.sqrt(n))
  const ase = error(
    over((share, i, j) => share * (credit(i, j) - mean(i, j) * (1 - value)) ** 2) -
      (value - expected * (1 - value)) ** 2,
  )
  const aseNull = error(
    over((_, i, j) => (row[i] ?? 0) * (column[j] ?? 0) * (credit(i, j) - mean(i, j)) ** 2) - expected ** 2,
  )
  const z = aseNull > 0 ? value / aseNull : null
  return {
    kappa: value,
    observed,
    expected,
    ase,
    ciLow: value - z95 * ase,
    ciHigh: value + z95 * ase,
    aseNull,
    z,
    p: z === null ? null : normalTwoSided(z),
  }
}

function undefinedKappa(observed: number | null, expected: number | null): Kappa {
  const none = { kappa: null, ase: null, ciLow: null, ciHigh: null, aseNull: null, z: null, p: null }
  return { ...none, observed, expected }
}
