/** Requests that make weights: post-stratification, raking, calibration, trimming, and what they do to estimates. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import { faultyWeights, type SurveyDesign } from '../design/survey-design.ts'
import { designMean } from '../estimate/design-mean.ts'
import { oneCell, tallyNumbers } from '../tally/tally-columns.ts'
import { calibrate, logitCalibration } from '../weight/calibrate.ts'
import { calibratedError } from '../weight/calibrated-variance.ts'
import { summariseWeights } from '../weight/kish.ts'
import { type Margin, marginSums } from '../weight/margins.ts'
import { postStratify, rake, type Weighted } from '../weight/rake.ts'
import { trimWeights } from '../weight/trim.ts'
import { categoriesIn, type DataTable, numbersIn, weightsIn } from './data-table.ts'
import { indicatorIn } from './describe.ts'
import { keyOf } from './keys.ts'
import {
  type Answer,
  dataRequest,
  design,
  designIn,
  level,
  levels,
  request,
  source,
  variableName,
} from './request.ts'

const margin = z.object({
  vars: z.array(variableName).min(1),
  cells: z.array(z.object({ values: levels, target: z.number() })).min(1),
})
const outcome = z.object({ variable: variableName, success: levels.nullish() })

const weightingInput = source.extend({
  base_weights: variableName.nullish(),
  design: design.nullish(),
  margins: z.array(margin).min(1),
  bounds_on_g: z.tuple([z.number(), z.number()]).optional(),
  trim_upper: z.number().optional(),
  trim_lower: z.number().optional(),
  /** Estimates to compare under the base weights and the new ones. */
  outcomes: z.array(outcome).optional(),
  /** Also answer with the weights themselves, row by row. */
  include_weights: z.boolean().optional(),
})
type WeightingInput = z.infer<typeof weightingInput>
type Method = (base: Float64Array, margins: readonly Margin[], input: WeightingInput) => Result<Weighted>

const methods: Readonly<Record<string, Method>> = {
  poststratify: (base, margins) => {
    const [only, second] = margins
    if (only === undefined || second !== undefined)
      return refused('invalid_input', 'Post-stratification takes exactly one margin', 'margins')
    return postStratify(base, only)
  },
  rake: (base, margins) => rake(base, margins),
  calibrate_linear: (base, margins) => calibrate(base, margins),
  calibrate_logit: (base, margins, { bounds_on_g: bounds }) => {
    if (bounds === undefined) return refused('invalid_input', 'Give the bounds of w/b', 'bounds_on_g')
    const using = logitCalibration(...bounds)
    return using.ok ? calibrate(base, margins, using.value) : using
  },
}

function weigh(method: Method) {
  return (input: WeightingInput, table: DataTable): Result<unknown> => {
    const drawing = baseDesign(input, table)
    if (!drawing.ok) return drawing
    const base = drawing.value.weights ?? new Float64Array(table.rows).fill(1)
    const margins = marginsIn(table, input.margins)
    if (!margins.ok) return margins
    const made = method(base, margins.value, input)
    if (!made.ok) return made
    const { weights, convergence } = made.value
    const trim = trimmed(input, weights)
    if (!trim.ok) return trim
    const outcomes = outcomesOf(input, table, weights, margins.value, drawing.value)
    if (!outcomes.ok) return outcomes
    return done({
      n: table.rows,
      base: summariseWeights(base),
      weighted: summariseWeights(weights),
      ...trim.value,
      margins: describedMargins(input, margins.value, base),
      outcomes: outcomes.value,
      convergence,
      ...(input.include_weights === true ? { weights } : {}),
    })
  }
}

/** The design with the base weights (1 without any); a `weights` column in `design` is not looked at. */
function baseDesign(input: WeightingInput, table: DataTable): Result<SurveyDesign> {
  if (table.rows === 0) return refused('no_data', 'There are no respondents to weight', 'data')
  const base =
    input.base_weights == null
      ? done(new Float64Array(table.rows).fill(1))
      : weightsIn(table, input.base_weights)
  if (!base.ok) return base
  return designIn(table, { ...input.design, weights: input.base_weights }, base.value)
}

