/**
 * Movements in whole numbers of respondents. In tables of three and more dimensions a movement by halves may exist
 * where none by whole people does; a reader knows that people are whole, so a pattern must withstand that too.
 */
import { type Block, type Pattern, type Requirement, releasing, situationOf } from './block.ts'
import { reach } from './reach.ts'
import type { OpenModel, Solver } from './solver.ts'

const isWhole = (movement: Float64Array): boolean =>
  movement.every((moved) => Math.abs(moved - Math.round(moved)) < 1e-6)

/** The first requirement the pattern meets only by fractions of people, or undefined. */
export function fractionalOnly(block: Block, pattern: Pattern, solver: Solver): Requirement | undefined {
  if (!block.whole || block.network) return undefined
  const situation = situationOf(block, (column) => (pattern.has(column) ? 1 : 0))
  let model: OpenModel | undefined
  const farthest = (requirement: Requirement, direction: 1 | -1, limit: number): number => {
    const room = releasing(block, situation.room, requirement)
    const easy = reach(situation.frame, requirement.column, direction, limit, room)
    if (isWhole(easy.movement)) return easy.distance
    model ??= solver.open(wholeModel(block))
    for (let column = 0; column < block.fall.length; column += 1) {
      model.setBounds(column, room.lower[column] ?? 0, room.upper[column] ?? 0)
    }
    const own = requirement.column
    if (direction > 0) model.setBounds(own, room.lower[own] ?? 0, Math.min(limit, room.upper[own] ?? 0))
    else model.setBounds(own, Math.max(-limit, room.lower[own] ?? 0), room.upper[own] ?? 0)
    model.setCost(own, -direction)
    const answer = model.minimise()
    model.setCost(own, 0)
    return answer.status === 'optimal' ? Math.round(-answer.value) : 0
  }
  const failing = block.requirements.find((requirement) => {
    const { column, below, above, width } = requirement
    const down = farthest(requirement, -1, width > 0 ? (block.fall[column] ?? 0) : below)
    if (down < below - 1e-6) return true
    const needed = Math.max(above, width - down)
    return farthest(requirement, 1, needed) < needed - 1e-6
  })
  model?.close()
  return failing
}

const wholeModel = (block: Block) => ({
  cost: [...block.fall].map(() => 0),
  lower: [...block.fall].map(() => 0),
  upper: [...block.fall].map(() => 0),
  rows: block.sums.map((sum) => ({ ...sum, lower: 0, upper: 0 })),
  whole: true,
})
