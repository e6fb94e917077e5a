/**
 * Hands a protected publication to the attacker as an outsider would see it, and returns the verdict.
 *
 * The one place where protector and attacker meet: it passes on what is published, and nothing the protector reckoned.
 */
import { done, type Result } from '#shared'
import type { Interval } from './attacker/attack.ts'
import type { Knowledge, PublishedTable } from './attacker/knowledge.ts'
import { type Audit, audit, type Exposure, type Secret, secretsOf } from './attacker/verdict.ts'
import type { Protection } from './protect.ts'
import { leastHidden, type Rule, type Standard } from './rule.ts'
import type { Solver } from './solver.ts'
import { type ConfidentialTable, total } from './table.ts'

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
   * Intervals of the hidden cells of a table, in the order of its cells. Of large publications only those that the last
   * step of the attack had to look at; each is then at least as wide as told.
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
  const { system, primary, secondary, smallBase, zeros } = protection
  const hidden = (position: number) =>
    [primary, secondary, smallBase, zeros].some((chosen) => chosen.has(position))
  const tables = system.tables.map((table, index) =>
    publish(table, system.positions[index] ?? [], hidden, smallBase),
  )
  const knowledge: Knowledge = {
    tables,
    whole: system.tables.every((table) => table.kind === 'frequency'),
    least: leastHidden(standard),
    ...known,
  }
  const secrets = system.tables.flatMap((table) => secretsOf(table, rule, standard))
  const hiddenCells = [...system.cells.keys()].filter(hidden).length
  const thorough = hiddenCells <= thoroughUpTo
  const audited = thorough
    ? audit(knowledge, secrets, solver, true)
    : auditInSteps(system, knowledge, secrets, solver)
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

/**
 * Large publications first against readers who know more than is published: every cell that tables share, shown or not.
 * What even they cannot narrow down is safe, and the publication falls apart into small riddles. For what is left, the
 * shared cells of its own dimensions are given back their secrecy; in the end all of them.
 */
function auditInSteps(
  system: Protection['system'],
  knowledge: Knowledge,
  secrets: readonly Secret[],
  solver: Solver,
): Result<Audit> {
  let found = audit(betterInformed(system, knowledge, []), secrets, solver, false)
  if (!found.ok) return found
  let left = found.value.exposures.map(({ secret }) => secret)
  const dimensionsOf = (secret: Secret) => {
    const table = system.tables.find(({ id }) => id === secret.table)
    return table === undefined ? [] : namedDimensions(table, secret.key)
  }
  const families = Map.groupBy(left, (secret) => dimensionsOf(secret).join('\u001f'))
  left = []
  for (const [, family] of families) {
    const [first] = family
    const secretive = first === undefined ? [] : dimensionsOf(first)
    found = audit(betterInformed(system, knowledge, secretive), family, solver, false)
    if (!found.ok) return found
    left.push(...found.value.exposures.map(({ secret }) => secret))
  }
  return left.length === 0 ? found : audit(knowledge, left, solver, false)
}

/** What is published, and beside it every shared cell but those of the given dimensions alone. */
function betterInformed(
  system: Protection['system'],
  knowledge: Knowledge,
  secretive: readonly string[],
): Knowledge {
  const tables = system.tables.map((table, index) => {
    const published = knowledge.tables[index]?.cells ?? []
    const cells = table.cells.map(({ key, value }, order) => {
      const shared = (system.cells[system.positions[index]?.[order] ?? -1]?.tables.length ?? 0) > 1
      const kept = namedDimensions(table, key).every((name) => secretive.includes(name))
      return shared && !kept ? { key, value } : (published[order] ?? { key, value })
    })
    return { id: table.id, dimensions: table.dimensions, cells }
  })
  return { ...knowledge, tables }
}

const namedDimensions = (table: ConfidentialTable, key: readonly string[]): readonly string[] =>
  table.dimensions.flatMap(({ name }, place) => (key[place] === total ? [] : [name]))

function publish(
  { id, dimensions, cells }: ConfidentialTable,
  positions: readonly number[],
  hidden: (position: number) => boolean,
  smallBase: ReadonlySet<number>,
): PublishedTable {
  return {
    id,
    dimensions,
    cells: cells.map(({ key, value }, order) => {
      const position = positions[order] ?? -1
      // Readers see that a group is hidden whole, and must then reckon with zeros in it.
      const least = smallBase.has(position) ? { least: 0 } : {}
      return { key, value: hidden(position) ? null : value, ...least }
    }),
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
