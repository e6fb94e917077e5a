/**
 * Protects linked tables: finds which cells to hide beside the sensitive ones, so that no sensitive cell can be
 * narrowed down more than the standard allows by anybody who sees the rest of all the tables.
 */
import { done, type Result, refused } from '#shared'
import { bestPattern, type Effort } from './best-pattern.ts'
import { protectionLevels, type Rule, ruleFits, type Standard } from './rule.ts'
import type { Solver } from './solver.ts'
import { type Aggregate, linkTables, type System } from './system.ts'
import { isPrimary, systemBlock } from './system-block.ts'
import { type ConfidentialTable, checkTable } from './table.ts'

export interface ProtectionRequest {
  readonly tables: readonly ConfidentialTable[]
  readonly rule: Rule
  readonly standard: Standard
  readonly aggregates?: readonly Aggregate[]
}

export interface Protection {
  readonly system: System
  /** Positions of cells in the system. */
  readonly primary: ReadonlySet<number>
  readonly secondary: ReadonlySet<number>
  /** `proven`: no safe pattern hides fewer cells; `heuristic`: a good one, thinned out until nothing can be shown again. */
  readonly method: 'nothing to hide' | 'proven' | 'heuristic'
}

/** Small tables are worth a proof; the figures keep one table within a fifth of a second. */
const small: Effort = { rounds: 8, steps: 120 }

/**
 * Refusals: whatever `checkTable` and `linkTables` refuse, `rule_does_not_fit`, and `no_safe_pattern` where not even
 * hiding everything that may be hidden is enough.
 */
export function protectTables(request: ProtectionRequest, solver: Solver): Result<Protection> {
  const linked = readTables(request)
  if (!linked.ok) return linked
  const system = linked.value
  const { rule, standard } = request
  const primary = new Set(
    [...system.cells.entries()].flatMap(([position, cell]) => (isPrimary(cell, rule) ? [position] : [])),
  )
  if (primary.size === 0) {
    return done({ system, primary, secondary: new Set<number>(), method: 'nothing to hide' })
  }
  const { block, cells } = systemBlock(system, rule, standard)
  const found = bestPattern(block, solver, small)
  if (found.kind === 'none') return noPattern(system, primary, request)
  const hidden = [...found.pattern].flatMap((column) => cells[column] ?? [])
  return done({
    system,
    primary,
    secondary: new Set(hidden.filter((position) => !primary.has(position))),
    method: found.proven ? 'proven' : 'heuristic',
  })
}

function readTables({ tables, rule, aggregates }: ProtectionRequest): Result<System> {
  const ids = new Set(tables.map((table) => table.id))
  if (tables.length === 0 || ids.size < tables.length) {
    return refused('table_ids', 'There must be at least one table, and every table needs an id of its own.')
  }
  for (const table of tables) {
    const checked = checkTable(table)
    if (!checked.ok) return checked
    if (!ruleFits(table, rule)) {
      const message = `Table ${table.id} needs ${table.kind === 'frequency' ? 'a threshold' : 'a p%'} rule.`
      return refused('rule_does_not_fit', message, table.id)
    }
  }
  return linkTables(tables, aggregates)
}

/** Names the cell that asks for most, as the first place to look at. */
function noPattern(
  system: System,
  primary: ReadonlySet<number>,
  { rule, standard }: ProtectionRequest,
): ReturnType<typeof refused> {
  const asked = [...primary].flatMap((position) => system.cells[position] ?? [])
  const share = (cell: (typeof asked)[number]) =>
    protectionLevels(cell, rule, standard).above / (1 + cell.value)
  const hardest = asked.reduce((a, b) => (share(b) > share(a) ? b : a))
  const message =
    `Even with everything hidden that may be hidden, ${hardest.name} or a cell near it could be narrowed down. ` +
    'Merge categories, or withhold the table.'
  return refused('no_safe_pattern', message, hardest.name)
}
