/**
 * Whom a published cell counts, in words that are equal for the same people in whatever table they appear: by these
 * names the attacker links tables.
 */
import type { Knowledge, PublishedTable } from './knowledge.ts'

/** The name of a cell: equal for equal groups of respondents. */
export type Naming = (table: PublishedTable, key: readonly string[]) => string

/** Names the cells of these tables. */
export function namingOf(
  tables: readonly PublishedTable[],
  aggregates: Knowledge['aggregates'] = [],
): Naming {
  const kin = kinship(tables, aggregates)
  return (table, key) => descriptionOf(table, key, kin)
}

/** Dimensions that occur together speak of the same respondents; each gets the name of its family. */
function kinship(
  tables: readonly PublishedTable[],
  aggregates: NonNullable<Knowledge['aggregates']>,
): ReadonlyMap<string, string> {
  const family = new Map<string, string>()
  const unite = (names: readonly string[]) => {
    const old = new Set(names.map((name) => family.get(name) ?? name))
    const joint = [...old].sort()[0] ?? ''
    for (const [name, current] of family) if (old.has(current)) family.set(name, joint)
    for (const name of names) family.set(name, joint)
  }
  for (const table of tables) unite(table.dimensions.map(({ name }) => name))
  for (const { dimension, of } of aggregates) unite([dimension, of])
  return family
}

/** Whom a cell counts, in words: equal for equal groups of respondents in whatever table. */
function descriptionOf(
  table: PublishedTable,
  key: readonly string[],
  kin: ReadonlyMap<string, string>,
): string {
  const facts: string[] = []
  for (const [place, { name }] of table.dimensions.entries()) {
    if (key[place] !== 'Total') facts.push(JSON.stringify([name, key[place]]))
  }
  const family = kin.get(table.dimensions[0]?.name ?? '') ?? ''
  return `${family}|${facts.sort().join('&')}`
}
