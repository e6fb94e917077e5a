/**
 * The protector's own question: does a pattern of hidden cells meet a requirement, and if not, which cells are lacking?
 *
 * The answer "no" comes with a cut: an inequality over "is this cell hidden" that every safe pattern meets and this
 * one does not. Source: M. Fischetti, J.-J. Salazar-González, Management Science 47 (2001) 1008–1027.
 */
import type { Block, Requirement, Situation } from './block.ts'
import { reach } from './reach.ts'

/** `Σ weights[k] · hidden(columns[k]) ≥ 1`. */
export interface Cut {
  readonly columns: readonly number[]
  readonly weights: readonly number[]
}

export type Verdict =
  /** The movements that prove it; one down and one up. */
  | { readonly held: true; readonly movements: readonly Float64Array[] }
  /** No cut: the pattern falls short by a rounding error only. */
  | { readonly held: false; readonly cut: Cut | null }

const slack = 1e-6

/** Tests one requirement. `situation` belongs to the pattern, which may hold cells "in part" while a pattern is sought. */
export function withstands(block: Block, situation: Situation, requirement: Requirement): Verdict {
  const { column, below, above, width } = requirement
  const { room } = situation
  const limit = width > 0 ? (block.fall[column] ?? 0) : below
  const down = reach(situation.frame, column, -1, limit, room)
  if (down.distance < below - slack) {
    return { held: false, cut: cutOf(block, [down.weights], below) }
  }
  const needed = Math.max(above, width - down.distance)
  const up = reach(situation.frame, column, 1, needed, room)
  if (up.distance >= needed - slack) return { held: true, movements: [down.movement, up.movement] }
  if (up.distance < above - slack) {
    // The cell can fall no farther than its room, so it must rise by what is then lacking of the width.
    const least = Math.max(above, width - (block.fall[column] ?? 0))
    return { held: false, cut: cutOf(block, [up.weights], least) }
  }
  if (down.weights === null) return { held: false, cut: cutOf(block, [up.weights], needed) }
  return { held: false, cut: cutOf(block, [up.weights, down.weights], width) }
}

function cutOf(block: Block, explanations: readonly (Float64Array | null)[], level: number): Cut | null {
  const columns: number[] = []
  const weights: number[] = []
  let missing = level
  for (let column = 0; column < block.fall.length; column += 1) {
    const weight = explanations.reduce((sum, gains) => sum + carried(block, column, gains?.[column] ?? 0), 0)
    if (weight < 1e-9) continue
    if (block.fixed.has(column)) missing -= weight
    else {
      columns.push(column)
      weights.push(weight)
    }
  }
  if (missing < slack) return null
  // A hidden cell is hidden once: a weight above what is missing says no more than the missing itself.
  return { columns, weights: weights.map((weight) => Math.min(1, weight / missing)) }
}

const carried = (block: Block, column: number, gain: number): number =>
  gain > 0 ? gain * (block.rise[column] ?? 0) : -gain * (block.fall[column] ?? 0)

/** The cuts of all requirements that fail, one each, equal ones once. */
export function failingCuts(block: Block, situation: Situation): readonly Cut[] {
  const cuts = new Map<string, Cut>()
  for (const requirement of block.requirements) {
    const verdict = withstands(block, situation, requirement)
    if (verdict.held || verdict.cut === null) continue
    const { columns, weights } = verdict.cut
    const text = columns.map((column, k) => `${column}:${(weights[k] ?? 0).toFixed(6)}`).join(' ')
    cuts.set(text, verdict.cut)
  }
  return [...cuts.values()]
}
