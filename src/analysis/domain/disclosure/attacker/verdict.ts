/**
 * The attacker's verdict: with the true values in hand, was anything sensitive found out?
 * Decides by the definitions of the standard, written down here anew and not taken from the protector.
 */
import { done, type Result } from '#shared'
import type { Solver } from '../solver.ts'
import { type Attack, attack, type Claims, type Interval } from './attack.ts'
import type { Knowledge, PublishedTable } from './knowledge.ts'

/** A sensitive cell, and what its interval must reach. */
export interface Secret {
  readonly table: string
  readonly key: readonly string[]
  readonly value: number
  readonly atMost: number
  readonly atLeast: number
  readonly width: number
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
  const wanted = new Map(secrets.map((secret) => [nameOf(secret.table, secret.key), secret]))
  const largest = Math.max(1, ...secrets.map(({ value }) => value), ...knowledge.tables.map(largestShown))
  const play = knowledge.whole ? 1e-6 : 1e-6 * largest
  const met = (secret: Secret, { min, max }: { readonly min: number; readonly max: number }) =>
    min <= secret.atMost + play && max >= secret.atLeast - play && max - min >= secret.width - play
  const found = attack(
    knowledge,
    solver,
    (unknown, seen) => {
      if (thorough) return false
      const secret = wanted.get(nameOf(unknown.table, unknown.key))
      return secret === undefined || met(secret, seen)
    },
    claims,
  )
  if (!found.ok) return found
  const exposures = secrets.flatMap((secret): readonly Exposure[] => {
    const interval = found.value.intervalOf(secret.table, secret.key)
    return interval !== undefined && met(secret, interval) ? [] : [{ secret, interval }]
  })
  return done({ exposures, attack: found.value })
}

const nameOf = (table: string, key: readonly string[]): string => JSON.stringify([table, key])

const largestShown = (table: PublishedTable): number =>
  table.cells.reduce((largest, { value }) => Math.max(largest, value ?? 0), 0)
