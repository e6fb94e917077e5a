/** Islands: hidden cells that no condition ties to others, and can be attacked apart. */
import type { LinearModel } from '../solver.ts'
import { conditionsByUnknown, type Riddle } from './riddle.ts'

export interface Island {
  readonly unknowns: readonly number[]
  readonly conditions: readonly number[]
}

/** Groups of unknowns that share conditions, found by walking from condition to condition. */
export function islandsOf(riddle: Riddle): readonly Island[] {
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

/** Its unknowns as columns, in their order, and its conditions as rows; nothing is asked yet. */
export function modelOf(riddle: Riddle, island: Island): LinearModel {
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
