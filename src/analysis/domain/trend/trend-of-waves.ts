/** Everything a trend is made of, released: the tables of both waves, and those of the later one by the held mix. */
import type { LocalisedText, Result } from '#shared'
import { type Concordance, comparisonOf } from '../change/concordance.ts'
import type { Variable } from '../data-set.ts'
import { type Released, type ReleasedTable, releaseTrend } from '../disclosure/release.ts'
import type { QuestionResults, WaveResults } from '../tables/results.ts'
import { type Mix, mixOf, restKey, restLabel } from './mix.ts'
import { figureOf, type TrendTables } from './trend-between.ts'
import type { RefusedMix, TrendWave, WaveTrend } from './wave-trend.ts'

/** A wave with what is released of it. */
export interface TrendSide {
  readonly wave: string
  /** Variables of the codebook. */
  readonly variables: readonly Variable[]
  readonly results: WaveResults
}

export interface TrendRequest {
  readonly concordance: Concordance
  readonly earlier: TrendSide
  readonly later: TrendSide
  /** The population the earlier wave's mix is of, in each language. */
  readonly frame: LocalisedText
}

export function trendOfWaves(request: TrendRequest): Released<WaveTrend> {
  const { concordance, earlier, later } = request
  const mix = heldMix(request)
  return releaseTrend({
    concordance,
    earlier: waveOf(earlier),
    later: waveOf(later),
    mix,
    questions: questionsOf(later)
      .filter(({ question }) => question.kind !== 'open')
      .map((results) => trendTables(request, results, 'kind' in mix ? null : mix)),
  })
}

function questionsOf({ results }: TrendSide): readonly QuestionResults[] {
  return results.sections.flatMap(({ questions }) => questions)
}

/** The first question that has report groups: the barometer's type of organisation. */
function mixQuestionOf(side: TrendSide): QuestionResults | undefined {
  return questionsOf(side).find(({ question }) => question.reportGroups !== undefined)
}

function waveOf({ wave, results: { dataSet, responses } }: TrendSide): TrendWave {
  return { wave, dataSet, responses }
}

function trendTables(
  { concordance, earlier, later }: TrendRequest,
  { question, tables, breakdowns }: QuestionResults,
  mix: Mix | null,
): TrendTables<Released<ReleasedTable>> {
  const before = questionsOf(earlier).find((results) => results.question.id === question.id)
  const compared =
    figureOf(question) !== null && comparisonOf(concordance, question.id, earlier.wave, later.wave).ok
  const mixQuestion = mixQuestionOf(later)?.question.id
  // The mix of organisations is not held while asking how it changed.
  const holds = compared && mix !== null && question.id !== mixQuestion
  return {
    question,
    askedBefore: earlier.variables.some((variable) => variable.question === question.id),
    earlier: before?.tables ?? [],
    later: tables,
    byType: holds ? breakdowns.filter(({ by }) => by === mixQuestion).flatMap((one) => one.tables) : [],
  }
}

function heldMix(request: TrendRequest): Mix | RefusedMix {
  const mix = mixBetween(request)
  if (mix === null) return { kind: 'refused', code: 'no_mix_question', group: {} }
  if (mix.ok) return mix.value
  const { code, values } = mix.problem
  return { kind: 'refused', code, group: values?.group === restKey ? restLabel : {} }
}

/** The mix is that of the question that report groups are made of; null where a wave does not have it. */
function mixBetween({ concordance, earlier, later, frame }: TrendRequest): Result<Mix> | null {
  const asked = mixQuestionOf(later)
  const before = questionsOf(earlier).find(({ question }) => question.id === asked?.question.id)
  const [one] = before?.tables ?? []
  const [two] = asked?.tables ?? []
  const variable = later.variables.find(({ name }) => name === asked?.question.id)
  if (one === undefined || two === undefined || variable === undefined) return null
  const entry = comparisonOf(concordance, variable.question, one.value.wave, two.value.wave)
  if (!entry.ok) return entry
  return mixOf({
    comparison: entry.value.comparison,
    note: entry.value.note,
    earlier: one.value,
    later: two.value,
    responses: { earlier: earlier.results.responses, later: later.results.responses },
    variable,
    dataSet: later.results.dataSet,
    frame,
  })
}
