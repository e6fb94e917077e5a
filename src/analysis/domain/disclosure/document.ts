/**
 * The document of `bin/barometer protect`: cases, or linked tables, each with the rules to protect them by.
 * Everything in it that is not named here (titles, expected answers) is ignored.
 */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import type { Rule, Standard } from './rule.ts'
import type { ConfidentialTable } from './table.ts'

/** Tables to protect together; a case by itself is a single table. */
export interface Job {
  readonly tables: readonly ConfidentialTable[]
  readonly tasks: readonly Task[]
}

export interface Task {
  readonly name: string
  readonly rule: Rule
  readonly standard: Standard
}

const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('threshold'), n: z.int().min(1).max(1000) }),
  z.object({ kind: z.literal('p_percent'), p: z.number().min(0).max(1000) }),
])
const standard = z.enum(['exact', 'interval', 'interval_nonzero'])
const task = z.object({ name: z.string().optional(), rule, standard: standard.optional() })

const input = z.object({
  type: z.enum(['frequency', 'magnitude']).optional(),
  dimensions: z.array(z.object({ name: z.string(), categories: z.array(z.coerce.string()) })),
  cells: z.array(
    z.object({
      key: z.array(z.coerce.string()),
      value: z.number(),
      n_contributors: z.number().optional(),
      x1: z.number().optional(),
      x2: z.number().optional(),
    }),
  ),
})
const table = z.object({ id: z.coerce.string(), kind: z.string().optional(), input })
const single = table.extend({
  rules: z.array(task).optional(),
  expected: z.object({ instances: z.array(z.object({ name: z.string(), rule })) }).optional(),
})
const linked = z.object({ linked: z.array(table).min(1), rules: z.array(task).optional() })
const item = z.union([linked, single])
const document = z.union([
  linked.transform((only) => [only]),
  z.object({ cases: z.array(z.unknown()) }),
  z.array(z.unknown()),
])

/** One result per case, in their order: a case that cannot be read does not stop the others. */
export type CaseRead = { readonly id: string; readonly job: Result<Job> }

export function readDocument(text: string): Result<readonly CaseRead[]> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return refused('not_json', 'The file is no JSON document.')
  }
  const read = document.safeParse(parsed)
  if (!read.success) return refused('not_cases', 'The document has neither "cases" nor "linked".')
  const items = Array.isArray(read.data) ? read.data : read.data.cases
  return done(items.map(readCase))
}

function readCase(candidate: unknown, position: number): CaseRead {
  const read = item.safeParse(candidate)
  if (!read.success) {
    const named = z.object({ id: z.coerce.string() }).safeParse(candidate)
    const id = named.success ? named.data.id : `cases[${position}]`
    return { id, job: refused('case_unreadable', z.prettifyError(read.error).split('\n')[0] ?? '', id) }
  }
  if ('linked' in read.data) {
    const tables = read.data.linked.map(toTable)
    const id = tables.map((one) => one.id).join('+')
    return { id, job: done({ tables, tasks: tasksOf(read.data.rules, tables) }) }
  }
  const { id, rules, expected } = read.data
  const tables = [toTable(read.data)]
  return { id, job: done({ tables, tasks: tasksOf(rules ?? expected?.instances, tables) }) }
}

function toTable({ id, kind, input: { type, dimensions, cells } }: z.infer<typeof table>): ConfidentialTable {
  return {
    id,
    kind: type ?? (kind === 'disclosure_magnitude' ? 'magnitude' : 'frequency'),
    dimensions,
    cells: cells.map(({ key, value, n_contributors: contributors = 0, x1: largest = 0, x2: second = 0 }) => ({
      key,
      value,
      contributors,
      largest,
      second,
    })),
  }
}

/** Counts are protected against readers who know that zeros are shown, unless the document says otherwise. */
function tasksOf(
  given: readonly z.infer<typeof task>[] | undefined,
  tables: readonly ConfidentialTable[],
): readonly Task[] {
  const counts = tables.every((one) => one.kind === 'frequency')
  const usual: z.infer<typeof task> = {
    rule: counts ? { kind: 'threshold', n: 5 } : { kind: 'p_percent', p: 10 },
  }
  return (given ?? [usual]).map(({ name, rule: asked, standard: level }) => ({
    name: name ?? (asked.kind === 'threshold' ? `n${asked.n}` : `p${asked.p}`),
    rule: asked,
    standard: level ?? (asked.kind === 'threshold' ? 'interval_nonzero' : 'interval'),
  }))
}
