/** The riddle an attacker has to solve: the hidden cells as unknowns, and all that is known of them as conditions. */
import { done, type Result, refused } from '#shared'
import { balances } from './balances.ts'
import { type Naming, namingOf } from './cell-names.ts'
import { type Condition, meanConditions, shareConditions, sumConditions } from './conditions.ts'
import type { Knowledge, PublishedTable } from './knowledge.ts'

/** A hidden cell, and what the rules tell of it. */
export interface Unknown {
  /** Table and key under which it is published first. */
  readonly table: string
  readonly key: readonly string[]
  readonly least: number
  readonly most: number
}

/** Hidden cells and conditions, as numbers. */
export interface Riddle {
  readonly unknowns: readonly Unknown[]
  readonly conditions: readonly Condition[]
  readonly whole: boolean
  /** The unknown behind a cell of a published table; undefined for a cell that is shown. */
  unknownOf(table: string, key: readonly string[]): number | undefined
}

/** Writes down everything known as conditions on the hidden cells. Refuses publications that contradict themselves. */
export function writeRiddle(knowledge: Knowledge): Result<Riddle> {
  const published = [...knowledge.tables, ...(knowledge.earlier ?? [])]
  const naming = namingOf(published, knowledge.aggregates)
  const read = readCells(published, naming, knowledge.least)
  if (!read.ok) return read
  const { shown, hidden } = read.value
  const open = [...hidden.keys()].filter((name) => !shown.has(name))
  const numbers = new Map(open.map((name, number) => [name, number]))
  const byId = new Map(published.map((table) => [table.id, table]))
  const nameIn = (id: string, key: readonly string[]) => {
    const table = byId.get(id)
    return table === undefined ? '' : naming(table, key)
  }
  const about = { nameIn, numbers, shown }
  return done({
    unknowns: open.flatMap((name) => hidden.get(name) ?? []),
    conditions: [
      ...balances(published, knowledge.aggregates ?? [], naming, about),
      ...(knowledge.shares ?? []).flatMap((share) => shareConditions(share, about)),
      ...(knowledge.means ?? []).flatMap((mean) => meanConditions(mean, about)),
      ...(knowledge.sums ?? []).flatMap((sum) => sumConditions(sum, about)),
    ],
    whole: knowledge.whole,
    unknownOf: (table, key) => numbers.get(nameIn(table, key)),
  })
}

interface Cells {
  readonly shown: ReadonlyMap<string, number>
  readonly hidden: ReadonlyMap<string, Unknown>
}

/** The cells by whom they count; one that is shown anywhere is known. */
function readCells(published: readonly PublishedTable[], naming: Naming, leastOfAll: number): Result<Cells> {
  const shown = new Map<string, number>()
  const hidden = new Map<string, Unknown>()
  for (const table of published) {
    for (const { key, value, least = leastOfAll, most = Infinity } of table.cells) {
      const name = naming(table, key)
      if (value === null) {
        const known = hidden.get(name)
        hidden.set(name, {
          table: table.id,
          key,
          least: Math.max(known?.least ?? -Infinity, least),
          most: Math.min(known?.most ?? Infinity, most),
        })
      } else if (Math.abs((shown.get(name) ?? value) - value) > 1e-6 * Math.max(1, Math.abs(value))) {
        const at = `${table.id}: ${key.join(', ')}`
        return refused('published_values_differ', `Two published tables show different values for ${at}.`, at)
      } else shown.set(name, value)
    }
  }
  return done({ shown, hidden })
}

/** For each unknown the conditions it is part of. */
export function conditionsByUnknown({ unknowns, conditions }: Riddle): readonly (readonly number[])[] {
  const touching = unknowns.map((): number[] => [])
  for (const [number, condition] of conditions.entries()) {
    for (const unknown of condition.unknowns) touching[unknown]?.push(number)
  }
  return touching
}
