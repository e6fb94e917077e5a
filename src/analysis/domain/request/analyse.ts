/**
 * The contract of `bin/barometer analyse`: a document of cases in, one result per case out, in the same order.
 * A case that fails says why and never stops the others. Files are read through `readData`, so this is a function of
 * its arguments.
 */
import { z } from 'zod'
import type { Codebook } from '#questionnaire'
import { done, type Problem, type Result, refused } from '#shared'
import { changes } from './change.ts'
import { changesOfSamePeople } from './change-of-same-people.ts'
import { comparisons } from './compare-groups.ts'
import { inContractNames } from './contract-names.ts'
import { crosstabs } from './crosstabs.ts'
import { type DataTable, filtered, readTable } from './data-table.ts'
import { descriptions } from './describe.ts'
import { completion, type Given } from './given.ts'
import { plans } from './plans.ts'
import type { Answer, TableOf } from './request.ts'
import { scales } from './scales.ts'
import { weightings } from './weighting.ts'

export type CaseResult =
  | { readonly id: string; readonly value: unknown }
  | { readonly id: string; readonly problem: Problem }

/** The text of a data file by the path a case names it with. */
export type ReadData = (path: string) => Result<string>

type Input = Readonly<Record<string, unknown>>

const kinds: ReadonlyMap<string, Answer> = new Map(
  [descriptions, crosstabs, comparisons, changes, changesOfSamePeople, weightings, scales, plans].flatMap(
    (family) => Object.entries(family),
  ),
)

const requested = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  kind: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** Read only for which estimates a weighting case asks about; its numbers are nobody's business here. */
  expected: z
    .object({
      outcomes: z
        .array(z.object({ variable: z.unknown(), success: z.unknown().optional() }))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
})

/**
 * Fails with `invalid_document` for anything but cases; every case within gets a result of its own.
 * @param given what the cases need not say
 */
export function analyse(
  document: unknown,
  readData: ReadData,
  given: Given | null = null,
): Result<readonly CaseResult[]> {
  const cases = Array.isArray(document) ? document : wrapped(document)
  if (cases === null)
    return refused('invalid_document', 'Give {"cases": [{"id", "kind", "input"}]} or the bare list', 'cases')
  const tableOf = tables(readData, given)
  const complete = given === null ? (input: Input) => input : completion(given)
  return done(cases.map((item, index) => answered(item, `case ${index + 1}`, tableOf, complete)))
}

function wrapped(document: unknown): readonly unknown[] | null {
  const parsed = z.object({ cases: z.array(z.unknown()) }).safeParse(document)
  return parsed.success ? parsed.data.cases : null
}

function answered(
  item: unknown,
  place: string,
  tableOf: TableOf,
  complete: (input: Input) => Input,
): CaseResult {
  const parsed = requested.safeParse(item)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const named = requested.pick({ id: true }).safeParse(item)
    const message = `A case has an id, a kind and an input: ${issue?.message ?? ''}`
    const problem = { code: 'invalid_case', message, at: issue?.path.join('.') ?? '' }
    return { id: named.success ? named.data.id : place, problem }
  }
  const { id, kind, input, expected } = parsed.data
  const answer = kinds.get(kind)
  if (answer === undefined)
    return {
      id,
      problem: { code: 'unknown_kind', message: `There are no requests of kind ${kind}`, at: 'kind' },
    }
  const result = guarded(() => answer({ outcomes: expected?.outcomes, ...complete(input) }, tableOf))
  return result.ok ? { id, value: inContractNames(result.value) } : { id, problem: result.problem }
}

/** A bug met by one case must not take the answers of the others with it. */
function guarded(run: () => Result<unknown>): Result<unknown> {
  try {
    return run()
  } catch (error) {
    return refused('internal_error', error instanceof Error ? error.message : String(error))
  }
}

/** Reads and parses each file once. */
function tables(readData: ReadData, given: Given | null): TableOf {
  const read = new Map<string, Result<DataTable>>()
  return ({ data, filter }) => {
    const known = read.get(data) ?? parsedFile(data, readData, data === given?.data ? given.codebook : null)
    read.set(data, known)
    return known.ok ? filtered(known.value, filter ?? []) : known
  }
}

function parsedFile(path: string, readData: ReadData, codebook: Codebook | null): Result<DataTable> {
  const text = readData(path)
  return text.ok ? readTable(text.value, path, codebook) : text
}
