/** Requests about change between two waves, always wave 2 minus wave 1. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import {
  changeOfEstimates,
  changeOfMeans,
  changeOfProportions,
  type WaveEstimate,
} from '../change/independent-waves.ts'
import { overlappingChange } from '../change/overlapping-waves.ts'
import { pairedMean } from '../change/paired-mean.ts'
import { pairedProportion } from '../change/paired-proportion.ts'
import type { MeanDifference } from '../difference/t-tests.ts'
import { comparable, type GroupStatus } from '../difference/two-groups.ts'
import { designMean } from '../estimate/design-mean.ts'
import { momentsOf } from '../numbers/moments.ts'
import { oneCell, tallyNumbers } from '../tally/tally-columns.ts'
import { categoriesIn, type DataTable, numbersIn, rowsAt } from './data-table.ts'
import { indicatorIn } from './describe.ts'
import { keyOf, type Level } from './keys.ts'
import {
  type Answer,
  dataRequest,
  design,
  designIn,
  judgement,
  level,
  levels,
  levelsIn,
  request,
  source,
  variableName,
} from './request.ts'

const wavesInput = source.extend({
  variable: variableName,
  wave: variableName,
  wave1: level,
  wave2: level,
})
type WavesInput = z.infer<typeof wavesInput>
const shareInput = wavesInput.extend({ success: levels })

/** The rows of each of the two waves. */
function wavesIn(table: DataTable, input: WavesInput): Result<readonly [DataTable, DataTable]> {
  const keys = categoriesIn(table, input.wave)
  if (!keys.ok) return keys
  if (keyOf(input.wave1) === keyOf(input.wave2))
    return refused('repeated_level', 'A wave cannot be compared with itself', input.wave)
  const of = (wave: Level) =>
    rowsAt(
      table,
      Array.from({ length: table.rows }, (_, row) => row).filter((row) => keys.value[row] === keyOf(wave)),
    )
  return done([of(input.wave1), of(input.wave2)])
}

type Column = (table: DataTable) => Result<Float64Array>

/** Valid answers of both waves. */
function answersIn(table: DataTable, input: WavesInput, read: Column): Result<readonly [number[], number[]]> {
  const waves = wavesIn(table, input)
  if (!waves.ok) return waves
  const values = read(table)
  if (!values.ok) return values
  const [wave1, wave2] = waves.value.map(read)
  const valid = (column: Result<Float64Array> | undefined) =>
    column?.ok ? [...column.value].filter((value) => !Number.isNaN(value)) : []
  return done([valid(wave1), valid(wave2)])
}

function meansApart(input: WavesInput, table: DataTable): Result<unknown> {
  const answers = answersIn(table, input, (part) => numbersIn(part, input.variable))
  if (!answers.ok) return answers
  const [one, two] = answers.value.map(momentsOf)
  if (one === undefined || two === undefined) return done(null)
  const test = changeOfMeans(one, two)
  return done({
    n1: one.n,
    n2: two.n,
    mean1: one.mean,
    mean2: two.mean,
    change: one.mean === null || two.mean === null ? null : two.mean - one.mean,
    se: test?.se ?? null,
    df: test?.df ?? null,
    ...judgement(test),
    status: comparable(one, two),
  })
}

function proportionsApart(input: z.infer<typeof shareInput>, table: DataTable): Result<unknown> {
  const answers = answersIn(table, input, (part) => indicatorIn(part, input.variable, input.success))
  if (!answers.ok) return answers
  const [one, two] = answers.value
  const yes = (values: readonly number[]) => values.filter((value) => value === 1).length
  return done(proportions(yes(one), one.length, yes(two), two.length))
}

const proportions = (x1: number, n1: number, x2: number, n2: number) => ({
  x1,
  n1,
  x2,
  n2,
  ...changeOfProportions(x1, n1, x2, n2),
})

const count = z.number().int().nonnegative()
const countsInput = z.object({ x1: count, n1: count, x2: count, n2: count })

function proportionsOfCounts({ x1, n1, x2, n2 }: z.infer<typeof countsInput>): Result<unknown> {
  if (x1 > n1 || x2 > n2) return refused('invalid_counts', 'There are more successes than answers', 'x1')
  return done(proportions(x1, n1, x2, n2))
}

function estimatesApart(
  input: WavesInput & { design: z.infer<typeof design> },
  table: DataTable,
  read: Column,
): Result<unknown> {
  const waves = wavesIn(table, input)
  if (!waves.ok) return waves
  const [one, two] = waves.value.map((part) => estimateIn(part, input.design, read))
  if (!one?.ok) return one ?? done(null)
  if (!two?.ok) return two ?? done(null)
  const [first, second] = [waveEstimate(one.value), waveEstimate(two.value)]
  const test = first === null || second === null ? null : changeOfEstimates(first, second)
  return done({
    n1: one.value.n,
    n2: two.value.n,
    estimate1: one.value.mean,
    se1: one.value.se,
    estimate2: two.value.mean,
    se2: two.value.se,
    change: one.value.mean === null || two.value.mean === null ? null : two.value.mean - one.value.mean,
    se: test?.se ?? null,
    df: one.value.df + two.value.df,
    ...judgement(test),
    status: comparability([one.value, two.value], test),
  })
}

