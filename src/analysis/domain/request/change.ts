/** Requests about change between two waves of different people, always wave 2 minus wave 1. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import {
  changeOfEstimates,
  changeOfMeans,
  changeOfProportions,
  type WaveEstimate,
} from '../change/independent-waves.ts'
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
  count,
  countsOrData,
  dataRequest,
  design,
  designIn,
  judgement,
  levels,
  request,
  wavesSource,
} from './request.ts'

type WavesInput = z.infer<typeof wavesSource>
const shareInput = wavesSource.extend({ success: levels })

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

export const changes: Readonly<Record<string, Answer>> = {
  wave_mean_independent: dataRequest(wavesSource, meansApart),
  wave_proportion_independent: countsOrData(
    'x1',
    request(countsInput, proportionsOfCounts),
    dataRequest(shareInput, proportionsApart),
  ),
  wave_mean_design: dataRequest(wavesSource.extend({ design }), (input, table) =>
    estimatesApart(input, table, (part) => numbersIn(part, input.variable)),
  ),
  wave_proportion_design: dataRequest(shareInput.extend({ design }), (input, table) =>
    estimatesApart(input, table, (part) => indicatorIn(part, input.variable, input.success)),
  ),
}
