/**
 * The attacker's verdict: with the true values in hand, was anything sensitive found out?
 * Decides by the definitions of the standard, written down here anew and not taken from the protector.
 */
import { done, type Result } from '#shared'
import type { Solver } from '../solver.ts'
import { type Attack, attack, type Interval } from './attack.ts'
import type { Claims } from './claims.ts'
import { exactly, type Goal, isMet, nothing } from './goal.ts'
import type { Knowledge, PublishedTable } from './knowledge.ts'

/** A sensitive cell, and what its interval must reach. */
export interface Secret extends Goal {
  readonly table: string
  readonly key: readonly string[]
  readonly value: number
}

export interface Exposure {
  readonly secret: Secret
  /** Undefined: the sensitive value itself is published. */
  readonly interval: Interval | undefined
}

/** The truth behind one cell, as the auditor knows it. */
export interface TrueCell {
  readonly key: readonly string[]
  readonly value: number
  readonly contributors?: number
  readonly largest?: number
  readonly second?: number
}

type Law =
  | { readonly kind: 'threshold'; readonly n: number }
  | { readonly kind: 'p_percent'; readonly p: number }

/** The secrets of one table under a rule and a standard. */
export function secretsOf(
  table: { readonly id: string; readonly cells: readonly TrueCell[] },
  law: Law,
  standard: 'exact' | 'interval' | 'interval_nonzero',
): readonly Secret[] {
  return table.cells.flatMap((cell): readonly Secret[] => {
    const { key, value } = cell
    const base = { table: table.id, key, value }
    if (law.kind === 'p_percent') {
      const rest = value - (cell.largest ?? 0) - (cell.second ?? 0)
      const allowed = (law.p / 100) * (cell.largest ?? 0)
      if ((cell.contributors ?? 0) === 0 || rest >= allowed - 1e-9) return []
      const far = allowed - rest
      return [{ ...base, atMost: value - Math.min(far, value), atLeast: value + far, width: 0 }]
    }
    if (value < 1 || value >= law.n) return []
    if (standard === 'exact') return [{ ...base, atMost: value - 1, atLeast: value + 1, width: 0 }]
    const lowest = standard === 'interval_nonzero' ? 1 : 0
    return [{ ...base, atMost: Math.max(lowest, value - 1), atLeast: law.n, width: law.n }]
  })
}

export interface Audit {
  readonly exposures: readonly Exposure[]
  readonly attack: Attack
}

/**
 * Attacks what is published and holds the result against the secrets.
 * `thorough` finds every interval exactly; otherwise a cell is left alone once it is shown to be uncertain enough.
 */
export function audit(
  knowledge: Knowledge,
  secrets: readonly Secret[],
  solver: Solver,
  thorough: boolean,
  claims?: Claims,
): Result<Audit> {
  const largest = Math.max(1, ...secrets.map(({ value }) => value), ...knowledge.tables.map(largestShown))
  const play = knowledge.whole ? 1e-6 : 1e-6 * largest
  const goals = new Map(secrets.map((secret) => [nameOf(secret), goalOf(secret, play)]))
  const wanted = (unknown: { readonly table: string; readonly key: readonly string[] }) =>
    thorough ? exactly : (goals.get(nameOf(unknown)) ?? nothing)
  const found = attack(knowledge, solver, wanted, claims)
  if (!found.ok) return found
  const exposures = secrets.flatMap((secret): readonly Exposure[] => {
    const interval = found.value.intervalOf(secret.table, secret.key)
    return interval !== undefined && isMet(goalOf(secret, play), interval) ? [] : [{ secret, interval }]
  })
  return done({ exposures, attack: found.value })
}

const goalOf = ({ atMost, atLeast, width }: Secret, play: number): Goal => ({
  atMost: atMost + play,
  atLeast: atLeast - play,
  width: width - play,
})

const nameOf = ({ table, key }: Pick<Secret, 'table' | 'key'>): string => JSON.stringify([table, key])

const largestShown = (table: PublishedTable): number =>
  table.cells.reduce((largest, { value }) => Math.max(largest, value ?? 0), 0)
