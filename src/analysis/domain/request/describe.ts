/** Requests that describe one variable: frequencies, means, proportions, multiple response. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import { simpleFrame } from '../design/frame.ts'
import { faultyWeights, type SurveyDesign } from '../design/survey-design.ts'
import { designMean } from '../estimate/design-mean.ts'
import { designProportion } from '../estimate/design-proportion.ts'
import { frequencies, weightedFrequencies } from '../estimate/frequencies.ts'
import { plainMean } from '../estimate/mean.ts'
import { multipleResponse } from '../estimate/multiple-response.ts'
import { plainProportion } from '../estimate/proportion.ts'
import { tallyCategories, tallyNumbers } from '../tally/tally-columns.ts'
import { categoriesIn, type DataTable, numbersIn, weightsIn } from './data-table.ts'
import { keyOf, type Level } from './keys.ts'
import {
  type Answer,
  byGroup,
  countsOrData,
  dataRequest,
  design,
  designIn,
  grouping,
  level,
  levels,
  levelsIn,
  request,
  source,
  variableName,
} from './request.ts'

const frequencyInput = source.extend({
  variable: variableName,
  levels,
  weights: variableName.nullish(),
})

function frequency(input: z.infer<typeof frequencyInput>, table: DataTable): Result<unknown> {
  const found = levelsIn(table, input.variable, input.levels)
  if (!found.ok) return found
  const count = input.levels.length
  const withMissing = { levelOf: found.value.map((own) => (own < 0 ? count : own)), levels: count + 1 }
  const named = <Category extends object>(categories: readonly Category[]) =>
    categories.map((category, index) => ({ value: input.levels[index], ...category }))
  const plain = frequencies(tallyCategories(withMissing))
  const unweighted = { ...plain, categories: named(plain.categories) }
  if (input.weights == null) return done(unweighted)
  const drawing = designIn(table, { weights: input.weights })
  if (!drawing.ok) return drawing
  const weighted = weightedFrequencies(tallyCategories(withMissing, drawing.value))
  return done({ ...unweighted, weighted: { ...weighted, categories: named(weighted.categories) } })
}

const numberInput = source.extend({ variable: variableName }).extend(grouping.shape)

function unweightedMean(input: z.infer<typeof numberInput>, table: DataTable): Result<unknown> {
  const y = numbersIn(table, input.variable)
  if (!y.ok) return y
  return byGroup(table, input, (rows) => done(plainMean(rows.map((row) => y.value[row] ?? Number.NaN))))
}

/** The rows of a group as the one cell of a tally; every other row stays in the design. */
const cellOf = (rows: readonly number[], total: number) => {
  const levelOf = new Int16Array(total).fill(-1)
  for (const row of rows) levelOf[row] = 0
  return { levelOf, levels: 1 }
}

function meanOf(y: Float64Array, rows: readonly number[], drawing: SurveyDesign) {
  const mean = designMean(tallyNumbers(y, cellOf(rows, y.length), drawing), drawing.frame)
  return mean.ok ? done({ ...mean.value, nMissing: rows.length - mean.value.n }) : mean
}

function meanOfSample(
  input: z.infer<typeof numberInput> & { population_size: number },
  table: DataTable,
): Result<unknown> {
  const y = numbersIn(table, input.variable)
  if (!y.ok) return y
  const population = input.population_size
  if (population < table.rows)
    return refused(
      'population_smaller_than_sample',
      `A population of ${population} cannot have ${table.rows} respondents`,
      'population_size',
    )
  const weights = new Float64Array(table.rows).fill(population / table.rows)
  const frame = simpleFrame(table.rows, population)
  const drawing = { rows: table.rows, weights, blockOf: null, blocks: 1, frame }
  return byGroup(table, input, (rows) => meanOf(y.value, rows, drawing))
}

function meanUnderDesign(
  input: z.infer<typeof numberInput> & { design: z.infer<typeof design> },
  table: DataTable,
): Result<unknown> {
  const y = numbersIn(table, input.variable)
  if (!y.ok) return y
  const drawing = designIn(table, input.design)
  if (!drawing.ok) return drawing
  return byGroup(table, input, (rows) => meanOf(y.value, rows, drawing.value))
}

/** 1 where the value is among `success`, 0 where it is another, NaN where missing. */
export function indicatorIn(
  table: DataTable,
  variable: string,
  success: readonly Level[],
): Result<Float64Array> {
  const keys = categoriesIn(table, variable)
  if (!keys.ok) return keys
  const wanted = new Set(success.map(keyOf))
  return done(Float64Array.from(keys.value, (key) => (key === null ? Number.NaN : wanted.has(key) ? 1 : 0)))
}

