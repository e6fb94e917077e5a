/**
 * The attacker: for each hidden cell, the smallest and the largest value it can have, given everything that is known.
 *
 * Two linear programmes per cell; whole-number programmes for counts where the linear answer is not already whole.
 * Hidden cells that no condition ties together are searched apart, and an answer for one cell is a possible state of
 * all its neighbours, so it is remembered for them too.
 */
import { done, type Result, refused } from '#shared'
import type { LinearModel, OpenModel, Solver } from '../solver.ts'
import type { Knowledge } from './knowledge.ts'
import { type Riddle, writeRiddle } from './riddle.ts'

export interface Interval {
  readonly table: string
  readonly key: readonly string[]
  /** Infinite where nothing published limits the cell. */
  readonly min: number
  readonly max: number
  /** False: the true interval is at least this wide, and the attack stopped because that was enough. */
  readonly exact: boolean
}

export interface Attack {
  readonly intervals: readonly Interval[]
  intervalOf(table: string, key: readonly string[]): Interval | undefined
}

/** Tells when what is already known to be possible suffices for a cell; without it every interval is exact. */
export type Enough = (
  unknown: { readonly table: string; readonly key: readonly string[] },
  seen: Seen,
) => boolean

export interface Seen {
  readonly min: number
  readonly max: number
}

interface Range {
  min: number
  max: number
  exact: boolean
}

/**
 * Claims that save searching: the truth, and other worlds as changes to it. Each is checked against everything known
 * before it counts, so a wrong claim costs time and nothing else.
 */
export interface Claims {
  truth(table: string, key: readonly string[]): number
  readonly worlds: readonly (readonly Change[])[]
}

interface Change {
  readonly table: string
  readonly key: readonly string[]
  readonly amount: number
}

