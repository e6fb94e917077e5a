/**
 * States that show many cells uncertain at once. A question about one cell settles little; here each round pushes up
 * cells that no condition ties to one another, and others down, and every state that comes of it is remembered. Only what
 * is possible is noted: a cell that this misses is searched by itself, so it changes the effort and never the verdict.
 */
import type { LinearModel, OpenModel, Solver } from '../solver.ts'
import { exactly, mustFall, mustRise } from './goal.ts'
import { isWhole, remember, type Search } from './search.ts'

/** Light, so that falling never keeps down what is to rise. */
const fallWeight = 0.01

/** Branches of a whole-number search; a state that is good enough is found within a few. */
const nodes = 100

/** Ends when everything wanted was seen, or when a round has shown nothing new from either end of the list. */
export function proveTogether(search: Search, solver: Solver): void {
  let wanted = wantedOf(search)
  if (wanted.length === 0 || search.cells.some(({ goal }) => goal === exactly)) return
  const rowsOf = rowsByColumn(search.shape)
  const model = solver.open(search.shape, nodes)
  try {
    let fruitless = 0
    while (wanted.length > 0 && fruitless < 2) {
      ask(model, search.cells.length, costsOf(rowsOf, fruitless === 0 ? wanted : wanted.toReversed()))
      const state = possibleState(search, model)
      if (state === null) return
      remember(search, state)
      const left = wantedOf(search)
      fruitless = left.length < wanted.length ? 0 : fruitless + 1
      wanted = left
    }
  } finally {
    model.close()
  }
}

interface Wanted {
  readonly column: number
  readonly way: 'up' | 'down'
}

function wantedOf({ cells }: Search): readonly Wanted[] {
  return cells.flatMap(({ goal, range }, column): readonly Wanted[] => [
    ...(mustRise(goal, range) ? [{ column, way: 'up' } as const] : []),
    ...(mustFall(goal, range) ? [{ column, way: 'down' } as const] : []),
  ])
}

/** By column, to be minimised: of the cells that are to rise as many as share no row, and all that are to fall. */
function costsOf(
  rowsOf: readonly (readonly number[])[],
  wanted: readonly Wanted[],
): ReadonlyMap<number, number> {
  const costs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { column, way } of wanted) {
    if (way === 'down') continue
    const rows = rowsOf[column] ?? []
    if (rows.some((row) => taken.has(row))) continue
    for (const row of rows) taken.add(row)
    costs.set(column, -1)
  }
  for (const { column, way } of wanted) {
    if (way === 'down' && !costs.has(column)) costs.set(column, fallWeight)
  }
  return costs
}

function rowsByColumn({ rows, cost }: LinearModel): readonly (readonly number[])[] {
  const rowsOf = cost.map((): number[] => [])
  for (const [row, { columns }] of rows.entries()) {
    for (const column of columns) rowsOf[column]?.push(row)
  }
  return rowsOf
}

function ask(model: OpenModel, columns: number, costs: ReadonlyMap<number, number>): void {
  for (let column = 0; column < columns; column += 1) model.setCost(column, costs.get(column) ?? 0)
}

/** The best state by today's costs; or one that is good, where counts must be whole. Null where none was found. */
function possibleState({ shape, whole }: Search, model: OpenModel): Float64Array | null {
  const answer = model.minimise()
  if (answer.status !== 'optimal') return null
  if (!whole || answer.values.every(isWhole)) return answer.values
  model.setWhole(true)
  const found = beside(shape, model, answer.values) ?? model.minimise()
  model.setWhole(false)
  return found.status === 'optimal' ? found.values : null
}

/** The best whole state within one of these values: far quicker to find than the best of all. */
function beside(shape: LinearModel, model: OpenModel, values: Float64Array) {
  for (const [column, value] of values.entries()) {
    model.setBounds(column, Math.floor(value + 1e-6), Math.ceil(value - 1e-6))
  }
  const answer = model.minimise()
  for (const column of values.keys()) {
    model.setBounds(column, shape.lower[column] ?? 0, shape.upper[column] ?? Infinity)
  }
  return answer.status === 'optimal' ? answer : null
}