const countsInput = z.object({ x: z.number(), n: z.number() })
const successInput = source.extend({ variable: variableName, success: levels }).extend(grouping.shape)

function proportionOfCounts({ x, n }: z.infer<typeof countsInput>): Result<unknown> {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n)
    return refused('invalid_counts', 'x successes of n need whole numbers with 0 ≤ x ≤ n', 'x')
  return done(plainProportion(x, n))
}

function proportionOfData(input: z.infer<typeof successInput>, table: DataTable): Result<unknown> {
  const y = indicatorIn(table, input.variable, input.success)
  if (!y.ok) return y
  return byGroup(table, input, (rows) => {
    const valid = rows.filter((row) => !Number.isNaN(y.value[row]))
    return done(plainProportion(valid.filter((row) => y.value[row] === 1).length, valid.length))
  })
}

function proportionUnderDesign(
  input: z.infer<typeof successInput> & { design: z.infer<typeof design> },
  table: DataTable,
): Result<unknown> {
  const y = indicatorIn(table, input.variable, input.success)
  if (!y.ok) return y
  const drawing = designIn(table, input.design)
  if (!drawing.ok) return drawing
  return byGroup(table, input, (rows) =>
    designProportion(tallyNumbers(y.value, cellOf(rows, table.rows), drawing.value), drawing.value.frame),
  )
}

const itemsInput = source
  .extend({ items: z.array(variableName).min(1), weights: variableName.nullish() })
  .extend(grouping.shape)

function multiple(input: z.infer<typeof itemsInput>, table: DataTable): Result<unknown> {
  const columns: { item: string; chosen: Float64Array }[] = []
  for (const item of input.items) {
    const chosen = numbersIn(table, item)
    if (!chosen.ok) return chosen
    const fault = notZeroOne(item, chosen.value)
    if (fault !== null) return fault
    columns.push({ item, chosen: chosen.value })
  }
  const weights = input.weights == null ? done(null) : weightsIn(table, input.weights)
  if (!weights.ok) return weights
  const fault = faultyWeights(weights.value)
  if (fault !== null) return { ok: false, problem: fault }
  return byGroup(table, input, (rows) => {
    const at = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN)
    const own = columns.map(({ item, chosen }) => ({ item, chosen: at(chosen) }))
    return done(multipleResponse(own, rows.length, weights.value === null ? null : at(weights.value)))
  })
}

function notZeroOne(item: string, chosen: Float64Array) {
  const row = chosen.findIndex((value) => !Number.isNaN(value) && value !== 0 && value !== 1)
  if (row < 0) return null
  return refused('wrong_kind', `${item} holds ${chosen[row]}; an option is 1 (chosen) or 0 (not)`, item)
}

const valuesInput = z.object({
  items: z.array(level).min(1),
  rows: z.array(z.array(z.union([z.literal(0), z.literal(1), z.null()]))),
  weights: z.array(z.number().nullable()).nullish(),
})

function multipleOfValues(input: z.infer<typeof valuesInput>): Result<unknown> {
  const weights =
    input.weights == null ? null : Float64Array.from(input.weights, (weight) => weight ?? Number.NaN)
  const fault = faultyWeights(weights)
  if (fault !== null) return { ok: false, problem: fault }
  if (weights !== null && weights.length !== input.rows.length)
    return refused('invalid_input', 'There must be one weight per row', 'weights')
  if (input.rows.some((row) => row.length !== input.items.length))
    return refused('invalid_input', 'Every row needs 1, 0 or null for each item', 'rows')
  const columns = input.items.map((item, at) => ({
    item,
    chosen: Float64Array.from(input.rows, (row) => row[at] ?? Number.NaN),
  }))
  return done(multipleResponse(columns, input.rows.length, weights))
}

export const descriptions: Readonly<Record<string, Answer>> = {
  frequencies: dataRequest(frequencyInput, frequency),
  mean_unweighted: dataRequest(numberInput, unweightedMean),
  mean_srs_fpc: dataRequest(numberInput.extend({ population_size: z.number().positive() }), meanOfSample),
  mean_design: dataRequest(numberInput.extend({ design }), meanUnderDesign),
  proportion_unweighted: countsOrData(
    'x',
    request(countsInput, proportionOfCounts),
    dataRequest(successInput, proportionOfData),
  ),
  proportion_design: dataRequest(successInput.extend({ design }), proportionUnderDesign),
  multiple_response: dataRequest(itemsInput, multiple),
  multiple_response_values: request(valuesInput, multipleOfValues),
}
