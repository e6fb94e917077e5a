/**
 * The cheapest safe pattern of a small block, with proof: branch and cut.
 *
 * A covering programme over "hidden or not" starts with no condition. Where its cheapest answer is not safe, the cuts
 * of the requirements that fail are added; where it hides cells in part, one such cell is tried hidden and then shown.
 * The cuts hold for every safe pattern, so when no branch can be cheaper than the best pattern found, that is the
 * cheapest of all. Source: M. Fischetti, J.-J. Salazar-González, Management Science 47 (2001) 1008–1027.
 */
import { type Block, type Pattern, patternSituation, situationOf, tieBreak } from './block.ts'
import { goodPattern } from './good-pattern.ts'
import type { LinearRow, OpenModel, Solver } from './solver.ts'
import { fractionalOnly } from './whole.ts'
import { type Cut, failingCuts } from './withstand.ts'

export type Search =
  /** `proven`: no safe pattern hides fewer cells. */
  { readonly kind: 'found'; readonly pattern: Pattern; readonly proven: boolean } | { readonly kind: 'none' }

/** How long to seek a proof, in steps that do not depend on the machine. */
export interface Effort {
  /** Rounds of cuts before the first branching. */
  readonly rounds: number
  /** Programmes solved while branching. */
  readonly steps: number
}

/** The cheapest pattern, or the best one found when the effort ends before the proof. */
export function bestPattern(block: Block, solver: Solver, effort: Effort): Search {
  const known = goodPattern(block, block.fixed, solver)
  if (known === null) return { kind: 'none' }
  if (known.size === block.fixed.size) return { kind: 'found', pattern: known, proven: true }
  const master = solver.open({
    cost: [...block.cost],
    lower: [...block.cost.keys()].map((column) => (block.fixed.has(column) ? 1 : 0)),
    upper: [...block.cost.keys()].map(() => 1),
    rows: companionRows(block),
    whole: false,
  })
  const hunt: Hunt = { block, solver, master, best: known, steps: effort.rounds + effort.steps }
  try {
    addCuts(master, failingCuts(block, patternSituation(block, block.fixed)))
    const shares = tighten(hunt, effort.rounds)
    if (shares !== null) {
      improve(hunt, likely(block, shares))
      branch(hunt, shares)
    }
    return { kind: 'found', pattern: hunt.best, proven: hunt.steps > 0 }
  } finally {
    master.close()
  }
}

interface Hunt {
  readonly block: Block
  readonly solver: Solver
  readonly master: OpenModel
  best: Pattern
  /** Programmes that may still be solved; at 0 the hunt ends without proof. */
  steps: number
}

/**
 * Solves and cuts, for some rounds, with what the branch has fixed. The shares to which cells are hidden; null where
 * the branch holds nothing cheaper than the best, or the effort is used up.
 */
function tighten(hunt: Hunt, rounds: number): Float64Array | null {
  const { block, master } = hunt
  for (let round = 0; ; round += 1) {
    if (hunt.steps <= 0) return null
    hunt.steps -= 1
    const answer = master.minimise()
    if (answer.status !== 'optimal' || !cheaper(answer.value, costOf(block, hunt.best))) return null
    const { values } = answer
    const whole = values.every((share) => share < 1e-6 || share > 1 - 1e-6)
    if (round >= rounds && !whole) return values
    const situation = situationOf(block, (column) =>
      whole ? Math.round(values[column] ?? 0) : (values[column] ?? 0),
    )
    const cuts = failingCuts(block, situation).filter((cut) => whole || lack(cut, values) > 0.05)
    addCuts(master, cuts)
    if (cuts.length > 0) continue
    if (!whole) return values
    const pattern = likely(block, values)
    if (fractionalOnly(block, pattern, hunt.solver) === undefined) {
      hunt.best = pattern
      return null
    }
    // What holds by fractions only holds for no smaller pattern either: at least one more cell is needed.
    addCuts(master, [oneMore(block, pattern)])
    improve(hunt, pattern)
  }
}

/** Depth first: the cell that is most in doubt is hidden, then shown. */
function branch(hunt: Hunt, shares: Float64Array): void {
  const column = mostInDoubt(shares)
  for (const bound of [1, 0]) {
    hunt.master.setBounds(column, bound, bound)
    const next = tighten(hunt, 1)
    if (next !== null) branch(hunt, next)
  }
  hunt.master.setBounds(column, 0, 1)
}

function mostInDoubt(shares: Float64Array): number {
  let best = 0
  let doubt = -1
  for (const [column, share] of shares.entries()) {
    const own = Math.min(share, 1 - share)
    if (own > doubt + 1e-9) [best, doubt] = [column, own]
  }
  return best
}

const likely = (block: Block, shares: Float64Array): Pattern =>
  new Set([...block.cost.keys()].filter((column) => (shares[column] ?? 0) > 0.5))

function improve(hunt: Hunt, start: Pattern): void {
  const pattern = goodPattern(hunt.block, start, hunt.solver)
  if (pattern !== null && costOf(hunt.block, pattern) < costOf(hunt.block, hunt.best)) hunt.best = pattern
}

/** Costs are whole but for a small part that breaks ties; a cheaper pattern is cheaper by one at least. */
const cheaper = (bound: number, cost: number): boolean =>
  Math.ceil(bound - tieBreak - 1e-6) < Math.floor(cost + 1e-6)

const costOf = (block: Block, pattern: Pattern): number =>
  [...pattern].reduce((sum, column) => sum + (block.cost[column] ?? 0), 0)

function oneMore(block: Block, pattern: Pattern): Cut {
  const columns = [...block.cost.keys()].filter((column) => !pattern.has(column))
  return { columns, weights: columns.map(() => 1) }
}

/**
 * A hidden cell alone in a sum stands still and helps nobody: whoever is hidden has a companion in each of its sums.
 * True of every pattern that hides nothing in vain, and so of the cheapest.
 */
function companionRows(block: Block): readonly LinearRow[] {
  return block.sums.flatMap(({ columns }) =>
    columns.map((column) => ({
      lower: 0,
      upper: Infinity,
      columns,
      values: columns.map((other) => (other === column ? -1 : 1)),
    })),
  )
}

function addCuts(master: OpenModel, cuts: readonly Cut[]): void {
  master.addRows(
    cuts.map((cut): LinearRow => ({ lower: 1, upper: Infinity, columns: cut.columns, values: cut.weights })),
  )
}

function lack(cut: Cut, share: Float64Array): number {
  return 1 - cut.columns.reduce((sum, column, k) => sum + (share[column] ?? 0) * (cut.weights[k] ?? 0), 0)
}
