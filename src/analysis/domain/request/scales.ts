/** Requests about scales of several items, scores, rankings, and agreement between coders. */
import { z } from 'zod'
import { done, type Result, refused } from '#shared'
import { coderAgreement } from '../agreement/cohen-kappa.ts'
import { fleissKappa } from '../agreement/fleiss-kappa.ts'
import { type AlphaMetric, krippendorffAlpha, pairwiseAgreement } from '../agreement/krippendorff-alpha.ts'
import { alphaListwise, alphaPairwise, type ScaleItem } from '../scale/cronbach-alpha.ts'
import { likertItem } from '../scale/likert.ts'
import { netPromoter } from '../scale/net-promoter.ts'
import { completeRanking, partialRanking } from '../scale/rankings.ts'
import { tallyCategories } from '../tally/tally-columns.ts'
import { type DataTable, numbersIn } from './data-table.ts'
import {
  type Answer,
  byGroup,
  dataRequest,
  designIn,
  grouping,
  level,
  levels,
  levelsIn,
  request,
  source,
  variableName,
} from './request.ts'

const items = z.array(variableName).min(1)
const scale = z.object({ scale_min: z.number().int(), scale_max: z.number().int() })
const likertInput = source.extend({ items, weights: variableName.nullish() }).extend(scale.shape)

/** Enough for per mille; beyond it the answers are amounts, not points of a scale. */
const longestScale = 1001

function likert(input: z.infer<typeof likertInput>, table: DataTable): Result<unknown> {
  const points = input.scale_max - input.scale_min + 1
  if (points < 4)
    return refused(
      'scale_too_short',
      'Top-2 and bottom-2 overlap on scales of three points or fewer',
      'scale_max',
    )
  if (points > longestScale)
    return refused('scale_too_long', `A scale has at most ${longestScale} points`, 'scale_max')
  const drawing = designIn(table, { weights: input.weights })
  if (!drawing.ok) return drawing
  const described: unknown[] = []
  for (const item of input.items) {
    const levelOf = pointsIn(table, item, input.scale_min, points)
    if (!levelOf.ok) return levelOf
    const tally = tallyCategories({ levelOf: levelOf.value, levels: points }, drawing.value)
    const value = likertItem(tally, input.scale_min)
    described.push({ item, nMissing: table.rows - value.n, ...value })
  }
  return done({ items: described })
}

/** Points of a numeric scale as levels from 0; fails with `value_outside_scale`. */
function pointsIn(table: DataTable, variable: string, lowest: number, points: number): Result<Int16Array> {
  const values = numbersIn(table, variable)
  if (!values.ok) return values
  const outside = values.value.find(
    (value) =>
      !Number.isNaN(value) && !(Number.isInteger(value) && value >= lowest && value < lowest + points),
  )
  if (outside !== undefined)
    return refused(
      'value_outside_scale',
      `${variable} holds ${outside}, which is no point of its scale`,
      variable,
      {
        variable,
        value: outside,
      },
    )
  return done(Int16Array.from(values.value, (value) => (Number.isNaN(value) ? -1 : value - lowest)))
}

const npsInput = source
  .extend({ variable: variableName, shift: z.number().int().default(0), weights: variableName.nullish() })
  .extend(grouping.shape)

function nps(input: z.infer<typeof npsInput>, table: DataTable): Result<unknown> {
  const answers = pointsIn(table, input.variable, -input.shift, 11)
  if (!answers.ok) return answers
  const drawing = designIn(table, { weights: input.weights })
  if (!drawing.ok) return drawing
  return byGroup(table, input, (rows) => {
    const levelOf = new Int16Array(table.rows).fill(-1)
    for (const row of rows) levelOf[row] = answers.value[row] ?? -1
    const value = netPromoter(tallyCategories({ levelOf, levels: 11 }, drawing.value))
    return done({ ...value, nMissing: rows.length - value.n })
  })
}

const alphaInput = source
  .extend({ items: items.min(2), reverse: z.array(variableName).default([]) })
  .extend(scale.shape)

function alpha(of: (items: readonly ScaleItem<string>[], ends: { min: number; max: number }) => unknown) {
  return (input: z.infer<typeof alphaInput>, table: DataTable): Result<unknown> => {
    const stranger = input.reverse.find((item) => !input.items.includes(item))
    if (stranger !== undefined)
      return refused('unknown_variable', `${stranger} is to be reversed but is not among the items`, stranger)
    const columns: ScaleItem<string>[] = []
    for (const item of input.items) {
      const values = numbersIn(table, item)
      if (!values.ok) return values
      columns.push({ item, reversed: input.reverse.includes(item), values: values.value })
    }
    return done(of(columns, { min: input.scale_min, max: input.scale_max }))
  }
}

function ranking({ items: names }: { readonly items: readonly string[] }, table: DataTable): Result<unknown> {
  const columns: Float64Array[] = []
  for (const name of names) {
    const ranks = numbersIn(table, name)
    if (!ranks.ok) return ranks
    columns.push(ranks.value)
  }
  const rankers = Array.from({ length: table.rows }, (_, row) =>
    columns.map((column) => column[row] ?? Number.NaN),
  )
  return done(completeRanking(names, rankers))
}

