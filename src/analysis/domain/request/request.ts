/**
 * What the requests of the contract have in common: the pieces of their input, and how a kind of request is defined.
 * Names are those of the contract's JSON.
 */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import { type SurveyDesign, surveyDesign } from '../design/survey-design.ts'
import type { MeanDifference } from '../difference/t-tests.ts'
import { categoriesIn, type DataTable, numbersIn, weightsIn } from './data-table.ts'
import { keyOf, type Level } from './keys.ts'

export const level = z.union([z.string(), z.number(), z.boolean()])
export const levels = z.array(level).min(1)
const name = z.string().min(1)

export const source = z.object({
  data: name,
  filter: z
    .array(
      z.discriminatedUnion('op', [
        z.object({ var: name, op: z.literal('in'), value: z.array(level) }),
        z.object({ var: name, op: z.literal('notmissing') }),
      ]),
    )
    .nullish(),
})
export const grouping = z.object({ by: name.nullish(), by_levels: levels.nullish() })
export const design = z.object({
  weights: name.nullish(),
  strata: name.nullish(),
  cluster: name.nullish(),
  fpc: name.nullish(),
  lonely: z.enum(['refuse', 'certainty', 'adjust', 'average']).optional(),
})
export const variableName = name
export const count = z.number().int().nonnegative()

/** A variable in two waves of one file. */
export const wavesSource = source.extend({ variable: name, wave: name, wave1: level, wave2: level })

/** The data a request names, filtered; parsed once however many requests name it. */
export type TableOf = (input: z.infer<typeof source>) => Result<DataTable>

/** Answers one case of a kind: the value, in this room's own names, or the problem. */
export type Answer = (input: unknown, tableOf: TableOf) => Result<unknown>

/** A kind of request: its input, parsed at the edge, and what answers it. */
export function request<Input>(
  schema: z.ZodType<Input>,
  answer: (input: Input, tableOf: TableOf) => Result<unknown>,
): Answer {
  return (input, tableOf) => {
    const parsed = schema.safeParse(input)
    if (parsed.success) return answer(parsed.data, tableOf)
    const [issue] = parsed.error.issues
    return refused(
      'invalid_input',
      issue?.message ?? 'The input is not as agreed',
      issue?.path.join('.') ?? '',
    )
  }
}

/** A request about the rows of a file. */
export function dataRequest<Input extends z.infer<typeof source>>(
  schema: z.ZodType<Input>,
  answer: (input: Input, table: DataTable) => Result<unknown>,
): Answer {
  return request(schema, (input, tableOf) => {
    const table = tableOf(input)
    return table.ok ? placed(answer(input, table.value), input) : table
  })
}

/** A kind that takes the counts themselves, told by `field`, or else a file. */
export const countsOrData =
  (field: string, ofCounts: Answer, ofData: Answer): Answer =>
  (input, tableOf) =>
    (typeof input === 'object' && input !== null && field in input ? ofCounts : ofData)(input, tableOf)

const designColumns = z.object({
  weights: name.nullish().catch(undefined),
  design: design.nullish().catch(undefined),
  base_weights: name.nullish().catch(undefined),
})

/** A problem of a design, placed at the column it is about. */
function placed(result: Result<unknown>, input: unknown): Result<unknown> {
  const columns = designColumns.safeParse(input)
  if (result.ok || !columns.success) return result
  const { weights, base_weights: base, design: names } = columns.data
  const own: Readonly<Record<string, unknown>> = { ...names, weights: base ?? weights ?? names?.weights }
  const column = own[result.problem.at]
  return typeof column === 'string' ? { ok: false, problem: { ...result.problem, at: column } } : result
}

/** Level of each row among `wanted`, −1 where missing; values outside are refused, or told apart as −2. */
export function levelsIn(
  table: DataTable,
  variable: string,
  wanted: readonly Level[],
  outside: 'refuse' | 'tell' = 'refuse',
): Result<Int16Array> {
  const keys = categoriesIn(table, variable)
  if (!keys.ok) return keys
  const place = new Map(wanted.map((value, index) => [keyOf(value), index]))
  if (place.size < wanted.length) return repeatedLevel(variable)
  const found = Int16Array.from(keys.value, (key) => (key === null ? -1 : (place.get(key) ?? -2)))
  const stranger = outside === 'tell' ? -1 : found.indexOf(-2)
  if (stranger < 0) return done(found)
  return refused(
    'code_outside_codebook',
    `${variable} holds "${keys.value[stranger]}", which is not among its levels`,
    variable,
    { variable, value: keys.value[stranger] ?? '' },
  )
}

function repeatedLevel(variable: string) {
  return refused('repeated_level', `A level of ${variable} is listed twice`, variable)
}

/** The groups a request asks for, as rows that belong to each; one nameless group when it asks for none. */
function groupsIn(
  table: DataTable,
  input: z.infer<typeof grouping>,
): Result<readonly { readonly group: Level | null; readonly rows: readonly number[] }[]> {
  const all = Array.from({ length: table.rows }, (_, row) => row)
  if (input.by == null) return done([{ group: null, rows: all }])
  const keys = categoriesIn(table, input.by)
  if (!keys.ok) return keys
  const wanted = input.by_levels ?? [...new Set(keys.value)].filter((key) => key !== null)
  if (new Set(wanted.map(keyOf)).size < wanted.length) return repeatedLevel(input.by)
  return done(wanted.map((group) => ({ group, rows: all.filter((row) => keys.value[row] === keyOf(group)) })))
}

/** One value per group under `groups`, or the value itself when no groups were asked for. */
export function byGroup<Value>(
  table: DataTable,
  input: z.infer<typeof grouping>,
  of: (rows: readonly number[]) => Result<Value>,
): Result<unknown> {
  const groups = groupsIn(table, input)
  if (!groups.ok) return groups
  const values: unknown[] = []
  for (const { group, rows } of groups.value) {
    const value = of(rows)
    if (!value.ok) return value
    if (group === null) return value
    values.push({ group, ...value.value })
  }
  return done({ groups: values })
}

/** The design a request names. */
export function designIn(
  table: DataTable,
  names: z.infer<typeof design>,
  ownWeights?: Float64Array,
): Result<SurveyDesign> {
  const weights = ownWeights
    ? done(ownWeights)
    : optional(names.weights, (column) => weightsIn(table, column))
  const strata = optional(names.strata, (column) => categoriesIn(table, column))
  const clusters = optional(names.cluster, (column) => categoriesIn(table, column))
  const population = optional(names.fpc, (column) => numbersIn(table, column))
  if (!weights.ok) return weights
  if (!strata.ok) return strata
  if (!clusters.ok) return clusters
  if (!population.ok) return population
  return surveyDesign({
    rows: table.rows,
    weights: weights.value,
    strata: strata.value,
    clusters: clusters.value,
    population: population.value,
    lonely: names.lonely,
  })
}

function optional<Value>(
  column: string | null | undefined,
  read: (column: string) => Result<Value>,
): Result<Value | null> {
  return column == null ? done(null) : read(column)
}

/** What a test says, for results that show it flat; all null without one. */
export function judgement(test: MeanDifference | null) {
  return {
    t: test?.t ?? null,
    p: test?.p ?? null,
    ciLow: test?.ciLow ?? null,
    ciHigh: test?.ciHigh ?? null,
  }
}
