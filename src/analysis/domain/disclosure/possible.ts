/**
 * What the sums alone allow, with everything hidden that may be hidden: a quick test that finds most cases that no
 * pattern can protect, and the tables to blame for them.
 *
 * Ten people in ten groups, one in each, where zeros are shown: every hidden count is known to be at least 1, so all
 * of them are known. Such a table cannot be protected; its categories must be merged, or it is withheld.
 */
import type { Equation, System } from './system.ts'

/** How far each cell can fall and rise at most; one entry per cell of the system. */
export interface Leeway {
  readonly fall: readonly number[]
  readonly rise: readonly number[]
}

/** Narrows the leeway by every sum until nothing changes: what moves one cell must be taken from the others. */
export function narrow(equations: readonly Equation[], given: Leeway): Leeway {
  const leeway = { fall: [...given.fall], rise: [...given.rise] }
  for (let sweep = 0; sweep < 30; sweep += 1) {
    if (!equations.map((equation) => narrowOne(equation, leeway)).some(Boolean)) break
  }
  return leeway
}

function narrowOne(
  { total, parts }: Equation,
  { fall, rise }: { readonly fall: number[]; readonly rise: number[] },
): boolean {
  const falls = parts.reduce((sum, part) => sum + (fall[part] ?? 0), 0)
  const rises = parts.reduce((sum, part) => sum + (rise[part] ?? 0), 0)
  let changed = limit(fall, total, falls)
  if (limit(rise, total, rises)) changed = true
  const [totalFall, totalRise] = [fall[total] ?? 0, rise[total] ?? 0]
  for (const part of parts) {
    const [ownFall, ownRise] = [fall[part] ?? 0, rise[part] ?? 0]
    if (limit(fall, part, totalFall + rises - ownRise)) changed = true
    if (limit(rise, part, totalRise + falls - ownFall)) changed = true
  }
  return changed
}

function limit(bounds: number[], cell: number, bound: number): boolean {
  if ((bounds[cell] ?? 0) <= bound + 1e-9) return false
  bounds[cell] = bound
  return true
}

/** What a sensitive cell must be able to do. */
export interface Need {
  readonly below: number
  readonly above: number
  readonly width: number
}

/** Positions of the tables whose sums leave some sensitive cell too little leeway; empty where no sum forbids safety. */
export function tablesToBlame(
  system: System,
  needs: ReadonlyMap<number, Need>,
  leeway: Leeway,
): ReadonlySet<number> {
  const blamed = new Set<number>()
  const failing = new Map([...needs].filter(([position, need]) => lacks(need, position, leeway)))
  for (const position of failing.keys()) {
    const { tables = [] } = system.cells[position] ?? {}
    if (tables.length === 1) for (const table of tables) blamed.add(table)
  }
  for (const equation of system.equations) {
    const need = failing.get(equation.total)
    const tables = tablesOf(system, equation)
    const [only, another] = tables
    if (need === undefined || only === undefined || another !== undefined) continue
    const fall = equation.parts.reduce((sum, part) => sum + (leeway.fall[part] ?? 0), 0)
    const rise = equation.parts.reduce((sum, part) => sum + (leeway.rise[part] ?? 0), 0)
    if (fall < need.below - 1e-9 || rise < Math.max(need.above, need.width - fall) - 1e-9) blamed.add(only)
  }
  if (blamed.size === 0) {
    for (const position of failing.keys()) {
      for (const table of system.cells[position]?.tables ?? []) blamed.add(table)
    }
  }
  return blamed
}

function lacks({ below, above, width }: Need, position: number, { fall, rise }: Leeway): boolean {
  const ownFall = fall[position] ?? 0
  return ownFall < below - 1e-9 || (rise[position] ?? 0) < Math.max(above, width - ownFall) - 1e-9
}

/** The tables that hold every cell of a sum. */
function tablesOf(system: System, { total, parts }: Equation): readonly number[] {
  const [first = [], ...others] = [total, ...parts].map((position) => system.cells[position]?.tables ?? [])
  return first.filter((table) => others.every((tables) => tables.includes(table)))
}