function marginsIn(table: DataTable, wanted: WeightingInput['margins']): Result<readonly Margin[]> {
  const margins: Margin[] = []
  for (const { vars, cells } of wanted) {
    const columns: (readonly (string | null)[])[] = []
    for (const name of vars) {
      const keys = categoriesIn(table, name)
      if (!keys.ok) return keys
      columns.push(keys.value)
    }
    const place = new Map(cells.map(({ values }, index) => [combined(values.map(keyOf)), index]))
    if (place.size < cells.length || cells.some(({ values }) => values.length !== vars.length))
      return refused(
        'invalid_input',
        `The categories of margin ${vars.join(' × ')} are not as agreed`,
        'margins',
      )
    const categoryOf = Int16Array.from({ length: table.rows }, (_, row) => {
      const own = columns.map((column) => column[row] ?? null)
      return own.includes(null) ? -1 : (place.get(combined(own)) ?? -1)
    })
    const categories = cells.map(({ values, target }) => ({ name: values.join('|'), target }))
    margins.push({ name: vars.join(' × '), categories, categoryOf })
  }
  return done(margins)
}

const combined = (values: readonly (string | null)[]) => JSON.stringify(values)

function describedMargins(input: WeightingInput, margins: readonly Margin[], base: Float64Array) {
  const ones = new Float64Array(base.length).fill(1)
  return margins.map((own, index) => {
    const [counts, sums] = [marginSums(own, ones), marginSums(own, base)]
    return {
      vars: input.margins[index]?.vars,
      cells: own.categories.map(({ name, target }, at) => ({
        cell: name,
        n: counts[at],
        baseSum: sums[at],
        target,
      })),
    }
  })
}

function trimmed(input: WeightingInput, weights: Float64Array): Result<object> {
  const { trim_upper: given, trim_lower: lower } = input
  if (given === undefined && lower === undefined) return done({})
  const bounds = { upper: given ?? Number.POSITIVE_INFINITY, lower: lower ?? Number.NEGATIVE_INFINITY }
  const once = trimWeights(weights, bounds, 'once')
  if (!once.ok) return once
  const strict = trimWeights(weights, bounds, 'strict')
  if (!strict.ok) return strict
  const number = (values: Float64Array, where: (weight: number) => boolean) => values.filter(where).length
  const slack = 1e-12
  return done({
    trim: {
      upper: given ?? null,
      lower: lower ?? null,
      nAbove: number(weights, (weight) => weight > bounds.upper),
      nBelow: number(weights, (weight) => weight < bounds.lower),
      once: summariseWeights(once.value),
      nOutsideAfterOnce: number(
        once.value,
        (weight) => weight > bounds.upper * (1 + slack) || weight < bounds.lower * (1 - slack),
      ),
      strict: summariseWeights(strict.value),
      nAtBoundsAfterStrict: number(
        strict.value,
        (weight) => weight === bounds.upper || weight === bounds.lower,
      ),
    },
  })
}

function outcomesOf(
  input: WeightingInput,
  table: DataTable,
  weights: Float64Array,
  margins: readonly Margin[],
  drawing: SurveyDesign,
): Result<readonly unknown[]> {
  const outcomes: unknown[] = []
  for (const { variable, success } of input.outcomes ?? []) {
    const y = success == null ? numbersIn(table, variable) : indicatorIn(table, variable, success)
    if (!y.ok) return y
    const meanWith = (own: SurveyDesign) =>
      designMean(tallyNumbers(y.value, oneCell(table.rows), own), own.frame)
    const before = meanWith(drawing)
    if (!before.ok) return before
    const after = meanWith({ ...drawing, weights })
    if (!after.ok) return after
    const error = calibratedError(y.value, weights, margins, drawing)
    if (!error.ok) return error
    outcomes.push({
      variable,
      success: success ?? null,
      nValid: before.value.n,
      estimateBase: before.value.mean,
      seBase: before.value.se,
      estimateWeighted: after.value.mean,
      seCalibration: error.value,
      seWeightsAsFixed: after.value.se,
    })
  }
  return done(outcomes)
}

const kishInput = z.object({ weights: z.array(level.nullable()).min(1) })

function kish({ weights }: z.infer<typeof kishInput>): Result<unknown> {
  const values = Float64Array.from(weights, (weight) => (typeof weight === 'number' ? weight : Number.NaN))
  const fault = faultyWeights(values)
  return fault === null ? done(summariseWeights(values)) : { ok: false, problem: fault }
}

export const weightings: Readonly<Record<string, Answer>> = {
  ...Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      `weighting_${name}`,
      dataRequest(weightingInput, weigh(method)),
    ]),
  ),
  kish: request(kishInput, kish),
}
