/**
 * The report of protection, for the data protection officer: what was hidden, what readers lose by it, and what the
 * attacker found. It counts cells and tables, never people, so that it may itself be read by anyone.
 */
import type { DisclosurePolicy } from './policy.ts'

export interface ProtectionReport {
  /** Hash of the data set the tables were made from. */
  readonly dataSet: string
  readonly policy: DisclosurePolicy
  /** For everyone together first (`by` null), then for each breakdown in the order of the policy. */
  readonly breakdowns: readonly BreakdownLoss[]
  /** All breakdowns together. */
  readonly whole: Omit<BreakdownLoss, 'by'>
  /** Hidden counts that the attacker could narrow down further than the policy allows. Above 0 nothing is published. */
  readonly attackerFound: number
}

export interface BreakdownLoss {
  readonly by: string | null
  /** Tables that are published, and those withheld because most of their cells would be hidden. */
  readonly published: number
  readonly withheld: number
  /** Cells of the published tables, and how many of them are hidden. */
  readonly cells: number
  readonly hidden: number
  /** Hidden cells per hundred, rounded. */
  readonly hiddenPercent: number
}

/** What a list of tables loses; `withheld` tables are not among them. */
export function lossOf(
  by: string | null,
  tables: readonly { readonly cells: number; readonly hidden: number }[],
  withheld: number,
): BreakdownLoss {
  const cells = tables.reduce((sum, table) => sum + table.cells, 0)
  const hidden = tables.reduce((sum, table) => sum + table.hidden, 0)
  return {
    by,
    published: tables.length,
    withheld,
    cells,
    hidden,
    hiddenPercent: cells === 0 ? 0 : Math.round((100 * hidden) / cells),
  }
}

export function protectionReport(
  dataSet: string,
  policy: DisclosurePolicy,
  breakdowns: readonly BreakdownLoss[],
  attackerFound: number,
): ProtectionReport {
  const sum = (of: (loss: BreakdownLoss) => number) => breakdowns.reduce((total, loss) => total + of(loss), 0)
  const [cells, hidden] = [sum((loss) => loss.cells), sum((loss) => loss.hidden)]
  const whole = {
    published: sum(({ published }) => published),
    withheld: sum(({ withheld }) => withheld),
    cells,
    hidden,
    hiddenPercent: cells === 0 ? 0 : Math.round((100 * hidden) / cells),
  }
  return { dataSet, policy, breakdowns, whole, attackerFound }
}
