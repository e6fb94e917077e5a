/**
 * Released tables from made-up counts, for tests of whoever publishes: small counts and groups are hidden one by one, without
 * the protection of a whole wave. The product has no such way.
 */
import type { DataSet, Variable } from '../../src/analysis/domain/data-set.ts'
import { defaultPolicy } from '../../src/analysis/domain/disclosure/policy.ts'
import {
  type Released,
  type ReleasedTable,
  releaseTables,
} from '../../src/analysis/domain/disclosure/release.ts'
import type { ShownTable } from '../../src/analysis/domain/disclosure/wave/shown-table.ts'
import type { Table } from '../../src/analysis/domain/tables/table.ts'
import { done, type Result, refused } from '../../src/shared/index.ts'

export function release(table: Table): Result<Released<ReleasedTable>> {
  if (table.measure !== 'text' && table.disclosure === 'high')
    return refused('not_released', `${table.question} never leaves the raw data.`, table.question)
  const described = describe(table)
  const codebook: Pick<DataSet, 'variables'> = { variables: described.map(([variable]) => variable) }
  const shown = {
    dataSet: table.dataSet,
    responses: 0,
    tables: described.map(([, own]) => own),
    withheld: [],
  }
  const background =
    table.by === null ? null : { ...table.by, groups: table.groups.slice(1), disclosure: 'open' as const }
  const frame = { wave: table.wave, dataSet: table.dataSet, policy: defaultPolicy, background }
  const [released] = releaseTables(shown, codebook, table.question, frame)
  return released === undefined ? refused('not_released', 'nothing is left', table.question) : done(released)
}

type Described = readonly (readonly [Variable, ShownTable])[]

function describe(table: Table): Described {
  const variable: Variable = {
    name: table.question,
    question: table.question,
    part: table.item,
    questionText: table.questionText,
    label: table.label,
    measure: table.measure,
    categories: table.rows.map(({ code, key, label }) => ({ code, key, label })),
    concept: null,
    disclosure: table.disclosure,
  }
  if (table.measure !== 'indicator') return [[variable, shownOf(table, variable.name, table.rows)]]
  const chosen = { code: 1, key: 'chosen', label: {} }
  return table.rows.map((row) => {
    const option = {
      name: `${table.question}_${row.key}`,
      part: row.key,
      label: row.label,
      optionCode: row.code,
    }
    return [{ ...variable, ...option, categories: [chosen] }, shownOf(table, option.name, [row])] as const
  })
}

function shownOf(table: Table, variable: string, rows: Table['rows']): ShownTable {
  const small = (n: number) => n > 0 && n < defaultPolicy.cellThreshold
  const hides = table.by !== null || rows.some(({ cells }) => cells.some(({ n }) => small(n)))
  const least = (group: number) =>
    table.disclosure === 'sensitive' && group > 0
      ? defaultPolicy.sensitiveMinimumBase
      : defaultPolicy.minimumBase
  const bases = table.groups.map(({ base }, group) => (base < least(group) ? null : base))
  const companion = companionOf(rows.map(({ cells }) => cells[0]?.n ?? 0))
  const counts = rows.map(({ cells }, line) =>
    cells.map(({ n }, group) =>
      bases[group] === null || small(n) || (n === 0 && hides) || (group === 0 && line === companion)
        ? null
        : n,
    ),
  )
  return {
    variable,
    by: table.by?.name ?? null,
    bases,
    counts,
    missing: table.missing,
    means: table.groups.map(({ mean }, group) =>
      mean === null || counts.some((line) => line[group] === null) ? null : Math.round(10 * mean) / 10,
    ),
  }
}

/** One small count alone would follow from the base, so the next smallest goes with it. */
function companionOf(counts: readonly number[]): number {
  const hidden = counts.filter((n) => n < defaultPolicy.cellThreshold)
  const left = counts.filter((n) => n >= defaultPolicy.cellThreshold)
  const sum = hidden.reduce((total, n) => total + n, 0)
  return sum > 0 && sum < defaultPolicy.cellThreshold ? counts.indexOf(Math.min(...left)) : -1
}
