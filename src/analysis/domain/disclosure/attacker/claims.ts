/** Possible worlds that the auditor claims, which save the attacker searching. */
import { type Range, widen } from './goal.ts'
import { conditionsByUnknown, type Riddle } from './riddle.ts'

/**
 * The truth, and other worlds as changes to it. Each is checked against everything known before it counts, so a wrong
 * claim costs time and nothing else.
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

/** Widens the ranges by every claimed world that fits all conditions. */
export function checkClaims(riddle: Riddle, { truth, worlds }: Claims, ranges: readonly Range[]): void {
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
  for (const unknown of unknowns.keys()) widen(ranges[unknown], values[unknown] ?? 0)
  for (const world of worlds) {
    const changes = world.flatMap(({ table, key, amount }) => {
      const unknown = unknownOf(table, key)
      return unknown === undefined ? [] : [{ unknown, amount }]
    })
    if (changes.length < world.length) continue
    for (const { unknown, amount } of changes) values[unknown] = (values[unknown] ?? 0) + amount
    const touched = changes.flatMap(({ unknown }) => touching[unknown] ?? [])
    if (changes.every(({ unknown }) => possible(unknown)) && fits(touched)) {
      for (const { unknown } of changes) widen(ranges[unknown], values[unknown] ?? 0)
    }
    for (const { unknown, amount } of changes) values[unknown] = (values[unknown] ?? 0) - amount
  }
}
