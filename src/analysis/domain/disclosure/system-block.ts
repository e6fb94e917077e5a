/** The block of a whole linked system: every cell with all its margins, protected in one go. */
import { type Block, type Requirement, tieBreak } from './block.ts'
import type { SparseRow } from './reach.ts'
import { isSensitive, leastHidden, protectionLevels, type Rule, type Standard } from './rule.ts'
import type { System, SystemCell } from './system.ts'

export interface SystemBlock {
  readonly block: Block
  /** Per column of the block, the position of its cell in the system. */
  readonly cells: readonly number[]
}

export function isPrimary(cell: SystemCell, rule: Rule): boolean {
  return isSensitive(cell, rule)
}

/** Zeros and grand totals are always published, unless a grand total is itself sensitive. */
export function mayBeHidden(cell: SystemCell, rule: Rule): boolean {
  return isPrimary(cell, rule) || (cell.value > 0 && cell.order > 0)
}

export function systemBlock(system: System, rule: Rule, standard: Standard): SystemBlock {
  const cells = [...system.cells.keys()].filter((position) => {
    const cell = system.cells[position]
    return cell !== undefined && mayBeHidden(cell, rule)
  })
  const columnOf = new Map(cells.map((position, column) => [position, column]))
  const chosen = cells.flatMap((position) => system.cells[position] ?? [])
  const ceiling = ceilings(system)
  const fixed = new Set<number>()
  const requirements: Requirement[] = []
  for (const [column, cell] of chosen.entries()) {
    if (!isPrimary(cell, rule)) continue
    fixed.add(column)
    requirements.push({ column, ...protectionLevels(cell, rule, standard), move: false })
  }
  const sum = chosen.reduce((soFar, cell) => soFar + cell.value, 1)
  const least = leastHidden(standard)
  return {
    cells,
    block: {
      name: system.tables.map((table) => table.id).join(', '),
      fall: Float64Array.from(chosen, (cell) => Math.max(0, cell.value - least)),
      rise: Float64Array.from(chosen, (cell) =>
        Math.max(0, (ceiling[cell.tables[0] ?? 0] ?? 0) - cell.value),
      ),
      // Fewest cells first; among equally many the smallest sum of hidden values.
      cost: Float64Array.from(chosen, (cell, column) =>
        fixed.has(column) ? 0 : 1 + (tieBreak * cell.value) / sum,
      ),
      fixed,
      sums: system.equations.flatMap((equation) => sparseRow(equation.total, equation.parts, columnOf)),
      requirements,
      whole: system.tables.every((table) => table.kind === 'frequency'),
      network: system.tables.length === 1 && (system.tables[0]?.dimensions.length ?? 0) <= 2,
    },
  }
}

/** The largest value of each table: no cell can be more. */
function ceilings(system: System): readonly number[] {
  return system.tables.map((table) => Math.max(0, ...table.cells.map((cell) => cell.value)))
}

function sparseRow(
  whole: number,
  parts: readonly number[],
  columnOf: ReadonlyMap<number, number>,
): readonly SparseRow[] {
  const columns: number[] = []
  const values: number[] = []
  for (const [position, value] of [...parts.map((part) => [part, 1] as const), [whole, -1] as const]) {
    const column = columnOf.get(position)
    if (column === undefined) continue
    columns.push(column)
    values.push(value)
  }
  return columns.length === 0 ? [] : [{ columns, values }]
}