const numbersOrNull = z.array(z.array(z.number().nullable()))
const ranksInput = z.object({ items: z.array(level).min(1), ranks: numbersOrNull })

function rankersOf({
  items: names,
  ranks,
}: z.infer<typeof ranksInput>): Result<readonly (readonly number[])[]> {
  if (ranks.some((row) => row.length !== names.length))
    return refused('invalid_input', 'Every ranker needs one rank, or null, per item', 'ranks')
  return done(ranks.map((row) => row.map((rank) => rank ?? Number.NaN)))
}

function rankingOfValues(input: z.infer<typeof ranksInput>): Result<unknown> {
  const rankers = rankersOf(input)
  return rankers.ok ? done(completeRanking(input.items, rankers.value)) : rankers
}

/** Where some items are unranked the ranks count as given, so each must be a place among the items. */
function partialRankingOfValues(input: z.infer<typeof ranksInput>): Result<unknown> {
  const rankers = rankersOf(input)
  if (!rankers.ok) return rankers
  const stray = input.ranks.flat().find((rank) => rank !== null && (rank < 1 || rank > input.items.length))
  if (stray === undefined) return done(partialRanking(input.items, rankers.value))
  return refused('value_outside_scale', `${stray} is no rank among ${input.items.length} items`, 'ranks')
}

const kappaInput = source.extend({
  coder1: variableName,
  coder2: variableName,
  levels,
  frequency: variableName.nullish(),
})

function kappa(input: z.infer<typeof kappaInput>, table: DataTable): Result<unknown> {
  const one = levelsIn(table, input.coder1, input.levels)
  if (!one.ok) return one
  const two = levelsIn(table, input.coder2, input.levels)
  if (!two.ok) return two
  const frequency = frequencyIn(table, input.frequency ?? null)
  if (!frequency.ok) return frequency
  const counts = input.levels.map(() => input.levels.map(() => 0))
  let dropped = 0
  for (let row = 0; row < table.rows; row++) {
    const own = counts[one.value[row] ?? -1]
    const column = two.value[row] ?? -1
    if (own === undefined || column < 0) dropped++
    else own[column] = (own[column] ?? 0) + (frequency.value[row] ?? 0)
  }
  return done({ nPairsDroppedMissing: dropped, ...coderAgreement(counts) })
}

/** How often each row counts, once without a column; fails with `invalid_counts` where it is missing or negative. */
function frequencyIn(table: DataTable, name: string | null): Result<Float64Array> {
  if (name === null) return done(new Float64Array(table.rows).fill(1))
  const frequency = numbersIn(table, name)
  const row = frequency.ok ? frequency.value.findIndex((count) => !(count >= 0)) : -1
  if (row < 0) return frequency
  return refused('invalid_counts', `Row ${row + 1} of ${name} is not a number of zero or more`, name)
}

const squareInput = z.object({ table: z.array(z.array(z.number().nonnegative())).min(1) })

function kappaOfTable({ table }: z.infer<typeof squareInput>): Result<unknown> {
  if (table.some((row) => row.length !== table.length))
    return refused('invalid_counts', "The coders' table needs as many rows as columns", 'table')
  return done(coderAgreement(table))
}

const codersInput = z.object({ coders_by_units: numbersOrNull.min(1) })
const metrics: readonly AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio']

function krippendorff({ coders_by_units: coders }: z.infer<typeof codersInput>): Result<unknown> {
  const nUnits = coders[0]?.length ?? 0
  if (coders.some((codes) => codes.length !== nUnits))
    return refused('invalid_input', 'Every coder needs one code, or null, per unit', 'coders_by_units')
  const units = Array.from({ length: nUnits }, (_, unit) => coders.flatMap((codes) => codes[unit] ?? []))
  return done({
    nCoders: coders.length,
    nUnits,
    nCodes: units.flat().length,
    unitsWithTwoOrMore: units.filter((codes) => codes.length > 1).length,
    pairwisePercentAgreement: pairwiseAgreement(units),
    ...Object.fromEntries(metrics.map((metric) => [metric, krippendorffAlpha(units, metric)])),
  })
}

const fleissInput = z.object({ counts: z.array(z.array(z.number().int().nonnegative())).min(1) })

export const scales: Readonly<Record<string, Answer>> = {
  likert_items: dataRequest(likertInput, likert),
  cronbach_alpha_listwise: dataRequest(alphaInput, alpha(alphaListwise)),
  cronbach_alpha_pairwise: dataRequest(alphaInput, alpha(alphaPairwise)),
  nps: dataRequest(npsInput, nps),
  ranking: dataRequest(source.extend({ items }), ranking),
  ranking_values: request(ranksInput, rankingOfValues),
  ranking_partial: request(ranksInput, partialRankingOfValues),
  cohen_kappa: dataRequest(kappaInput, kappa),
  cohen_kappa_table: request(squareInput, kappaOfTable),
  krippendorff_alpha: request(codersInput, krippendorff),
  fleiss_kappa_counts: request(fleissInput, ({ counts }) => fleissKappa(counts)),
}
