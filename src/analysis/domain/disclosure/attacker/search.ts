/**
 * The search of an island: two linear programmes per cell, and whole-number programmes for counts where the linear answer
 * is not already whole. An answer for one cell is a possible state of all its neighbours, so it is remembered for them too.
 */
import type { LinearModel, OpenModel } from '../solver.ts'
import { type Goal, isMet, type Range, widen } from './goal.ts'

export interface Search {
  /** By column. */
  readonly cells: readonly Sought[]
  readonly shape: LinearModel
  /** Opened with this shape; between questions all its costs are 0. */
  readonly model: OpenModel
  readonly whole: boolean
}

export interface Sought {
  readonly range: Range
  readonly goal: Goal
}

/** Finds the ends of every cell that is not settled; false when there is no solution at all. */
export function searchEach(search: Search): boolean {
  return search.cells.every((cell, column) => {
    for (const direction of [1, -1] as const) {
      if (isMet(cell.goal, cell.range)) {
        cell.range.exact = false
        return true
      }
      const end = extreme(search, column, direction)
      if (end === undefined) return false
      if (direction === 1) cell.range.min = end
      else cell.range.max = end
    }
    return true
  })
}

/** The least (`direction` 1) or greatest (−1) value of one cell; undefined where nothing is possible. */
function extreme(search: Search, column: number, direction: 1 | -1): number | undefined {
  const { model, whole } = search
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
