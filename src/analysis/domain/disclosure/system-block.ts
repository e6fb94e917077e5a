/** Blocks cut out of a linked system: all of it, its shared margins, or the inside of some tables. */
import { type Block, type Requirement, tieBreak } from './block.ts'
import { type Need, narrow } from './possible.ts'
import type { SparseRow } from './reach.ts'
import { isSensitive, leastHidden, protectionLevels, type Rule, type Standard } from './rule.ts'
import type { Equation, System } from './system.ts'

/** What may be hidden of a system, and what each cell is worth. Lists have one entry per cell of the system. */
export interface Terms {
  readonly system: System
  /** Sensitive cells, with what they must withstand. */
  readonly primary: ReadonlyMap<number, Need>
  readonly mayBeHidden: readonly boolean[]
  /** How far a cell can fall and rise at most, whatever else is hidden. */
  readonly fall: readonly number[]
  readonly rise: readonly number[]
}

/** A movement of cells outside a block, by positions in the system. */
export type Move = ReadonlyMap<number, number>

/** Zeros and grand totals are always published, unless a grand total is itself sensitive. */
export function termsOf(system: System, rule: Rule, standard: Standard): Terms {
  const primary = new Map<number, Need>()
  for (const [position, cell] of system.cells.entries()) {
    if (isSensitive(cell, rule)) primary.set(position, protectionLevels(cell, rule, standard))
  }
  const mayBeHidden = system.cells.map(
    ({ value, order }, position) => primary.has(position) || (value > 0 && order > 0),
  )
  const ceilings = system.tables.map((table) => Math.max(0, ...table.cells.map((cell) => cell.value)))
  const least = leastHidden(standard)
  const leeway = narrow(system.equations, {
    fall: system.cells.map(({ value }, position) =>
      mayBeHidden[position] === true ? Math.max(0, value - least) : 0,
    ),
    rise: system.cells.map(({ value, tables }, position) =>
      mayBeHidden[position] === true ? Math.max(0, (ceilings[tables[0] ?? 0] ?? 0) - value) : 0,
    ),
  })
  return { system, primary, mayBeHidden, ...leeway }
}

export interface SystemBlock {
  readonly block: Block
  /** Per column of the block, the position of its cell in the system; moves come after these. */
  readonly cells: readonly number[]
}

/**
 * The block of the chosen cells that may be hidden. `moves` change cells outside it, which otherwise stand still, and
 * the block must be able to follow each of them. `equations`: those that touch it. `needs`: the cells that are
 * sensitive, or must move for the sake of sensitive cells elsewhere.
 */
export function blockOf(
  terms: Terms,
  chosen: readonly number[],
  moves: readonly Move[] = [],
  equations: readonly Equation[] = terms.system.equations,
  needs: ReadonlyMap<number, Need> = terms.primary,
): SystemBlock {
  const { system, fall, rise } = terms
  const cells = chosen.filter((position) => terms.mayBeHidden[position] === true)
  const columnOf = new Map(cells.map((position, column) => [position, column]))
  const { fixed, requirements } = requirementsOf(cells, moves.length, needs)
  // One column keeps count of the moves: all together at most one.
  const extra = moves.length === 0 ? 0 : moves.length + 1
  const tables = new Set(cells.flatMap((position) => system.cells[position]?.tables ?? []))
  const widest = Math.max(...[...tables].map((table) => system.tables[table]?.dimensions.length ?? 0))
  const ownFall = cells.map((position) => fall[position] ?? 0)
  const ownRise = cells.map((position) => rise[position] ?? 0)
  return {
    cells,
    block: {
      name: [...tables].map((table) => system.tables[table]?.id ?? '').join(', '),
      fall: withExtra(ownFall, extra, [0, 1]),
      rise: withExtra(ownRise, extra, [1, 0]),
      cost: withExtra(costsOf(system, cells, fixed), extra, [0, 0]),
      fixed,
      sums: sumsOf(equations, columnOf, moves),
      requirements,
      whole: system.tables.every((table) => table.kind === 'frequency'),
      network: tables.size === 1 && widest <= 2,
      moves: [...moves.keys()].map((index) => cells.length + index),
    },
  }
}

/** What is hidden in any case, and what must be withstood: the needs of cells, and every move followed. */
function requirementsOf(cells: readonly number[], moves: number, needs: ReadonlyMap<number, Need>) {
  const fixed = new Set<number>()
  const requirements: Requirement[] = []
  for (const [column, position] of cells.entries()) {
    const levels = needs.get(position)
    if (levels === undefined) continue
    requirements.push({ column, ...levels })
    fixed.add(column)
  }
  for (let move = 0; move < moves; move += 1) {
    fixed.add(cells.length + move)
    requirements.push({ column: cells.length + move, below: 0, above: 1, width: 0 })
  }
  if (moves > 0) fixed.add(cells.length + moves)
  return { fixed, requirements }
}

function costsOf(system: System, cells: readonly number[], fixed: ReadonlySet<number>): readonly number[] {
  const countIn = (position: number) => system.cells[position]?.value ?? 0
  const sum = cells.reduce((soFar, position) => soFar + countIn(position), 1)
  return cells.map((position, column) => (fixed.has(column) ? 0 : 1 + (tieBreak * countIn(position)) / sum))
}

/** `[move, count]`: what stands for each move, and for their count. */
function withExtra(
  own: readonly number[],
  extra: number,
  [move, count]: readonly [number, number],
): Float64Array {
  const added = Array.from({ length: extra }, (_, index) => (index === extra - 1 ? count : move))
  return Float64Array.from([...own, ...added])
}

function sumsOf(
  equations: readonly Equation[],
  columnOf: ReadonlyMap<number, number>,
  moves: readonly Move[],
): readonly SparseRow[] {
  const count = columnOf.size
  const oneAtATime = Array.from({ length: moves.length + 1 }, (_, index) => count + index)
  const counting = moves.length === 0 ? [] : [{ columns: oneAtATime, values: oneAtATime.map(() => 1) }]
  const sums = equations.flatMap(({ total, parts }) => {
    const columns: number[] = []
    const values: number[] = []
    const outside = moves.map(() => 0)
    for (const [position, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      const column = columnOf.get(position)
      if (column !== undefined) {
        columns.push(column)
        values.push(sign)
      } else {
        for (const [index, move] of moves.entries()) {
          outside[index] = (outside[index] ?? 0) + sign * (move.get(position) ?? 0)
        }
      }
    }
    for (const [index, value] of outside.entries()) {
      if (value === 0) continue
      columns.push(count + index)
      values.push(value)
    }
    return columns.length === 0 ? [] : [{ columns, values }]
  })
  return [...sums, ...counting]
}