export function attack(
  knowledge: Knowledge,
  solver: Solver,
  enough: Enough = () => false,
  claims?: Claims,
): Result<Attack> {
  const riddle = writeRiddle(knowledge)
  if (!riddle.ok) return riddle
  const { unknowns, unknownOf } = riddle.value
  const ranges = unknowns.map((): Range => ({ min: Infinity, max: -Infinity, exact: true }))
  if (claims !== undefined) checkClaims(riddle.value, claims, ranges)
  for (const island of islands(riddle.value)) {
    const consistent = searchIsland(riddle.value, island, ranges, solver, enough)
    if (!consistent) {
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

/** Widens the ranges by every claimed world that fits all conditions. */
function checkClaims(riddle: Riddle, { truth, worlds }: Claims, ranges: readonly Range[]): void {
  const { unknowns, conditions, whole, unknownOf } = riddle
  const values = unknowns.map(({ table, key }) => truth(table, key))
  const touching = conditionsByUnknown(riddle)
  const fits = (numbers: Iterable<number>) =>
    new Set(numbers).values().every((number) => {
      const condition = conditions[number]
      if (condition === undefined) return false
      const sum = condition.unknowns.reduce(
        (soFar, u, k) => soFar + (values[u] ?? 0) * (condition.values[k] ?? 0),
        0,
      )
      return sum >= condition.lower - 1e-6 && sum <= condition.upper + 1e-6
    })
  const possible = (unknown: number) => {
    const value = values[unknown] ?? 0
    const { least = 0, most = Infinity } = unknowns[unknown] ?? {}
    return value >= least && value <= most && (!whole || Number.isInteger(value))
  }
  if (!fits(conditions.keys()) || !unknowns.keys().every(possible)) return
  for (const unknown of unknowns.keys()) widenRange(ranges[unknown], values[unknown] ?? 0)
  for (const world of worlds) {
    const changes = world.flatMap(({ table, key, amount }) => {
      const unknown = unknownOf(table, key)
      return unknown === undefined ? [] : [{ unknown, amount }]
    })
    if (changes.length < world.length) continue
    for (const { unknown, amount } of changes) values[unknown] = (values[unknown] ?? 0) + amount
    const touched = changes.flatMap(({ unknown }) => touching[unknown] ?? [])
    if (changes.every(({ unknown }) => possible(unknown)) && fits(touched)) {
      for (const { unknown } of changes) widenRange(ranges[unknown], values[unknown] ?? 0)
    }
    for (const { unknown, amount } of changes) values[unknown] = (values[unknown] ?? 0) - amount
  }
}

function widenRange(range: Range | undefined, value: number): void {
  if (range === undefined) return
  range.min = Math.min(range.min, value)
  range.max = Math.max(range.max, value)
}

function conditionsByUnknown({ unknowns, conditions }: Riddle): readonly (readonly number[])[] {
  const touching = unknowns.map((): number[] => [])
  for (const [number, condition] of conditions.entries()) {
    for (const unknown of condition.unknowns) touching[unknown]?.push(number)
  }
  return touching
}

interface Island {
  readonly unknowns: readonly number[]
  readonly conditions: readonly number[]
}

/** Groups of unknowns that share conditions, found by walking from condition to condition. */
function islands(riddle: Riddle): readonly Island[] {
  const { unknowns, conditions } = riddle
  const touching = conditionsByUnknown(riddle)
  const reached = new Set<number>()
  const found: Island[] = []
  for (const start of unknowns.keys()) {
    if (reached.has(start)) continue
    reached.add(start)
    const members = [start]
    const own = new Set<number>()
    for (const member of members) {
      for (const number of touching[member] ?? []) {
        if (own.has(number)) continue
        own.add(number)
        for (const next of conditions[number]?.unknowns ?? []) {
          if (reached.has(next)) continue
          reached.add(next)
          members.push(next)
        }
      }
    }
    found.push({ unknowns: members.sort((a, b) => a - b), conditions: [...own].sort((a, b) => a - b) })
  }
  return found
}

/** False when the island has no solution at all. */
function searchIsland(
  riddle: Riddle,
  island: Island,
  ranges: readonly Range[],
  solver: Solver,
  enough: Enough,
): boolean {
  const model = solver.open(modelOf(riddle, island))
  const witness = (values: Float64Array) => remember(values, island, ranges)
  try {
    return island.unknowns.every((unknown, index) => {
      const range = ranges[unknown]
      const about = riddle.unknowns[unknown]
      if (range === undefined || about === undefined) return true
      for (const direction of [1, -1] as const) {
        if (enough(about, range)) {
          range.exact = false
          return true
        }
        const end = extreme(model, index, direction, riddle.whole, witness)
        if (end === undefined) return false
        if (direction === 1) range.min = end
        else range.max = end
      }
      return true
    })
  } finally {
    model.close()
  }
}

function modelOf(riddle: Riddle, island: Island): LinearModel {
  const column = new Map(island.unknowns.map((unknown, index) => [unknown, index]))
  return {
    cost: island.unknowns.map(() => 0),
    lower: island.unknowns.map((unknown) => riddle.unknowns[unknown]?.least ?? 0),
    upper: island.unknowns.map((unknown) => riddle.unknowns[unknown]?.most ?? Infinity),
    rows: island.conditions.flatMap((number) => {
      const condition = riddle.conditions[number]
      if (condition === undefined) return []
      const { lower, upper, values, unknowns } = condition
      return [{ lower, upper, values, columns: unknowns.map((unknown) => column.get(unknown) ?? 0) }]
    }),
    whole: false,
  }
}

/** The least (`direction` 1) or greatest (−1) value of one unknown; undefined where nothing is possible. */
function extreme(
  model: OpenModel,
  index: number,
  direction: 1 | -1,
  whole: boolean,
  witness: (values: Float64Array) => void,
): number | undefined {
  model.setCost(index, direction)
  let answer = model.minimise()
  if (whole && answer.status === 'optimal' && !answer.values.every(isWhole)) {
    model.setWhole(true)
    answer = model.minimise()
    model.setWhole(false)
  }
  model.setCost(index, 0)
  if (answer.status === 'unbounded') return -direction * Infinity
  if (answer.status !== 'optimal') return undefined
  const value = direction * answer.value
  if (!whole || answer.values.every(isWhole)) witness(answer.values)
  return whole ? Math.round(value) : value
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

function remember(values: Float64Array, island: Island, ranges: readonly Range[]): void {
  for (const [index, unknown] of island.unknowns.entries()) widenRange(ranges[unknown], values[index] ?? 0)
}
