/**
 * The attacker: for each hidden cell, the smallest and the largest value it can have, given everything that is known.
 *
 * Hidden cells that no condition ties together are searched apart. With goals, a cell is left alone once it is seen to be
 * uncertain enough; without, every interval is exact.
 */
import { done, type Result, refused } from '#shared'
import type { Solver } from '../solver.ts'
import { type Claims, checkClaims } from './claims.ts'
import { exactly, type Goal, type Range } from './goal.ts'
import { type Island, islandsOf, modelOf } from './islands.ts'
import type { Knowledge } from './knowledge.ts'
import { proveTogether } from './prove-together.ts'
import { type Riddle, type Unknown, writeRiddle } from './riddle.ts'
import { type Sought, searchEach } from './search.ts'

export interface Interval extends Readonly<Range> {
  readonly table: string
  readonly key: readonly string[]
}

/** Ends are infinite where nothing published limits the cell. */
export interface Attack {
  readonly intervals: readonly Interval[]
  intervalOf(table: string, key: readonly string[]): Interval | undefined
}

export function attack(
  knowledge: Knowledge,
  solver: Solver,
  goalOf: (unknown: Unknown) => Goal = () => exactly,
  claims?: Claims,
): Result<Attack> {
  const riddle = writeRiddle(knowledge)
  if (!riddle.ok) return riddle
  const { unknowns, unknownOf } = riddle.value
  const goals = unknowns.map(goalOf)
  const ranges = unknowns.map((): Range => ({ min: Infinity, max: -Infinity, exact: false }))
  if (claims !== undefined) checkClaims(riddle.value, claims, ranges)
  for (const island of islandsOf(riddle.value)) {
    if (!searchIsland(riddle.value, island, goals, ranges, solver)) {
      const first = unknowns[island.unknowns[0] ?? 0]
      const at = `${first?.table ?? ''}: ${first?.key.join(', ') ?? ''}`
      return refused('published_values_contradict', `What is published around ${at} cannot all be true.`, at)
    }
  }
  const intervals = unknowns.map(({ table, key }, unknown): Interval => {
    const { min, max, exact } = ranges[unknown] ?? { min: -Infinity, max: Infinity, exact: false }
    return { table, key, min, max, exact }
  })
  return done({
    intervals,
    intervalOf: (table, key) => {
      const unknown = unknownOf(table, key)
      return unknown === undefined ? undefined : intervals[unknown]
    },
  })
}

/** False when the island has no solution at all. */
function searchIsland(
  riddle: Riddle,
  island: Island,
  goals: readonly Goal[],
  ranges: readonly Range[],
  solver: Solver,
): boolean {
  const cells = island.unknowns.flatMap((unknown): readonly Sought[] => {
    const [goal, range] = [goals[unknown], ranges[unknown]]
    return goal === undefined || range === undefined ? [] : [{ goal, range }]
  })
  const search = { cells, shape: modelOf(riddle, island), whole: riddle.whole }
  proveTogether(search, solver)
  return searchEach(search, solver)
}
