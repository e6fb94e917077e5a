/**
 * Large systems of linked tables, protected in parts.
 *
 * First the core: the margins that tables share. Its safe pattern comes with movements that prove it, in whole people.
 * Then each part, the inside of a table (or of tables bound to one another): it must be able to follow every movement
 * of the core, and protect its own sensitive cells while the core stands still or makes one of these movements. A
 * movement of the core with what each part does to follow it is a movement of the whole system, and so is a movement
 * within one part; so every sensitive cell of the whole is protected. Where a part will need a margin to move, because
 * the other cells of a line are too small, that is asked of the core beforehand. A part that cannot follow joins the core, and the core is decided anew; where the
 * core would grow too large, the tables of the part are named as blocked.
 *
 * Not the cheapest pattern possible, because parts do not bargain; but margins are hidden only where they must be.
 */
import { bestPattern, type Effort } from './best-pattern.ts'
import { patternSituation } from './block.ts'
import { goodPattern } from './good-pattern.ts'
import type { Need } from './possible.ts'
import type { Solver } from './solver.ts'
import type { Equation } from './system.ts'
import { blockOf, type Move, type Terms } from './system-block.ts'
import { prove } from './whole.ts'
import { withstands } from './withstand.ts'

/** Cells by position in the system. */
interface Part {
  readonly cells: readonly number[]
  readonly equations: readonly Equation[]
  /** Cells of the core that its sums touch. */
  readonly border: ReadonlySet<number>
}

export type PartsFound =
  | { readonly kind: 'found'; readonly hidden: readonly number[] }
  /** Tables, by position, that stand in the way of a safe pattern. */
  | { readonly kind: 'blocked'; readonly tables: ReadonlySet<number> }

/** Parts join the core only while it stays this small; later they are blocked. */
const largestCore = 250

/** What was decided before, by part and movements; pass the same map again when the tables have become fewer. */
export type Decided = Map<string, readonly number[] | null>

export function protectParts(terms: Terms, solver: Solver, effort: Effort, decided: Decided): PartsFound {
  let core = sharedCells(terms)
  let parts = partsOf(terms, new Set(core))
  let joined: ReadonlySet<number> = new Set()
  const all = new Set(terms.system.tables.keys())
  for (;;) {
    const centre = decideCore(terms, core, coreNeeds(terms, new Set(core)), solver, effort)
    if (centre === null) return { kind: 'blocked', tables: joined.size > 0 ? joined : all }
    const outcomes = parts.map((part) => ({
      part,
      hidden: decide(terms, part, centre.moves, solver, decided),
    }))
    const failing = outcomes.filter(({ hidden }) => hidden === null).map(({ part }) => part)
    if (failing.length === 0) {
      return { kind: 'found', hidden: [...centre.hidden, ...outcomes.flatMap(({ hidden }) => hidden ?? [])] }
    }
    const joining = failing.flatMap((part) => part.cells)
    if (core.length + joining.length > largestCore) {
      return { kind: 'blocked', tables: tablesWith(terms, joining) }
    }
    joined = new Set([...joined, ...tablesWith(terms, joining)])
    core = [...core, ...joining].sort((a, b) => a - b)
    parts = parts.filter((part) => !failing.includes(part))
  }
}

const tablesWith = ({ system }: Terms, positions: readonly number[]): ReadonlySet<number> =>
  new Set(positions.flatMap((position) => system.cells[position]?.tables ?? []))

function decide(
  terms: Terms,
  part: Part,
  movements: readonly Move[],
  solver: Solver,
  decided: Decided,
): readonly number[] | null {
  const moves = movesAt(part, movements)
  const named = (position: number) => terms.system.cells[position]?.name ?? ''
  const told = moves.map((move) =>
    [...move].map(([position, amount]) => `${named(position)} ${amount}`).join(),
  )
  const name = [named(part.cells[0] ?? -1), part.cells.length, ...told].join('|')
  const known = decided.get(name)
  if (known !== undefined) return known === null ? null : known.map((index) => part.cells[index] ?? -1)
  const hidden = decidePart(terms, part, moves, solver)
  const indexes = new Map(part.cells.map((position, index) => [position, index]))
  decided.set(name, hidden === null ? null : hidden.map((position) => indexes.get(position) ?? -1))
  return hidden
}

function sharedCells({ system }: Terms): readonly number[] {
  return [...system.cells.keys()].filter((position) => {
    const cell = system.cells[position]
    return cell !== undefined && (cell.tables.length > 1 || cell.order === 0)
  })
}

