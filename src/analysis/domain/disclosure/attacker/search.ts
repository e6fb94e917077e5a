/**
 * The search of an island: two linear programmes per cell, and whole-number programmes for counts where the linear answer
 * is not already whole. An answer for one cell is a possible state of all its neighbours, so it is remembered for them too.
 */
import type { LinearModel, OpenModel, Solver } from '../solver.ts'
import { type Goal, isMet, type Range, widen } from './goal.ts'

export interface Search {
  /** By column. */
  readonly cells: readonly Sought[]
  readonly shape: LinearModel
  readonly whole: boolean
}

export interface Sought {
  readonly range: Range
  readonly goal: Goal
}

/** Finds the ends of every cell whose goal is not met; false when there is no solution at all. */
export function searchEach(search: Search, solver: Solver): boolean {
  if (search.cells.every(({ goal, range }) => isMet(goal, range))) return true
  const model = solver.open(search.shape)
  try {
    return search.cells.every((cell, column) => searchCell(search, model, cell, column))
  } finally {
    model.close()
  }
}

function searchCell(search: Search, model: OpenModel, { goal, range }: Sought, column: number): boolean {
  for (const direction of [1, -1] as const) {
    if (isMet(goal, range)) return true
    const end = extreme(search, model, column, direction)
    if (end === undefined) return false
    if (direction === 1) range.min = end
    else range.max = end
  }
  range.exact = true
  return true
}

/** The least (`direction` 1) or greatest (−1) value of one cell; undefined where nothing is possible. */
function extreme(search: Search, model: OpenModel, column: number, direction: 1 | -1): number | undefined {
  const { whole } = search
  model.setCost(column, direction)
  let answer = model.minimise()
  if (whole && answer.status === 'optimal' && !answer.values.every(isWhole)) {
    model.setWhole(true)
    answer = model.minimise()
    model.setWhole(false)
  }
  model.setCost(column, 0)
  if (answer.status === 'unbounded') return -direction * Infinity
  if (answer.status !== 'optimal') return undefined
  const value = direction * answer.value
  if (!whole || answer.values.every(isWhole)) remember(search, answer.values)
  return whole ? Math.round(value) : value
}

export const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

/** Every cell can have the value it has in a possible state. */
export function remember({ cells, whole }: Search, state: Float64Array): void {
  for (const [column, { range }] of cells.entries()) {
    const value = state[column] ?? 0
    widen(range, whole ? Math.round(value) : value)
  }
}
