/** How published tables add up: every total is the sum of its parts, also over the groupings of another table. */
import type { Naming } from './cell-names.ts'
import type { Condition, Known } from './conditions.ts'
import type { Knowledge, PublishedTable } from './knowledge.ts'

/** Every "parts add up to the whole" that leaves something unknown, each once. */
export function balances(
  published: readonly PublishedTable[],
  aggregates: NonNullable<Knowledge['aggregates']>,
  naming: Naming,
  { numbers, shown }: Known,
): readonly Condition[] {
  const conditions = new Map<string, Condition>()
  const note = (whole: string, parts: readonly string[]) => {
    const condition = balance(whole, parts, numbers, shown)
    if (condition !== undefined) {
      conditions.set([...condition.unknowns, '=', condition.lower].join(' '), condition)
    }
  }
  for (const table of published) noteSums(table, naming, note)
  noteAggregates(published, aggregates, naming, note)
  return [...conditions.values()]
}

function noteSums(
  table: PublishedTable,
  naming: Naming,
  note: (whole: string, parts: readonly string[]) => void,
): void {
  for (const { key } of table.cells) {
    for (const [place, dimension] of table.dimensions.entries()) {
      if (key[place] !== 'Total') continue
      const parts = dimension.categories.map((category) => naming(table, replaced(key, place, category)))
      note(naming(table, key), parts)
    }
  }
}

const replaced = (key: readonly string[], place: number, category: string): readonly string[] =>
  key.map((old, index) => (index === place ? category : old))

function noteAggregates(
  tables: readonly PublishedTable[],
  aggregates: NonNullable<Knowledge['aggregates']>,
  naming: Naming,
  note: (whole: string, parts: readonly string[]) => void,
): void {
  for (const { dimension, category, of, parts } of aggregates) {
    for (const table of tables) {
      const place = table.dimensions.findIndex(({ name }) => name === dimension)
      if (place < 0) continue
      const dimensions = table.dimensions.map((old, index) =>
        index === place ? { name: of, categories: parts } : old,
      )
      const finer: PublishedTable = { ...table, dimensions }
      for (const { key } of table.cells) {
        if (key[place] !== category) continue
        note(
          naming(table, key),
          parts.map((part) => naming(finer, replaced(key, place, part))),
        )
      }
    }
  }
}

/** Known values go to the right-hand side. Undefined where a cell is not published anywhere, or nothing is unknown. */
function balance(
  whole: string,
  parts: readonly string[],
  numbers: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number>,
): Condition | undefined {
  let known = 0
  const terms: [number, number][] = []
  for (const [name, sign] of [
    ...parts.map((part): [string, number] => [part, 1]),
    [whole, -1] as [string, number],
  ]) {
    const value = shown.get(name)
    const unknown = numbers.get(name)
    if (value !== undefined) known -= sign * value
    else if (unknown !== undefined) terms.push([unknown, sign])
    else return undefined
  }
  if (terms.length === 0) return undefined
  terms.sort((a, b) => a[0] - b[0])
  return {
    unknowns: terms.map(([u]) => u),
    values: terms.map(([, sign]) => sign),
    lower: known,
    upper: known,
  }
}