/** What is left of the system without the core: groups of cells that common sums bind. */
function partsOf({ system, mayBeHidden }: Terms, core: ReadonlySet<number>): readonly Part[] {
  const leader = [...system.tables.keys()]
  const find = (table: number): number => {
    const above = leader[table] ?? table
    return above === table ? table : find(above)
  }
  const inside = (position: number) => !core.has(position)
  const homeOf = (position: number) => find(system.cells[position]?.tables[0] ?? 0)
  for (const { total, parts } of system.equations) {
    const homes = [total, ...parts].filter(inside).map(homeOf)
    for (const home of homes) leader[find(home)] = find(homes[0] ?? home)
  }
  const grouped = new Map<number, { cells: number[]; equations: Equation[]; border: Set<number> }>()
  const groupOf = (home: number) => {
    const known = grouped.get(home) ?? { cells: [], equations: [], border: new Set<number>() }
    grouped.set(home, known)
    return known
  }
  for (const position of system.cells.keys()) {
    if (inside(position) && mayBeHidden[position] === true) groupOf(homeOf(position)).cells.push(position)
  }
  for (const equation of system.equations) {
    const members = [equation.total, ...equation.parts]
    const first = members.find(inside)
    if (first === undefined) continue
    const group = groupOf(homeOf(first))
    group.equations.push(equation)
    for (const position of members) if (core.has(position)) group.border.add(position)
  }
  return [...grouped.values()]
}

/** The sensitive cells of the core, and margins that sensitive cells of one line cannot do without. */
function coreNeeds(
  { system, primary, fall, rise, mayBeHidden }: Terms,
  core: ReadonlySet<number>,
): ReadonlyMap<number, Need> {
  const needs = new Map([...primary].filter(([position]) => core.has(position)))
  for (const { total, parts } of system.equations) {
    if (!core.has(total) || mayBeHidden[total] !== true || parts.some((part) => core.has(part))) continue
    const falls = parts.reduce((sum, part) => sum + (fall[part] ?? 0), 0)
    const rises = parts.reduce((sum, part) => sum + (rise[part] ?? 0), 0)
    let [below, above] = [0, 0]
    for (const part of parts) {
      const need = primary.get(part)
      if (need === undefined) continue
      const ownFall = fall[part] ?? 0
      above = Math.max(above, Math.max(need.above, need.width - ownFall) - (falls - ownFall))
      below = Math.max(below, need.below - (rises - (rise[part] ?? 0)))
    }
    if (below <= 0 && above <= 0) continue
    const known = needs.get(total) ?? { below: 0, above: 0, width: 0 }
    needs.set(total, { ...known, below: Math.max(known.below, below), above: Math.max(known.above, above) })
  }
  return needs
}

/** Sums of which nothing outside can move. */
function equationsWithin({ system, mayBeHidden }: Terms, core: ReadonlySet<number>): readonly Equation[] {
  const settled = (position: number) => core.has(position) || mayBeHidden[position] !== true
  return system.equations.filter(({ total, parts }) => settled(total) && parts.every(settled))
}

interface Centre {
  readonly hidden: readonly number[]
  readonly moves: readonly Move[]
}

function decideCore(
  terms: Terms,
  core: readonly number[],
  needs: ReadonlyMap<number, Need>,
  solver: Solver,
  effort: Effort,
): Centre | null {
  const { primary } = terms
  const equations = equationsWithin(terms, new Set(core))
  const wanted = blockOf(terms, core, [], equations, needs)
  const open = patternSituation(wanted.block, new Set(wanted.block.fall.keys()))
  const impossible = wanted.block.requirements
    .filter((requirement) => !withstands(wanted.block, open, requirement).held)
    .map(({ column }) => wanted.cells[column] ?? -1)
  // What cannot be asked of the core is left out; the parts that need it will fail, and are named then.
  if (impossible.some((position) => primary.has(position))) return null
  const possible = new Map([...needs].filter(([position]) => !impossible.includes(position)))
  const { block, cells } = blockOf(terms, core, [], equations, possible)
  const found = bestPattern(block, solver, effort)
  if (found.kind === 'none') return null
  const proven = prove(block, found.pattern, solver)
  if ('failing' in proven) return null
  const moves = [...proven.proofs.values()].flat().map((movement): Move => {
    const moved = [...movement.entries()].filter(([, amount]) => Math.abs(amount) > 1e-6)
    return new Map(moved.map(([column, amount]) => [cells[column] ?? -1, Math.round(amount)]))
  })
  return { hidden: [...found.pattern].flatMap((column) => cells[column] ?? []), moves }
}

/** Movements of the core as a part feels them: at its border only, and each once. */
function movesAt({ border }: Part, moves: readonly Move[]): readonly Move[] {
  const felt = new Map<string, Move>()
  for (const move of moves) {
    const own = [...move].filter(([position]) => border.has(position)).sort(([a], [b]) => a - b)
    if (own.length > 0) felt.set(own.join(' '), new Map(own))
  }
  return [...felt.values()]
}

function decidePart(
  terms: Terms,
  part: Part,
  moves: readonly Move[],
  solver: Solver,
): readonly number[] | null {
  const { block, cells } = blockOf(terms, part.cells, moves, part.equations)
  const pattern = goodPattern(block, block.fixed, solver)
  return pattern === null ? null : [...pattern].flatMap((column) => cells[column] ?? [])
}
