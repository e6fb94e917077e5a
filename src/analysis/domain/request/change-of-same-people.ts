/** Requests about change in people who answered in both waves, all of them or some. */
import { z } from 'zod'
import { done, type Result } from '#shared'
import { overlappingChange } from '../change/overlapping-waves.ts'
import { pairedMean } from '../change/paired-mean.ts'
import { pairedProportion } from '../change/paired-proportion.ts'
import { tallyNumbers } from '../tally/tally-columns.ts'
import { type DataTable, numbersIn, rowsAt } from './data-table.ts'
import {
  type Answer,
  count,
  countsOrData,
  dataRequest,
  designIn,
  judgement,
  levelsIn,
  request,
  source,
  variableName,
  wavesSource,
} from './request.ts'

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

const overlapInput = wavesSource.extend({
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

export const changesOfSamePeople: Readonly<Record<string, Answer>> = {
  paired_mean: dataRequest(pairInput, pairedMeans),
  paired_proportion: countsOrData(
    'both',
    request(pairedCounts, ({ both, only_wave1: onlyWave1, only_wave2: onlyWave2, neither }) =>
      done(pairedProportion({ both, onlyWave1, onlyWave2, neither })),
    ),
    dataRequest(pairInput, pairedProportions),
  ),
  partial_overlap_mean: dataRequest(overlapInput, overlap),
}
