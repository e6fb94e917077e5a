/**
 * Association in a table of counts: Pearson's chi-square, likelihood ratio, residuals, Cramér's V and its kin.
 * Empty rows and columns are left out of the test (the degrees of freedom shrink) and kept in the display; a table
 * with one row or column has no association to test.
 * Source: https://www.itl.nist.gov/div898/handbook/prc/section4/prc45.htm; bias correction: W. Bergsma (2013),
 * https://stats.lse.ac.uk/bergsma/pdf/cramerV3.pdf
 */
import { chiSquareUpperTail } from '../distribution/chi-square.ts'
import { sum } from '../numbers/sum.ts'
import { type Counts, columnTotals, expectedCounts, mapCells, occupied, pick, rowTotals } from './counts.ts'

export interface Association {
  readonly pearsonChi2: number | null
  readonly df: number | null
  readonly p: number | null
  readonly likelihoodRatioG2: number | null
  readonly pG2: number | null
  readonly cramersV: number | null
  readonly cramersVBiasCorrected: number | null
  readonly phi: number | null
  readonly contingencyCoefficient: number | null
  readonly minExpected: number | null
  readonly cellsExpectedBelow5: number
  /** `low_expected_counts`: some expected count is below 5, so the p-value is only rough. */
  readonly status: 'ok' | 'no_data' | 'needs_2x2' | 'empty_row_dropped' | 'low_expected_counts'
}

/** Chi-squared test and its relatives over the rows and columns that have anybody; where these are fewer than two, all is null and `status` says so. */
export function association(counts: Counts): Association {
  const { rows, columns } = occupied(counts)
  if (rows.length < 2 || columns.length < 2)
    return { ...none, status: rows.length === 0 ? 'no_data' : 'needs_2x2' }
  const table = pick(counts, rows, columns)
  const expected = expectedCounts(table).flat()
  const observed = table.flat()
  const n = sum(observed)
  const df = (rows.length - 1) * (columns.length - 1)
  const chi2 = sum(observed.map((count, at) => (count - (expected[at] ?? 1)) ** 2 / (expected[at] ?? 1)))
  const g2 =
    2 * sum(observed.map((count, at) => (count > 0 ? count * Math.log(count / (expected[at] ?? 1)) : 0)))
  const low = expected.filter((value) => value < 5).length
  const dropped = rows.length < counts.length || columns.length < (counts[0]?.length ?? 0)
  return {
    pearsonChi2: chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    likelihoodRatioG2: g2,
    pG2: chiSquareUpperTail(g2, df),
    ...strength(chi2 / n, n, rows.length, columns.length),
    minExpected: Math.min(...expected),
    cellsExpectedBelow5: low,
    status: dropped ? 'empty_row_dropped' : low > 0 ? 'low_expected_counts' : 'ok',
  }
}

const none = {
  pearsonChi2: null,
  df: null,
  p: null,
  likelihoodRatioG2: null,
  pG2: null,
  cramersV: null,
  cramersVBiasCorrected: null,
  phi: null,
  contingencyCoefficient: null,
  minExpected: null,
  cellsExpectedBelow5: 0,
} as const

/** Measures of strength, from φ² = χ²/n. */
function strength(phi2: number, n: number, rows: number, columns: number) {
  const corrected = Math.max(0, phi2 - ((rows - 1) * (columns - 1)) / (n - 1))
  const shrunk = (size: number) => size - (size - 1) ** 2 / (n - 1)
  const room = Math.min(shrunk(rows), shrunk(columns)) - 1
  return {
    cramersV: Math.sqrt(phi2 / (Math.min(rows, columns) - 1)),
    cramersVBiasCorrected: room > 0 ? Math.sqrt(corrected / room) : null,
    phi: Math.sqrt(phi2),
    contingencyCoefficient: Math.sqrt(phi2 / (phi2 + 1)),
  }
}

/** (observed − expected)/√expected; null where nothing was expected. */
export function pearsonResiduals(counts: Counts) {
  const expected = expectedCounts(counts)
  return mapCells(counts, (count, row, column) => {
    const e = expected[row]?.[column] ?? 0
    return e > 0 ? (count - e) / Math.sqrt(e) : null
  })
}

/** Residuals that behave like a standard normal when there is no association; null where there is nothing to compare. */
export function adjustedResiduals(counts: Counts) {
  const expected = expectedCounts(counts)
  const rows = rowTotals(counts)
  const columns = columnTotals(counts)
  const n = rows.reduce((total, value) => total + value, 0)
  return mapCells(counts, (count, row, column) => {
    const e = expected[row]?.[column] ?? 0
    const variance = e * (1 - (rows[row] ?? 0) / n) * (1 - (columns[column] ?? 0) / n)
    return variance > 0 ? (count - e) / Math.sqrt(variance) : null
  })
}

/** Yates' continuity correction for a 2×2 table: each distance is shortened by min(½, the shortest of them). */
export function yates(counts: Counts): { readonly yatesChi2: number; readonly pYates: number } | null {
  const expected = expectedCounts(counts).flat()
  if (expected.length !== 4 || expected.some((value) => !(value > 0))) return null
  const distances = counts.flat().map((count, at) => Math.abs(count - (expected[at] ?? 0)))
  const shortened = Math.min(0.5, ...distances)
  const yatesChi2 = sum(distances.map((distance, at) => (distance - shortened) ** 2 / (expected[at] ?? 1)))
  return { yatesChi2, pYates: chiSquareUpperTail(yatesChi2, 1) }
}
