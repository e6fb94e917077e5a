/**
 * Protects linked tables: finds which cells to hide beside the sensitive ones, so that no sensitive cell can be
 * narrowed down more than the standard allows by anybody who sees the rest of all the tables.
 */
import { done, type Problem, type Result, refused } from '#shared'
import { bestPattern, type Effort } from './best-pattern.ts'
import { type Decided, protectParts } from './parts.ts'
import { tablesToBlame } from './possible.ts'
import { type Rule, ruleFits, type Standard } from './rule.ts'
import type { Solver } from './solver.ts'
import { type Aggregate, linkTables, type System } from './system.ts'
import { blockOf, type Move, type Terms, termsOf } from './system-block.ts'
import { type ConfidentialTable, checkTable } from './table.ts'

export interface ProtectionRequest {
  readonly tables: readonly ConfidentialTable[]
  readonly rule: Rule
  readonly standard: Standard
  readonly aggregates?: readonly Aggregate[]
}

export interface Protection {
  /** Of the tables that are published; others do not count as known to anybody. */
  readonly system: System
  /** Positions of cells in the system. */
  readonly primary: ReadonlySet<number>
  readonly secondary: ReadonlySet<number>
  /** Tables that no pattern can protect beside the others, by id, each with the reason. */
  readonly withheld: ReadonlyMap<string, Problem>
  /** `proven`: no safe pattern hides fewer cells; `heuristic`: a good one, thinned out until nothing can be shown again. */
  readonly method: 'nothing to hide' | 'proven' | 'heuristic'
  /** Of large systems: movements, by position, that prove the sensitive cells uncertain. Claims for the attacker to check. */
  readonly worlds: readonly Move[]
}

/** Small tables are worth a proof; the figures keep one table within a fifth of a second. */
const small: Effort = { rounds: 8, steps: 120 }

/** Systems with more cells that may be hidden are protected in parts. */
const wholeUpTo = 250

/**
 * Of several linked tables, those that stand in the way of every safe pattern are withheld and the others protected
 * without them. Refusals: whatever `checkTable` and `linkTables` refuse, `rule_does_not_fit`, and `no_safe_pattern`
 * where not even hiding everything that may be hidden is enough.
 */
export function protectTables(request: ProtectionRequest, solver: Solver): Result<Protection> {
  const checked = checkRequest(request)
  if (checked !== undefined) return checked
  const { rule, standard, aggregates } = request
  const withheld = new Map<string, Problem>()
  const decided: Decided = new Map()
  let tables = request.tables
  for (;;) {
    const linked = linkTables(tables, aggregates)
    if (!linked.ok) return linked
    const terms = termsOf(linked.value, rule, standard)
    const outcome = patternOf(terms, solver, decided)
    if (outcome.kind === 'found') return done({ ...protectionOf(terms, outcome), withheld })
    const reason = noPattern(terms, outcome.tables)
    if (outcome.tables.size >= tables.length) return { ok: false, problem: reason }
    for (const table of tables.filter((_, position) => outcome.tables.has(position))) {
      withheld.set(table.id, { ...reason, at: table.id })
    }
    tables = tables.filter((_, position) => !outcome.tables.has(position))
  }
}

type Outcome =
  | {
      readonly kind: 'found'
      readonly hidden: readonly number[]
      readonly method: Protection['method']
      readonly worlds: readonly Move[]
    }
  | { readonly kind: 'blocked'; readonly tables: ReadonlySet<number> }

function patternOf(terms: Terms, solver: Solver, decided: Decided): Outcome {
  const { system, primary } = terms
  if (primary.size === 0) return { kind: 'found', hidden: [], method: 'nothing to hide', worlds: [] }
  const blamed = tablesToBlame(system, primary, terms)
  if (blamed.size > 0) return { kind: 'blocked', tables: blamed }
  if (terms.mayBeHidden.filter(Boolean).length > wholeUpTo) {
    const found = protectParts(terms, solver, small, decided)
    return found.kind === 'found' ? { ...found, method: 'heuristic' } : found
  }
  const { block, cells } = blockOf(terms, [...system.cells.keys()])
  const found = bestPattern(block, solver, small)
  if (found.kind === 'none') return { kind: 'blocked', tables: new Set(system.tables.keys()) }
  const hidden = [...found.pattern].flatMap((column) => cells[column] ?? [])
  return { kind: 'found', hidden, method: found.proven ? 'proven' : 'heuristic', worlds: [] }
}

function protectionOf(
  { system, primary }: Terms,
  { hidden, method, worlds }: Extract<Outcome, { kind: 'found' }>,
): Pick<Protection, 'system' | 'primary' | 'secondary' | 'method' | 'worlds'> {
  const secondary = new Set(hidden.filter((position) => !primary.has(position)))
  return { system, primary: new Set(primary.keys()), secondary, method, worlds }
}

function checkRequest({ tables, rule }: ProtectionRequest): ReturnType<typeof refused> | undefined {
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
  return undefined
}

/** Names the sensitive cell that can least be moved, as the first place to look at. */
function noPattern(terms: Terms, blocked: ReadonlySet<number>): Problem {
  const { system, primary, fall, rise } = terms
  const inside = [...primary].filter(([position]) =>
    system.cells[position]?.tables.some((table) => blocked.has(table)),
  )
  const leeway = ([position, need]: (typeof inside)[number]) =>
    Math.min((fall[position] ?? 0) - need.below, (rise[position] ?? 0) - need.above)
  const [hardest] = [...inside].sort((a, b) => leeway(a) - leeway(b) || a[0] - b[0])
  const at = system.cells[hardest?.[0] ?? -1]?.name ?? ''
  const message =
    `Even with everything hidden that may be hidden, ${at} or a cell near it could be narrowed down. ` +
    'Merge categories, or leave the table out.'
  return { code: 'no_safe_pattern', message, at }
}
