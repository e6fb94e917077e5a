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
import { composeWorlds, type PartMovements, type PlacedPart } from './worlds.ts'

/** Cells by position in the system. */
interface Part {
  readonly cells: readonly number[]
  readonly equations: readonly Equation[]
  /** Cells of the core that its sums touch. */
  readonly border: ReadonlySet<number>
}

export type PartsFound =
  /** `worlds`: movements of the whole system that prove every sensitive cell. */
  | { readonly kind: 'found'; readonly hidden: readonly number[]; readonly worlds: readonly Move[] }
  /** Tables, by position, that stand in the way of a safe pattern. */
  | { readonly kind: 'blocked'; readonly tables: ReadonlySet<number> }

/** Parts join the core only while it stays this small; later they are blocked. */
const largestCore = 250

/** What was decided before, by part and movements; pass the same map again when the tables have become fewer. */
export type Decided = Map<string, Decision | null>

/** Cells by their place in the part's own list, which stays when the tables become fewer. */
interface Decision extends PartMovements {
  readonly hidden: readonly number[]
}

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
      decision: decide(terms, part, centre.moves, solver, decided),
    }))
    const failing = outcomes.filter(({ decision }) => decision === null).map(({ part }) => part)
    if (failing.length === 0) {
      const placed = outcomes.flatMap(({ part, decision }) =>
        decision === null ? [] : [placedPart(part, decision, centre.moves)],
      )
      const hidden = [...centre.hidden, ...placed.flatMap((part) => part.hidden)]
      return { kind: 'found', hidden, worlds: composeWorlds(centre.moves, placed) }
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
): Decision | null {
  const { moves } = movesAt(part, movements)
  const named = (position: number) => terms.system.cells[position]?.name ?? ''
  const told = moves.map((move) =>
    [...move].map(([position, amount]) => `${named(position)} ${amount}`).join(),
  )
  const name = [named(part.cells[0] ?? -1), part.cells.length, ...told].join('|')
  const known = decided.get(name)
  if (known !== undefined) return known
  const decision = decidePart(terms, part, moves, solver)
  decided.set(name, decision)
  return decision
}

/** A decision with the system's positions in place of the part's own. */
function placedPart(
  part: Part,
  { hidden, followed, own }: Decision,
  coreMoves: readonly Move[],
): PlacedPart & { readonly hidden: readonly number[] } {
  const at = (index: number) => part.cells[index] ?? -1
  const placed = (movement: Move): Move =>
    new Map([...movement].map(([index, amount]) => [at(index), amount]))
  return {
    hidden: hidden.map(at),
    followed: followed.map(placed),
    own: own.map(({ movement, onMove }) => ({ movement: placed(movement), onMove })),
    feels: movesAt(part, coreMoves).feels,
  }
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
    const moved = movedColumns(movement, block.whole)
    return new Map(moved.map(([column, amount]) => [cells[column] ?? -1, amount]))
  })
  return { hidden: [...found.pattern].flatMap((column) => cells[column] ?? []), moves }
}

/** Movements of the core as a part feels them: at its border only, each once; and which of them each core move is. */
function movesAt(
  { border }: Part,
  coreMoves: readonly Move[],
): { readonly moves: readonly Move[]; readonly feels: readonly (number | null)[] } {
  const felt = new Map<string, { readonly index: number; readonly move: Move }>()
  const feels = coreMoves.map((move) => {
    const own = [...move].filter(([position]) => border.has(position)).sort(([a], [b]) => a - b)
    if (own.length === 0) return null
    const text = own.join(' ')
    const known = felt.get(text) ?? { index: felt.size, move: new Map(own) }
    felt.set(text, known)
    return known.index
  })
  return { moves: [...felt.values()].map(({ move }) => move), feels }
}

function decidePart(terms: Terms, part: Part, moves: readonly Move[], solver: Solver): Decision | null {
  const { block, cells } = blockOf(terms, part.cells, moves, part.equations)
  const pattern = goodPattern(block, block.fixed, solver)
  if (pattern === null) return null
  const proven = prove(block, pattern, solver)
  if ('failing' in proven) return null
  const indexes = new Map(part.cells.map((position, index) => [position, index]))
  const indexOf = (column: number) => indexes.get(cells[column] ?? -1)
  const inside = (movement: Float64Array): Move =>
    new Map(
      movedColumns(movement, block.whole).flatMap(([column, amount]) => {
        const index = indexOf(column)
        return index === undefined ? [] : [[index, amount] as const]
      }),
    )
  const followed: Move[] = []
  const own: PartMovements['own'][number][] = []
  for (const [{ column }, movements] of proven.proofs) {
    const move = block.moves.indexOf(column)
    const [, up] = movements
    if (move >= 0 && up !== undefined) followed[move] = inside(up)
    if (move >= 0) continue
    for (const movement of movements) {
      const onMove = block.moves.findIndex((one) => (movement[one] ?? 0) > 0.5)
      own.push({ movement: inside(movement), onMove: onMove < 0 ? null : onMove })
    }
  }
  const hidden = [...pattern].flatMap((column) => indexOf(column) ?? [])
  return { hidden, followed, own }
}

function movedColumns(movement: Float64Array, whole: boolean): readonly (readonly [number, number])[] {
  return [...movement.entries()].flatMap(([column, amount]) =>
    Math.abs(amount) > 1e-6 ? [[column, whole ? Math.round(amount) : amount] as const] : [],
  )
}
