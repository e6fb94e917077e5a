/**
 * The report of protection, for the data protection officer: what was hidden and why, what readers lose by it, and what
 * the attacker found. It counts cells and tables, never people, so that it may itself be read by anyone.
 */
import type { HiddenWhy, JointProtection } from './joint.ts'
import type { ProtectionPolicy } from './policy.ts'

export interface ProtectionReport {
  /** Of the data set the tables were made from. */
  readonly dataSet: string
  readonly policy: ProtectionPolicy
  readonly tables: { readonly published: number; readonly withheld: number }
  readonly cells: {
    readonly all: number
    readonly hidden: Readonly<Record<HiddenWhy, number>>
    /** Hidden cells per hundred, rounded. */
    readonly hiddenPercent: number
  }
  readonly method: string
  readonly attacker: 'found nothing' | 'found something'
  /** Codes of why tables were withheld, with how many for each. */
  readonly withheldWhy: Readonly<Record<string, number>>
}

export function protectionReport(
  protection: JointProtection,
  policy: ProtectionPolicy,
  dataSet: string,
): ProtectionReport {
  const cells = protection.tables.flatMap(({ hidden }) => hidden)
  const count = (why: HiddenWhy) => cells.filter((reason) => reason === why).length
  const shown = cells.filter((reason) => reason === null).length
  return {
    dataSet,
    policy,
    tables: { published: protection.tables.length, withheld: protection.withheld.size },
    cells: {
      all: cells.length,
      hidden: {
        small: count('small'),
        companion: count('companion'),
        base: count('base'),
        zero: count('zero'),
      },
      hiddenPercent: cells.length === 0 ? 0 : Math.round((100 * (cells.length - shown)) / cells.length),
    },
    method: protection.method,
    attacker: protection.safe ? 'found nothing' : 'found something',
    withheldWhy: tallyOf([...protection.withheld.values()].map(({ code }) => code)),
  }
}

function tallyOf(codes: readonly string[]): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {}
  for (const code of codes) tally[code] = (tally[code] ?? 0) + 1
  return tally
}
