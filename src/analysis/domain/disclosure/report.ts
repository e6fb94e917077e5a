/**
 * The report of protection, for the data protection officer: what was hidden, what readers lose by it, and what the
 * attacker found. It counts cells and tables, never people, so that it may itself be read by anyone.
 */
import type { DisclosurePolicy } from './policy.ts'
import type { ShownTable, ShownWave } from './wave/shown-table.ts'

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

/** The report on a wave that withstood the attacker. */
export function protectionReport(shown: ShownWave, policy: DisclosurePolicy): ProtectionReport {
  const breakdowns = [null, ...policy.breakdowns].map((by): BreakdownLoss => {
    const tables = shown.tables.filter((table) => table.by === by && table.counts.length > 0)
    const withheld = shown.withheld.filter((one) => one.by === by && one.why !== 'combination_not_allowed')
    return { by, ...lossOf(tables, withheld.length) }
  })
  const withheld = breakdowns.reduce((sum, loss) => sum + loss.withheld, 0)
  return {
    dataSet: shown.dataSet,
    policy,
    breakdowns,
    whole: lossOf(shown.tables, withheld),
    attackerFound: 0,
  }
}

/** Cells of a breakdown are those of its groups; those of everyone are counted once, in their own table. */
function lossOf(tables: readonly ShownTable[], withheld: number): Omit<BreakdownLoss, 'by'> {
  const cells = tables.flatMap(({ by, counts }) =>
    counts.flatMap((line) => (by === null ? line : line.slice(1))),
  )
  const hidden = cells.filter((n) => n === null).length
  return {
    published: tables.length,
    withheld,
    cells: cells.length,
    hidden,
    hiddenPercent: cells.length === 0 ? 0 : Math.round((100 * hidden) / cells.length),
  }
}
