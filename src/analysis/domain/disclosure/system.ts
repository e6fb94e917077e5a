/**
 * All tables of a publication as one linked system: distinct cells, and the sums that bind them.
 *
 * Cells of different tables are one cell when they describe the same respondents: equal categories in the dimensions
 * they name, `Total` in all others. So "region North" is one cell in every table that has a region.
 */
import { done, type Result, refused } from '#shared'
import {
  type ConfidentialTable,
  cellName,
  type Dimension,
  keyText,
  sumsOf,
  type TableCell,
  total,
} from './table.ts'

/** "The parts add up to the total", by positions in `System.cells`. */
export interface Equation {
  readonly total: number
  readonly parts: readonly number[]
}

export interface SystemCell extends TableCell {
  /** Where people find it: the first table that has it. */
  readonly name: string
  /** Positions of the tables that hold it. */
  readonly tables: readonly number[]
  /** The number of dimensions it names: 0 for a grand total. */
  readonly order: number
}

export interface System {
  readonly tables: readonly ConfidentialTable[]
  readonly cells: readonly SystemCell[]
  readonly equations: readonly Equation[]
  /** Per table, the positions of its cells in the order of its own list. */
  readonly positions: readonly (readonly number[])[]
}

/**
 * A category of one dimension that is the sum of categories of another, as "public sector" is the sum of some
 * organisation types. Binds every pair of cells that differ in this alone.
 */
export interface Aggregate {
  readonly dimension: string
  readonly category: string
  readonly of: string
  readonly parts: readonly string[]
}

type MutableCell = { -readonly [Field in keyof SystemCell]: SystemCell[Field] } & { tables: number[] }

/** Links checked tables. Refuses shared margins that differ, and dimensions of one name with different categories. */
export function linkTables(
  tables: readonly ConfidentialTable[],
  aggregates: readonly Aggregate[] = [],
): Result<System> {
  const problem = checkDimensions(tables)
  if (problem !== undefined) return problem
  const population = populations(tables, aggregates)
  const cells: MutableCell[] = []
  const byIdentity = new Map<string, number>()
  const positions: number[][] = []
  for (const [index, table] of tables.entries()) {
    const own: number[] = []
    for (const cell of table.cells) {
      const identity = cellIdentity(table.dimensions, cell.key, population[index] ?? index)
      const known = byIdentity.get(identity)
      const shared = known === undefined ? undefined : cells[known]
      if (known === undefined || shared === undefined) {
        byIdentity.set(identity, cells.length)
        own.push(cells.length)
        const order = cell.key.filter((category) => category !== total).length
        cells.push({ ...cell, name: cellName(table, cell.key), tables: [index], order })
        continue
      }
      if (Math.abs(shared.value - cell.value) > 1e-6 * Math.max(1, shared.value)) {
        const at = cellName(table, cell.key)
        return refused('margins_differ', `${at} and ${shared.name} are the same people but differ.`, at)
      }
      shared.tables.push(index)
      own.push(known)
    }
    positions.push(own)
  }
  const equations = collectEquations(tables, positions)
  const bound = aggregateEquations(tables, aggregates, population, byIdentity, cells)
  if (!bound.ok) return bound
  return done({ tables, cells, equations: [...equations, ...bound.value], positions })
}

function checkDimensions(tables: readonly ConfidentialTable[]): ReturnType<typeof refused> | undefined {
  const known = new Map<string, { readonly categories: string; readonly table: string }>()
  for (const table of tables) {
    for (const dimension of table.dimensions) {
      const categories = keyText([...dimension.categories].sort())
      const first = known.get(dimension.name)
      if (first === undefined) known.set(dimension.name, { categories, table: table.id })
      else if (first.categories !== categories) {
        const at = `${table.id}: ${dimension.name}`
        const message = `${dimension.name} has other categories in table ${table.id} than in ${first.table}.`
        return refused('categories_differ', message, at)
      }
    }
  }
  return undefined
}

/** Tables that share a dimension, directly or through others, count the same respondents. */
function populations(
  tables: readonly ConfidentialTable[],
  aggregates: readonly Aggregate[],
): readonly number[] {
  const found = tables.map((_, index) => index)
  const firstWith = new Map<string, number>()
  for (const [index, table] of tables.entries()) {
    const own = table.dimensions.map(({ name }) => name)
    const finer = aggregates.filter(({ dimension }) => own.includes(dimension)).map(({ of }) => of)
    for (const name of [...own, ...finer]) {
      const first = firstWith.get(name)
      if (first === undefined) firstWith.set(name, index)
      else {
        const [from, to] = [found[index] ?? index, found[first] ?? first]
        for (const [other, group] of found.entries()) if (group === from) found[other] = to
      }
    }
  }
  return found
}

function cellIdentity(dimensions: readonly Dimension[], key: readonly string[], population: number): string {
  const named = key.flatMap((category, position) =>
    category === total ? [] : [`${dimensions[position]?.name ?? ''}\u001e${category}`],
  )
  return keyText([String(population), ...named.sort()])
}

function collectEquations(
  tables: readonly ConfidentialTable[],
  positions: readonly (readonly number[])[],
): readonly Equation[] {
  const equations = new Map<string, Equation>()
  for (const [index, table] of tables.entries()) {
    const byKey = new Map(
      table.cells.map((cell, order) => [keyText(cell.key), positions[index]?.[order] ?? 0]),
    )
    for (const sum of sumsOf(table.dimensions)) {
      const whole = byKey.get(keyText(sum.total)) ?? 0
      const parts = sum.parts.map((part) => byKey.get(keyText(part)) ?? 0)
      equations.set([whole, ...[...parts].sort((a, b) => a - b)].join(' '), { total: whole, parts })
    }
  }
  return [...equations.values()]
}

function aggregateEquations(
  tables: readonly ConfidentialTable[],
  aggregates: readonly Aggregate[],
  population: readonly number[],
  byIdentity: ReadonlyMap<string, number>,
  cells: readonly SystemCell[],
): Result<readonly Equation[]> {
  const equations = new Map<string, Equation>()
  for (const { dimension, category, of, parts } of aggregates) {
    for (const [index, table] of tables.entries()) {
      const place = table.dimensions.findIndex(({ name }) => name === dimension)
      if (place < 0 || table.dimensions.some(({ name }) => name === of)) continue
      const finer = table.dimensions.map((old, position) =>
        position === place ? { name: of, categories: [] } : old,
      )
      for (const cell of table.cells) {
        if (cell.key[place] !== category) continue
        const group = population[index] ?? index
        const whole = byIdentity.get(cellIdentity(table.dimensions, cell.key, group))
        const found = parts.map((part) =>
          byIdentity.get(cellIdentity(finer, cell.key.with(place, part), group)),
        )
        if (whole === undefined || !found.every((part) => part !== undefined)) continue
        const added = found.reduce((sum, part) => sum + (cells[part]?.value ?? 0), 0)
        if (Math.abs(added - cell.value) > 1e-6 * Math.max(1, cell.value)) {
          const at = cellName(table, cell.key)
          return refused('aggregate_differs', `The categories of ${of} do not add up to ${at}.`, at)
        }
        equations.set([whole, ...found].join(' '), { total: whole, parts: found })
      }
    }
  }
  return done([...equations.values()])
}
