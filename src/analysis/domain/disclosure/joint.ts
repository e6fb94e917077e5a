/**
 * Protects everything a publication shows, together.
 *
 * In: every table as unweighted counts with all totals, whatever is shown of it (weighted figures, percentages, charts
 * take the same pattern). A single question by a breakdown has the dimensions [question, breakdown], its categories
 * covering all respondents (missing kinds are categories). Each option of a multiple choice, and each item of a
 * battery, is a table of its own with a dimension of its own, [option or item, breakdown]; because the breakdown's
 * dimension has the same name everywhere, all of them share their bases.
 * Out: per table and cell whether it is shown, and if not, why; the tables withheld; the attacker's verdict.
 */
import { done, type Problem, type Result } from '#shared'
import type { Knowledge } from './attacker/knowledge.ts'
import { judge } from './judge.ts'
import { type DisclosurePolicy, refusalOf } from './policy.ts'
import { type Protection, protectTables } from './protect.ts'
import type { Solver } from './solver.ts'
import type { Aggregate, SystemCell } from './system.ts'
import type { ConfidentialTable } from './table.ts'

/**
 * `small`: a sensitive count. `companion`: hidden so that small ones cannot be worked out. `base`: its group has too
 * few respondents. `zero`: empty, and hidden so that hidden and empty look alike.
 */
export type HiddenWhy = 'small' | 'companion' | 'base' | 'zero'

export interface ProtectedTable {
  readonly id: string
  /** In the order of the table's own cells; null for a cell that is shown. */
  readonly hidden: readonly (HiddenWhy | null)[]
}

export interface JointProtection {
  readonly tables: readonly ProtectedTable[]
  /** Tables that may not be published, or that nothing could protect, by id. */
  readonly withheld: ReadonlyMap<string, Problem>
  readonly method: Protection['method']
  /** The attacker's verdict on all that is shown. `exposed` names cells and is for staff only. */
  readonly safe: boolean
  readonly exposed: readonly string[]
}

export interface JointOptions {
  readonly aggregates?: readonly Aggregate[]
  /** What outsiders know besides the tables: rounded percentages, earlier releases of the same respondents. */
  readonly known?: Pick<Knowledge, 'shares' | 'earlier'>
}

export function protectJointly(
  tables: readonly ConfidentialTable[],
  policy: DisclosurePolicy,
  solver: Solver,
  { aggregates = [], known = {} }: JointOptions = {},
): Result<JointProtection> {
  const barred = new Map(
    tables.flatMap(({ id, dimensions }): readonly [string, Problem][] => {
      const refusal = refusalOf(
        dimensions.map(({ name }) => name),
        policy,
      )
      return refusal === undefined ? [] : [[id, { ...refusal, at: id }]]
    }),
  )
  const allowed = tables.filter(({ id }) => !barred.has(id))
  if (allowed.length === 0)
    return done({ tables: [], withheld: barred, method: 'nothing to hide', safe: true, exposed: [] })
  const rule = { kind: 'threshold', n: policy.cellThreshold } as const
  const { standard } = policy
  const protection = protectTables(
    { tables: allowed, rule, standard, aggregates, withhold: policy, loss: readersLoss },
    solver,
  )
  if (!protection.ok) return protection
  const judgement = judge(protection.value, rule, standard, solver, { ...known, aggregates })
  if (!judgement.ok) return judgement
  const { safe, exposures } = judgement.value
  return done({
    tables: protection.value.system.tables.map(({ id }, index) => ({
      id,
      hidden: reasons(protection.value, index),
    })),
    withheld: new Map([...barred, ...protection.value.withheld]),
    method: protection.value.method,
    safe,
    exposed: exposures.map(({ secret }) => `${secret.table}: ${secret.key.join(', ')}`),
  })
}

/** Totals of questions and of groups are read most and stand in many tables. */
const readersLoss = ({ order }: SystemCell): number => (order <= 1 ? 10 : 1)

function reasons(protection: Protection, table: number): readonly (HiddenWhy | null)[] {
  const { system, primary, secondary, smallBase, zeros } = protection
  return (system.positions[table] ?? []).map((position) => {
    if (smallBase.has(position)) return 'base'
    if (primary.has(position)) return 'small'
    if (secondary.has(position)) return 'companion'
    return zeros.has(position) ? 'zero' : null
  })
}
