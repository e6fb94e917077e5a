/**
 * A safe pattern for blocks too large for the proven cheapest one: complete, then thin out.
 *
 * Complete: for each requirement that fails, the movement that meets it at the least cost of newly hidden cells is a
 * linear programme; the cells it moves are hidden. Thin out: each added cell, dearest first, is shown again where
 * every requirement still holds. The same input always gives the same pattern.
 * Source: J. Kelly, B. Golden, A. Assad, Networks 22 (1992) 397–417; overview in the Handbook on SDC, chapter 4.
 */
import { type Block, type Pattern, patternSituation, type Requirement } from './block.ts'
import { reach } from './reach.ts'
import type { OpenModel, Solver } from './solver.ts'
import { fractionalOnly, prove } from './whole.ts'
import { withstands } from './withstand.ts'

/** A safe pattern that contains `start`, or null where even hiding everything does not suffice. */
export function goodPattern(block: Block, start: Pattern, solver: Solver): Pattern | null {
  const pattern = complete(block, start, solver) ?? everything(block, solver)
  if (pattern === null) return null
  const thin = thinOut(block, pattern, solver)
  if (fractionalOnly(block, thin, solver) === undefined) return thin
  return complete(block, thin, solver) ?? pattern
}

function everything(block: Block, solver: Solver): Pattern | null {
  const pattern = new Set(block.fall.keys())
  const situation = patternSituation(block, pattern)
  const held = block.requirements.every((requirement) => withstands(block, situation, requirement).held)
  return held && fractionalOnly(block, pattern, solver) === undefined ? pattern : null
}

function complete(block: Block, start: Pattern, solver: Solver): Pattern | null {
  let pattern = start
  let situation = patternSituation(block, pattern)
  const failing = hardestFirst(block).filter((requirement) => !withstands(block, situation, requirement).held)
  if (failing.length === 0 && fractionalOnly(block, pattern, solver) === undefined) return pattern
  const model = solver.open(movementModel(block))
  try {
    for (const requirement of failing) {
      if (withstands(block, situation, requirement).held) continue
      const widened = widen(block, pattern, requirement, model)
      if (widened === null) return null
      pattern = widened
      situation = patternSituation(block, pattern)
    }
    for (;;) {
      const failing = fractionalOnly(block, pattern, solver)
      if (failing === undefined) return pattern
      model.setWhole(true)
      const widened = widen(block, pattern, failing, model)
      model.setWhole(false)
      if (widened === null || widened.size === pattern.size) return null
      pattern = widened
    }
  } finally {
    model.close()
  }
}

const hardestFirst = (block: Block): readonly Requirement[] =>
  [...block.requirements].sort((a, b) => lackOfRoom(block, b) - lackOfRoom(block, a) || a.column - b.column)

const lackOfRoom = (block: Block, { column, above, width }: Requirement): number =>
  Math.max(above, width - (block.fall[column] ?? 0))

/** Hides what the cheapest movements that meet the requirement move. */
function widen(block: Block, pattern: Pattern, requirement: Requirement, model: OpenModel): Pattern | null {
  const { column, below, above, width } = requirement
  const move = (from: Pattern, amount: number) => hideMoved(block, from, requirement, amount, model)
  const lowered = move(pattern, -below)
  if (lowered === null) return null
  // The width is sought upwards first, because there is more room above than below.
  const raised = move(lowered, Math.max(above, width - below))
  if (raised !== null) return raised
  const open = patternSituation(block, new Set(block.fall.keys()))
  const lowest = Math.floor(reach(open.frame, column, -1, block.fall[column] ?? 0, open.room).distance + 1e-6)
  const fallen = move(lowered, -lowest)
  return fallen === null ? null : move(fallen, Math.max(above, width - lowest))
}

function hideMoved(
  block: Block,
  pattern: Pattern,
  requirement: Requirement,
  amount: number,
  model: OpenModel,
): Pattern | null {
  const moved = cheapest(block, pattern, requirement, amount, model)
  return moved === null ? null : new Set([...pattern, ...moved])
}

/** Columns of the cheapest movement in which the requirement's column moves by `amount`; null where there is none. */
function cheapest(
  block: Block,
  pattern: Pattern,
  requirement: Requirement,
  amount: number,
  model: OpenModel,
): readonly number[] | null {
  if (amount === 0) return []
  const count = block.fall.length
  for (let column = 0; column < count; column += 1) {
    const own = column === requirement.column
    const [fall, rise] = [block.fall[column] ?? 0, block.rise[column] ?? 0]
    const price = pattern.has(column) ? 1e-4 : (block.cost[column] ?? 0)
    model.setBounds(column, own ? Math.max(0, amount) : 0, own ? Math.max(0, amount) : rise)
    model.setBounds(count + column, own ? Math.max(0, -amount) : 0, own ? Math.max(0, -amount) : fall)
    model.setCost(column, price / Math.max(1, Math.min(rise, Math.abs(amount))))
    model.setCost(count + column, price / Math.max(1, Math.min(fall, Math.abs(amount))))
  }
  const answer = model.minimise()
  if (answer.status !== 'optimal') return null
  const { values } = answer
  return [...block.fall.keys()].filter(
    (column) => Math.abs((values[column] ?? 0) - (values[count + column] ?? 0)) > 1e-6,
  )
}

/** Columns twice: how far a cell rises, then how far it falls. */
function movementModel(block: Block) {
  const count = block.fall.length
  const zeros = new Array<number>(2 * count).fill(0)
  return {
    cost: zeros,
    lower: zeros,
    upper: zeros,
    rows: block.sums.map(({ columns, values }) => ({
      lower: 0,
      upper: 0,
      columns: [...columns, ...columns.map((column) => count + column)],
      values: [...values, ...values.map((value) => -value)],
    })),
    whole: false,
  }
}

/** Shows again what need not be hidden. A requirement is asked again only where its proof used the cell. */
function thinOut(block: Block, pattern: Pattern, solver: Solver): Pattern {
  // In three dimensions whole numbers are dear to prove; they are asked for once, at the end.
  const whole = block.whole && block.network
  let kept = pattern
  let proven = prove(block, kept, solver, new Map(), block.requirements, whole)
  const added = [...pattern].filter((column) => !block.fixed.has(column))
  added.sort((a, b) => (block.cost[b] ?? 0) - (block.cost[a] ?? 0) || b - a)
  for (const column of added) {
    if ('failing' in proven) break
    const { proofs } = proven
    const fewer = new Set(kept)
    fewer.delete(column)
    const touched = block.requirements.filter((requirement) => usesColumn(proofs.get(requirement), column))
    const fresh = prove(block, fewer, solver, proofs, touched, whole)
    if ('failing' in fresh) continue
    kept = fewer
    proven = fresh
  }
  return kept
}

const usesColumn = (movements: readonly Float64Array[] | undefined, column: number): boolean =>
  movements === undefined || movements.some((movement) => Math.abs(movement[column] ?? 0) > 1e-7)
