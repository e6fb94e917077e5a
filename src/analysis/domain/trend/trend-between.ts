/** The trend of every question of a wave since the one before it, from what both waves have released. */
import type { Question } from '#questionnaire'
import { done, type LocalisedText, type Result } from '#shared'
import { type Concordance, type ConcordanceEntry, comparisonOf } from '../change/concordance.ts'
import type { Table } from '../tables/table.ts'
import { hasTopTwo } from '../tables/top-two.ts'
import { byMix } from './by-mix.ts'
import type { Mix } from './mix.ts'
import { rowsOf } from './trend-rows.ts'
import type {
  HeldMix,
  NotComparedQuestion,
  QuestionTrend,
  RefusedMix,
  TrendFigure,
  TrendRow,
  TrendWave,
  WaveTrend,
} from './wave-trend.ts'

/** What a trend is made of; `Shown` is a released table, sealed or open. */
export interface TrendParts<Shown> {
  readonly concordance: Concordance
  readonly earlier: TrendWave
  readonly later: TrendWave
  readonly mix: Mix | RefusedMix
  /** The questions of the later wave. */
  readonly questions: readonly TrendTables<Shown>[]
}

export interface TrendTables<Shown> {
  readonly question: Exclude<Question, { kind: 'note' }>
  /** Whether the earlier wave asked it. */
  readonly askedBefore: boolean
  /** Tables of everyone in each wave; of the later one also by the types the mix is of, or none where no mix is held. */
  readonly earlier: readonly Shown[]
  readonly later: readonly Shown[]
  readonly byType: readonly Shown[]
}

type Parts = TrendParts<Table<number | null>>
type Tables = TrendTables<Table<number | null>>

/** The whole trend from tables as shown: what is hidden in them stays unknown. */
export function trendBetween(parts: Parts): WaveTrend {
  const { earlier, later, mix, questions } = parts
  return {
    earlier,
    later,
    mix: 'kind' in mix ? mix : heldMix(mix),
    questions: questions.map((tables) => questionTrend(parts, tables)),
  }
}

function heldMix({ set, groups, note }: Mix): HeldMix {
  const { name, frame, summary } = set
  const sizes = groups.map(({ label, earlier, later }) => ({ label, earlier, later }))
  return { kind: 'held', name, frame, note, groups: sizes, effectiveN: Math.round(summary.nEff) }
}

function questionTrend(parts: Parts, tables: Tables): QuestionTrend {
  const { question } = tables
  const none = (reason: NotComparedQuestion['reason'], note: LocalisedText | null = null): QuestionTrend => ({
    kind: 'not_compared',
    question: question.id,
    reason,
    note,
  })
  const entry = comparisonOf(parts.concordance, question.id, parts.earlier.wave, parts.later.wave)
  if (!entry.ok && entry.problem.code === 'not_comparable')
    return none('not_comparable', noteOf(parts, question.id))
  if (!entry.ok) return none(tables.askedBefore ? 'no_concordance' : 'not_asked')
  const figure = figureOf(question)
  if (figure === null) return none('no_method')
  const rows = allRows(parts, tables, entry.value, figure)
  if (!rows.ok) return none('answers_differ')
  if (rows.value.length === 0) return none('not_released')
  const { comparison, note } = entry.value
  return {
    kind: 'compared',
    question: question.id,
    comparison: comparison.kind,
    note,
    figure,
    method: figure === 'mean' ? 't' : 'newcombe',
    rows: rows.value,
  }
}

function noteOf({ concordance, earlier, later }: Parts, id: string): LocalisedText | null {
  const entry = concordance.find(
    (own) => own.question === id && own.earlier === earlier.wave && own.later === later.wave,
  )
  return entry?.note ?? null
}

/** Null for questions of which no change is told. */
export function figureOf(question: Tables['question']): TrendFigure | null {
  switch (question.kind) {
    case 'scale':
      return question.scale.kind === 'numeric' ? 'mean' : 'share'
    case 'battery':
      if (question.scale.kind === 'numeric') return 'mean'
      return hasTopTwo(question) ? 'top_two' : null
    case 'single':
    case 'multiple':
    case 'place':
      return 'share'
    default:
      return null
  }
}

function allRows(
  { mix }: Parts,
  { earlier, later, byType }: Tables,
  { comparison }: ConcordanceEntry,
  figure: TrendFigure,
): Result<readonly TrendRow[]> {
  const rows: TrendRow[] = []
  for (const table of later) {
    const before = earlier.find(({ item }) => item === table.item)
    if (before === undefined) continue
    const shown = byType.find(({ item }) => item === table.item)
    const held =
      shown === undefined || 'kind' in mix ? null : { table: byMix(shown, mix), weights: mix.weights }
    const made = rowsOf(figure, { comparison, earlier: before, later: table, mix: held })
    if (!made.ok) return made
    rows.push(...made.value)
  }
  return done(rows)
}
