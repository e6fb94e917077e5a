/**
 * What an outsider can work out of one published table by adding and subtracting, from what is published alone. It shares
 * no code with what hides cells; `release` asks it whether means give anything away, and every publication asks it again.
 *
 * Every hidden count gets an interval, first from nobody to everybody in its group. Each sum the table shows (a group's
 * base, a line's total, a mean with its rounding) narrows the intervals until nothing more follows. A hidden count is
 * found when one number of 1 or more is left. This finds every chain of subtractions within a table; it does not combine
 * tables with each other.
 */
import type { Table } from '../tables/table.ts'

type PublishedTable = Table<number | null>

interface Unknown {
  least: number
  most: number
}

/** The weighted sum of the unknowns lies from `least` to `most`; weights are above 0. */
interface Sum {
  readonly parts: readonly { readonly unknown: Unknown; readonly weight: number }[]
  readonly least: number
  readonly most: number
}

/** How many hidden counts of these tables can be told exactly. */
export function countsFound(tables: readonly PublishedTable[]): number {
  return tables.reduce((sum, table) => sum + foundIn(table), 0)
}

function foundIn(table: PublishedTable): number {
  const unknowns = table.rows.map(({ cells }) =>
    cells.map(({ n }, group) =>
      n === null ? { least: 0, most: mostIn(table, group) } : { least: n, most: n },
    ),
  )
  const hidden = table.rows.flatMap(({ cells }, line) =>
    cells.flatMap(({ n }, group) => (n === null ? [unknowns[line]?.[group]] : [])),
  )
  narrowAll([...groupSums(table, unknowns), ...lineSums(table, unknowns), ...meanSums(table, unknowns)])
  return hidden.filter(
    (unknown) =>
      unknown !== undefined &&
      Math.ceil(unknown.least) >= 1 &&
      Math.floor(unknown.most) <= Math.ceil(unknown.least),
  ).length
}

function mostIn({ groups }: PublishedTable, group: number): number {
  return groups[group]?.base ?? groups[0]?.base ?? Number.POSITIVE_INFINITY
}

/** The answers of a group add up to its base; options of a multiple choice do not. */
function groupSums(table: PublishedTable, unknowns: readonly (readonly Unknown[])[]): readonly Sum[] {
  if (table.measure === 'indicator') return []
  return table.groups.flatMap(({ base }, group) =>
    base === null ? [] : [{ parts: column(unknowns, group, () => 1), least: base, most: base }],
  )
}

/** The groups of a line and those in no group add up to everyone. */
function lineSums(table: PublishedTable, unknowns: readonly (readonly Unknown[])[]): readonly Sum[] {
  if (table.by === null) return []
  const [everyone, ...groups] = table.groups.map(({ base }) => base)
  const known = groups.reduce<number>((sum, base) => sum + (base ?? 0), 0)
  const inNoGroup = (everyone ?? Number.POSITIVE_INFINITY) - known
  return unknowns.flatMap(([total, ...parts]) => {
    if (total === undefined) return []
    const rest = { least: 0, most: Math.max(inNoGroup, 0) }
    const all = [...parts, rest].map((unknown) => ({ unknown, weight: 1 }))
    return total.least === total.most ? [{ parts: all, least: total.least, most: total.most }] : []
  })
}

function meanSums(table: PublishedTable, unknowns: readonly (readonly Unknown[])[]): readonly Sum[] {
  if (table.rows.some(({ code }) => code <= 0)) return []
  return table.groups.flatMap(({ base, mean }, group) => {
    if (base === null || mean === null) return []
    const parts = column(unknowns, group, (line) => table.rows[line]?.code ?? 0)
    return [{ parts, least: (mean - 0.05) * base - 1e-9, most: (mean + 0.05) * base + 1e-9 }]
  })
}

function column(
  unknowns: readonly (readonly Unknown[])[],
  group: number,
  weight: (line: number) => number,
): Sum['parts'] {
  return unknowns.flatMap((line, index) => {
    const unknown = line[group]
    return unknown === undefined ? [] : [{ unknown, weight: weight(index) }]
  })
}

/** Narrows until a round changes nothing; counts are whole, so this ends. */
function narrowAll(sums: readonly Sum[]): void {
  let changed = true
  while (changed) changed = sums.map(narrow).some(Boolean)
}

function narrow({ parts, least, most }: Sum): boolean {
  let changed = false
  for (const { unknown, weight } of parts) {
    const others = parts.filter((part) => part.unknown !== unknown)
    const lowest = others.reduce((sum, part) => sum + part.weight * part.unknown.least, 0)
    const highest = others.reduce((sum, part) => sum + part.weight * part.unknown.most, 0)
    const up = Math.ceil((least - highest) / weight - 1e-6)
    const down = Math.floor((most - lowest) / weight + 1e-6)
    if (up > unknown.least) {
      unknown.least = up
      changed = true
    }
    if (down < unknown.most) {
      unknown.most = down
      changed = true
    }
  }
  return changed
}