function comparability(
  waves: readonly { readonly mean: number | null; readonly se: number | null }[],
  test: MeanDifference | null,
): GroupStatus {
  if (waves.some(({ mean }) => mean === null)) return 'empty_group'
  if (waves.some(({ se }) => se === null)) return 'group_too_small'
  return test?.p == null ? 'zero_variance' : 'ok'
}

function estimateIn(table: DataTable, names: z.infer<typeof design>, read: Column) {
  const drawing = designIn(table, names)
  if (!drawing.ok) return drawing
  const y = read(table)
  if (!y.ok) return y
  return designMean(tallyNumbers(y.value, oneCell(table.rows), drawing.value), drawing.value.frame)
}

function waveEstimate(mean: {
  readonly mean: number | null
  readonly se: number | null
  readonly df: number
}): WaveEstimate | null {
  if (mean.mean === null || mean.se === null) return null
  return { estimate: mean.mean, se: mean.se, df: mean.df }
}

const pairInput = source.extend({
  layout: z.literal('wide').optional(),
  wave1_variable: variableName,
  wave2_variable: variableName,
})

function pairedMeans(input: z.infer<typeof pairInput>, table: DataTable): Result<unknown> {
  const one = numbersIn(table, input.wave1_variable)
  if (!one.ok) return one
  const two = numbersIn(table, input.wave2_variable)
  return two.ok ? done(pairedMean(one.value, two.value)) : two
}

/** Both columns hold 1 for yes and 0 for no. */
function pairedProportions(input: z.infer<typeof pairInput>, table: DataTable): Result<unknown> {
  const one = levelsIn(table, input.wave1_variable, [0, 1])
  if (!one.ok) return one
  const two = levelsIn(table, input.wave2_variable, [0, 1])
  if (!two.ok) return two
  const persons = (first: 0 | 1, second: 0 | 1) =>
    one.value.filter((own, row) => own === first && two.value[row] === second).length
  return done(
    pairedProportion({
      both: persons(1, 1),
      onlyWave1: persons(1, 0),
      onlyWave2: persons(0, 1),
      neither: persons(0, 0),
    }),
  )
}

const pairedCounts = z.object({ both: count, only_wave1: count, only_wave2: count, neither: count })

const overlapInput = wavesInput.extend({
  layout: z.literal('long').optional(),
  person: variableName,
  weights: variableName.nullish(),
})

function overlap(input: z.infer<typeof overlapInput>, table: DataTable): Result<unknown> {
  const wave = levelsIn(table, input.wave, [input.wave1, input.wave2], 'tell')
  if (!wave.ok) return wave
  const y = numbersIn(table, input.variable)
  if (!y.ok) return y
  const rows = Array.from(y.value.keys()).filter(
    (row) => (wave.value[row] ?? -1) >= 0 && !Number.isNaN(y.value[row]),
  )
  const drawing = designIn(rowsAt(table, rows), { weights: input.weights, cluster: input.person })
  if (!drawing.ok) return drawing
  const own = Float64Array.from(rows, (row) => y.value[row] ?? Number.NaN)
  const levelOf = Int16Array.from(rows, (row) => wave.value[row] ?? -1)
  const tally = tallyNumbers(own, { levelOf, levels: 2 }, drawing.value)
  const change = overlappingChange(tally, drawing.value.frame)
  if (!change.ok) return change
  const { test, ...shown } = change.value
  return done({ ...shown, ...judgement(test) })
}

/** A kind that takes either a file or the counts themselves. */
const dataOr =
  (ofData: Answer, ofCounts: Answer): Answer =>
  (input, tableOf) =>
    (typeof input === 'object' && input !== null && 'data' in input ? ofData : ofCounts)(input, tableOf)

export const changes: Readonly<Record<string, Answer>> = {
  wave_mean_independent: dataRequest(wavesInput, meansApart),
  wave_proportion_independent: dataOr(
    dataRequest(shareInput, proportionsApart),
    request(countsInput, proportionsOfCounts),
  ),
  wave_mean_design: dataRequest(wavesInput.extend({ design }), (input, table) =>
    estimatesApart(input, table, (part) => numbersIn(part, input.variable)),
  ),
  wave_proportion_design: dataRequest(shareInput.extend({ design }), (input, table) =>
    estimatesApart(input, table, (part) => indicatorIn(part, input.variable, input.success)),
  ),
  paired_mean: dataRequest(pairInput, pairedMeans),
  paired_proportion: dataOr(
    dataRequest(pairInput, pairedProportions),
    request(pairedCounts, ({ both, only_wave1: onlyWave1, only_wave2: onlyWave2, neither }) =>
      done(pairedProportion({ both, onlyWave1, onlyWave2, neither })),
    ),
  ),
  partial_overlap_mean: dataRequest(overlapInput, overlap),
}
