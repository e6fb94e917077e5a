/**
 * Movements in whole numbers of respondents. In tables of three and more dimensions a movement by halves may exist
 * where none by whole people does; a reader knows that people are whole, so a pattern must withstand that too.
 */
import { type Block, type Pattern, patternSituation, type Requirement, type Situation } from './block.ts'
import { reach } from './reach.ts'
import type { OpenModel, Solver } from './solver.ts'

/** Per requirement, one movement down and one up that together prove it. */
export type Proofs = ReadonlyMap<Requirement, readonly Float64Array[]>

export type Proven = { readonly proofs: Proofs } | { readonly failing: Requirement }

/**
 * Proves requirements by movements in whole numbers where the block counts people, or names the first that fails.
 * `known`: proofs that still hold, of moves among others; `asked`: the requirements to prove, without it all;
 * `whole`: false to be content with fractions, which is quicker.
 */
export function prove(
  block: Block,
  pattern: Pattern,
  solver: Solver,
  known: Proofs = new Map(),
  asked: readonly Requirement[] = block.requirements,
  whole = block.whole,
): Proven {
  const situation = patternSituation(block, pattern)
  const proofs = new Map(known)
  let model: OpenModel | undefined
  const farthest = (column: number, direction: 1 | -1, limit: number): Moved => {
    // One move at a time, most often none at all, keeps movements whole; all moves at once seldom do.
    if (block.moves.length > 0 && !block.moves.includes(column)) {
      const steady = farthestByOneMove(block, situation, column, direction, limit, proofs)
      const reached = steady.distance >= limit - 1e-6 && (!whole || isWhole(steady.movement))
      if (reached || (whole && block.network)) return steady
    }
    const { distance, movement } = reach(situation.frame, column, direction, limit, situation.room)
    if (!whole || isWhole(movement)) return { distance, movement }
    model ??= solver.open(wholeModel(block))
    return farthestWhole(model, column, direction, limit, situation.room)
  }
  const isMove = ({ column }: Requirement) => block.moves.includes(column)
  try {
    for (const requirement of [...asked.filter(isMove), ...asked.filter((one) => !isMove(one))]) {
      const { column, below, above, width } = requirement
      const down = farthest(column, -1, width > 0 ? (block.fall[column] ?? 0) : below)
      const needed = Math.max(above, width - down.distance)
      const up = farthest(column, 1, needed)
      if (down.distance < below - 1e-6 || up.distance < needed - 1e-6) return { failing: requirement }
      proofs.set(requirement, [down.movement, up.movement])
    }
    return { proofs }
  } finally {
    model?.close()
  }
}

/** The farthest with no move, or on top of what was done to follow one move; whole in a network. */
function farthestByOneMove(
  block: Block,
  { frame, room }: Situation,
  target: number,
  direction: 1 | -1,
  limit: number,
  proofs: Proofs,
): Moved {
  const still = new Float64Array(frame.columns)
  let best: Moved = { distance: 0, movement: still }
  const starts = [...proofs].flatMap(([{ column }, [, up]]) =>
    block.moves.includes(column) && up ? [up] : [],
  )
  for (const start of [still, ...starts]) {
    const left = {
      lower: room.lower.map((low, k) => low - (start[k] ?? 0)),
      upper: room.upper.map((high, k) => high - (start[k] ?? 0)),
    }
    for (const move of block.moves) {
      left.lower[move] = 0
      left.upper[move] = 0
    }
    const ahead = direction * (start[target] ?? 0)
    const { distance, movement } = reach(frame, target, direction, Math.max(0, limit - ahead), left)
    if (ahead + distance > best.distance) {
      best = { distance: ahead + distance, movement: movement.map((moved, k) => moved + (start[k] ?? 0)) }
    }
    if (best.distance >= limit - 1e-6) break
  }
  return best
}

/** The first requirement that a pattern safe by fractions does not meet by whole people, or undefined. */
export function fractionalOnly(block: Block, pattern: Pattern, solver: Solver): Requirement | undefined {
  if (!block.whole || (block.network && block.moves.length === 0)) return undefined
  const proven = prove(block, pattern, solver)
  return 'failing' in proven ? proven.failing : undefined
}

interface Moved {
  readonly distance: number
  readonly movement: Float64Array
}

const isWhole = (movement: Float64Array): boolean =>
  movement.every((moved) => Math.abs(moved - Math.round(moved)) < 1e-6)

const wholeModel = (block: Block) => ({
  cost: [...block.fall].map(() => 0),
  lower: [...block.fall].map(() => 0),
  upper: [...block.fall].map(() => 0),
  rows: block.sums.map((sum) => ({ ...sum, lower: 0, upper: 0 })),
  whole: true,
})

function farthestWhole(
  model: OpenModel,
  target: number,
  direction: 1 | -1,
  limit: number,
  room: { readonly lower: Float64Array; readonly upper: Float64Array },
): Moved {
  for (const [column, lower] of room.lower.entries()) {
    model.setBounds(column, lower, room.upper[column] ?? 0)
  }
  const [lower, upper] = [room.lower[target] ?? 0, room.upper[target] ?? 0]
  if (direction > 0) model.setBounds(target, lower, Math.min(limit, upper))
  else model.setBounds(target, Math.max(-limit, lower), upper)
  model.setCost(target, -direction)
  const answer = model.minimise()
  model.setCost(target, 0)
  if (answer.status !== 'optimal') return { distance: 0, movement: new Float64Array(room.lower.length) }
  return { distance: Math.round(-answer.value), movement: answer.values.map(Math.round) }
}
