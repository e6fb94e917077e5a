/**
 * What follows from a tally of levels × groups without another look at the respondents: any number that is fixed by
 * the level (a code, or 1 for a category and 0 for the others) has Σwy = Σ_k y_k Σw_k, and so on for every sum.
 */
import { emptyTally, regrouped, type Tally } from '../tally/tally.ts'

/** Levels and groups of a tally, cell = level + levels × group. */
export interface Shape {
  readonly levels: number
  readonly groups: number
}

/**
 * The tally of y by group, y being `values[level]`; levels whose value is null are missing.
 * y is measured from the whole number nearest its mean, so that equal answers have no spread at all.
 */
export function scored(tally: Tally, { levels, groups }: Shape, values: readonly (number | null)[]): Tally {
  const origin = Math.round(meanOf(tally, levels, values))
  const result = emptyTally(groups, tally.blocks, origin)
  for (let at = 0; at < tally.n.length; at++) {
    const value = values[at % levels] ?? null
    if (value === null) continue
    const to = Math.floor(at / levels)
    const d = value - origin
    const [w, w2] = [tally.w[at] ?? 0, tally.w2[at] ?? 0]
    const sums = { n: tally.n[at] ?? 0, counted: tally.counted[at] ?? 0, w, w2 }
    const ofY = { wy: w * d, wy2: w * d * d, w2y: w2 * d, w2y2: w2 * d * d }
    for (const [name, sum] of Object.entries({ ...sums, ...ofY }) as [keyof typeof ofY, number][])
      result[name][to] = (result[name][to] ?? 0) + sum
  }
  return result
}

function meanOf(tally: Tally, levels: number, values: readonly (number | null)[]): number {
  let [sum, weight] = [0, 0]
  for (const [at, w] of tally.w.entries()) {
    const value = values[at % levels] ?? null
    if (value === null) continue
    sum += w * value
    weight += w
  }
  return weight > 0 ? sum / weight : 0
}

/** The tally of some groups alone, in this order, with the first `kept` of the levels. */
export function ofGroups(
  tally: Tally,
  { levels, groups }: Shape,
  wanted: readonly number[],
  kept = levels,
): Tally {
  const place = new Map(wanted.map((group, index) => [group, index]))
  const into = Array.from({ length: levels * groups }, (_, cell) => {
    const [level, group] = [cell % levels, place.get(Math.floor(cell / levels))]
    return group === undefined || level >= kept ? -1 : level + kept * group
  })
  return regrouped(tally, into, kept * wanted.length)
}

/** The tally of all groups together. */
export function everyGroup(tally: Tally, { levels, groups }: Shape): Tally {
  const into = Array.from({ length: levels * groups }, (_, cell) => cell % levels)
  return regrouped(tally, into, levels)
}
