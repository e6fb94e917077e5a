/**
 * Hands a protected publication to the attacker as an outsider would see it, and returns the verdict.
 *
 * The one place where protector and attacker meet: it passes on what is published, and nothing the protector reckoned.
 */
import { done, type Result } from '#shared'
import type { Interval } from './attacker/attack.ts'
import type { Claims } from './attacker/claims.ts'
import type { Knowledge, PublishedTable } from './attacker/knowledge.ts'
import { audit, type Exposure, secretsOf } from './attacker/verdict.ts'
import type { Protection } from './protect.ts'
import { leastHidden, type Rule, type Standard } from './rule.ts'
import type { Solver } from './solver.ts'
import { type ConfidentialTable, keyText } from './table.ts'

export interface TablePattern {
  readonly id: string
  readonly primary: readonly (readonly string[])[]
  readonly secondary: readonly (readonly string[])[]
}

export interface Judgement {
  readonly safe: boolean
  readonly exposures: readonly Exposure[]
  /** In the order of the tables. */
  readonly patterns: readonly TablePattern[]
  /**
   * Intervals of the hidden cells of a table, in the order of its cells. Of large publications the attack goes only as
   * far as the verdict needs; each interval is then at least as wide as told.
   */
  intervalsOf(id: string): readonly Interval[]
}

/** Up to this many hidden cells every interval is found exactly; beyond it, until the verdict is certain. */
const thoroughUpTo = 300

export function judge(
  protection: Protection,
  rule: Rule,
  standard: Standard,
  solver: Solver,
  known: Partial<Knowledge> = {},
): Result<Judgement> {
  const { system, primary, secondary } = protection
  const hidden = (position: number) => primary.has(position) || secondary.has(position)
  const tables = system.tables.map((table, index) => publish(table, system.positions[index] ?? [], hidden))
  const knowledge: Knowledge = {
    tables,
    whole: system.tables.every((table) => table.kind === 'frequency'),
    least: leastHidden(standard),
    ...known,
  }
  const secrets = system.tables.flatMap((table) => secretsOf(table, rule, standard))
  const hiddenCells = [...system.cells.keys()].filter(hidden).length
  const thorough = hiddenCells <= thoroughUpTo
  const audited = audit(knowledge, secrets, solver, thorough, thorough ? undefined : claimsOf(protection))
  if (!audited.ok) return audited
  const { exposures, attack } = audited.value
  return done({
    safe: exposures.length === 0,
    exposures,
    patterns: system.tables.map((table, index) => pattern(table, system.positions[index] ?? [], protection)),
    intervalsOf: (id) =>
      tables
        .filter((table) => table.id === id)
        .flatMap((table) => table.cells)
        .flatMap(({ key, value }) => (value === null ? withKey(attack.intervalOf(id, key), id, key) : [])),
  })
}

/** The protector's movements as claims in the attacker's terms: tables and keys. */
function claimsOf({ system, worlds }: Protection): Claims {
  const places = new Map<number, { readonly table: string; readonly key: readonly string[] }>()
  const values = new Map<string, number>()
  for (const [index, table] of system.tables.entries()) {
    for (const [order, { key, value }] of table.cells.entries()) {
      values.set(keyText([table.id, ...key]), value)
      const position = system.positions[index]?.[order] ?? -1
      if (!places.has(position)) places.set(position, { table: table.id, key })
    }
  }
  return {
    truth: (table, key) => values.get(keyText([table, ...key])) ?? 0,
    worlds: worlds.map((world) =>
      [...world].map(([position, amount]) => ({
        ...(places.get(position) ?? { table: '', key: [] }),
        amount,
      })),
    ),
  }
}

function publish(
  { id, dimensions, cells }: ConfidentialTable,
  positions: readonly number[],
  hidden: (position: number) => boolean,
): PublishedTable {
  return {
    id,
    dimensions,
    cells: cells.map(({ key, value }, order) => ({
      key,
      value: hidden(positions[order] ?? -1) ? null : value,
    })),
  }
}

function pattern(
  { id, cells }: ConfidentialTable,
  positions: readonly number[],
  { primary, secondary }: Protection,
): TablePattern {
  const keys = (chosen: ReadonlySet<number>) =>
    cells.flatMap(({ key }, order) => (chosen.has(positions[order] ?? -1) ? [key] : []))
  return { id, primary: keys(primary), secondary: keys(secondary) }
}

/** A cell the attack had no reason to look at has no interval. */
const withKey = (
  interval: Interval | undefined,
  table: string,
  key: readonly string[],
): readonly Interval[] =>
  interval === undefined || interval.min > interval.max ? [] : [{ ...interval, table, key }]
