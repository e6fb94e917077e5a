/**
 * Protects the tables of a document and has the attacker judge each pattern. Needs no installation and no permission:
 * whoever has the document has the numbers.
 */
import { done, type Problem, type Result } from '#shared'
import type { Interval } from '../domain/disclosure/attacker/attack.ts'
import { type Job, readDocument, type Task } from '../domain/disclosure/document.ts'
import { judge } from '../domain/disclosure/judge.ts'
import { protectTables } from '../domain/disclosure/protect.ts'
import type { Solver } from '../domain/disclosure/solver.ts'
import { loadSolver } from '../solver/index.ts'

type Key = readonly string[]

/** One table under one rule. Of linked tables each has its own answer; `safe` is the verdict on all of them together. */
export type ProtectionAnswer =
  | {
      readonly id: string
      readonly name: string
      readonly standard: string
      readonly primary: readonly Key[]
      readonly secondary: readonly Key[]
      readonly safe: boolean
      readonly intervals: readonly { readonly cell: Key; readonly min: number; readonly max: number | null }[]
      readonly method: string
      /** Milliseconds for finding the pattern, and for attacking it; of linked tables the time for all. */
      readonly ms: number
      readonly attackMs: number
    }
  | { readonly id: string; readonly name?: string; readonly standard?: string; readonly problem: Problem }

export async function protectDocument(text: string): Promise<Result<readonly ProtectionAnswer[]>> {
  const cases = readDocument(text)
  if (!cases.ok) return cases
  const solver = await loadSolver()
  return done(
    cases.value.flatMap(({ id, job }): readonly ProtectionAnswer[] => {
      if (!job.ok) return [{ id, problem: job.problem }]
      const read = job.value
      return read.tasks.flatMap((task) => answer(id, read, task, solver))
    }),
  )
}

function answer(
  id: string,
  { tables }: Job,
  { name, rule, standard }: Task,
  solver: Solver,
): readonly ProtectionAnswer[] {
  const started = performance.now()
  const protection = protectTables({ tables, rule, standard }, solver)
  const found = performance.now()
  if (!protection.ok) return [{ id, name, standard, problem: protection.problem }]
  const judgement = judge(protection.value, rule, standard, solver)
  const judged = performance.now()
  if (!judgement.ok) return [{ id, name, standard, problem: judgement.problem }]
  const { safe, patterns, intervalsOf } = judgement.value
  return tables.map((table): ProtectionAnswer => {
    const withheld = protection.value.withheld.get(table.id)
    if (withheld !== undefined) return { id: table.id, name, standard, problem: withheld }
    const pattern = patterns.find((one) => one.id === table.id)
    return {
      id: table.id,
      name,
      standard,
      primary: pattern?.primary ?? [],
      secondary: pattern?.secondary ?? [],
      safe,
      intervals: intervalsOf(table.id).map(toJson),
      method: protection.value.method,
      ms: Math.round(found - started),
      attackMs: Math.round(judged - found),
    }
  })
}

/** A cell that nothing limits has no maximum. */
const toJson = ({ key, min, max }: Interval) => ({ cell: key, min, max: Number.isFinite(max) ? max : null })
