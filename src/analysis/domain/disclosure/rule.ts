/**
 * Which cells are sensitive, and how uncertain they must stay.
 *
 * Threshold rule (counts): a count from 1 to n − 1 is sensitive. p% rule (sums): a cell is sensitive when its second
 * largest contributor, knowing the own contribution, could work out the largest to within p per cent.
 * Source: Handbook on Statistical Disclosure Control, chapter 4, https://sdctools.github.io/HandbookSDC/
 */
import type { ConfidentialTable, TableCell } from './table.ts'

export type Rule =
  | { readonly kind: 'threshold'; readonly n: number }
  | { readonly kind: 'p_percent'; readonly p: number }

/**
 * What a hidden count must withstand.
 * `exact`: it cannot be worked out exactly.
 * `interval`: nobody can tell that it is below n, nor that it is not smaller than it is, and n values or more are possible.
 * `interval_nonzero`: the same against a reader who knows that zeros are always shown, so that a hidden count is at least 1.
 */
export type Standard = 'exact' | 'interval' | 'interval_nonzero'

/** How far a sensitive cell must be able to lie below and above its value, and how wide the possible range must be. */
export interface ProtectionLevels {
  readonly below: number
  readonly above: number
  readonly width: number
}

export function isSensitive(cell: TableCell, rule: Rule): boolean {
  if (rule.kind === 'threshold') return cell.value > 0 && cell.value < rule.n
  const { contributors = 0, largest = 0, second = 0 } = cell
  return contributors > 0 && cell.value - largest - second < (rule.p / 100) * largest - 1e-9
}

/** The smallest value a reader must reckon with in a hidden cell that was not zero. */
export const leastHidden = (standard: Standard): number => (standard === 'interval_nonzero' ? 1 : 0)

export function protectionLevels(cell: TableCell, rule: Rule, standard: Standard): ProtectionLevels {
  if (rule.kind === 'p_percent') {
    const { largest = 0, second = 0 } = cell
    const above = (rule.p / 100) * largest - (cell.value - largest - second)
    return { below: Math.min(above, cell.value), above, width: 0 }
  }
  if (standard === 'exact') return { below: 1, above: 1, width: 0 }
  const below = standard === 'interval_nonzero' ? Math.min(1, cell.value - 1) : 1
  return { below, above: rule.n - cell.value, width: rule.n }
}

/** The rule must fit the table: counts have thresholds, sums have the p% rule. */
export function ruleFits(table: ConfidentialTable, rule: Rule): boolean {
  return (table.kind === 'frequency') === (rule.kind === 'threshold')
}
