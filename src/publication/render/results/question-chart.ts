/** The chart of a question, chosen by its kind, and of its change since an earlier wave; null where there is nothing to draw. */
import type { AskedQuestion, ComparedQuestion, ReleasedTable, TableRow } from '#analysis'
import { type Language, textIn } from '#shared'
import { directionOf } from '../../domain/findings/find-change.ts'
import type { Chart } from '../../domain/report-document.ts'
import { barChart } from '../charts/bars.tsx'
import { distributionChart } from '../charts/distributions.tsx'
import { type Dot, dotChart } from '../charts/dots.tsx'
import type { Frame } from '../charts/drawing.tsx'
import type { Labelled } from '../charts/rows.ts'
import { type StackedBars, stackedBarChart } from '../charts/stacked-bars.tsx'
import { found } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { mean, percent, signedMean, signedPoints } from '../wording/numbers.ts'
import { byMean, rowsInOrder } from './order.ts'

export interface ChartRequest {
  readonly question: AskedQuestion
  readonly tables: readonly ReleasedTable[]
  readonly language: Language
  /** The finding as plain text. */
  readonly description: string
  /** `narrow` or `wide`. */
  readonly width: number
}

export function questionChart(request: ChartRequest): Chart | null {
  const { question, tables, language, width, description } = request
  const [table] = tables.filter(({ rows }) => rows.some(({ cells }) => cells[0]?.n !== null))
  if (table === undefined) return null
  const frame = { title: textIn(question.text, language).text, description, width }
  switch (table.measure) {
    case 'numeric':
      return distributions(request, frame)
    case 'rank':
      return stacked({ ...request, tables: byMean(tables) }, frame, rankNames(tables, language))
    case 'ordinal':
      if (question.kind !== 'battery') return bars(request, frame)
      return stacked(
        request,
        frame,
        table.rows.map(({ label }) => named(label, language)),
      )
    case 'nominal':
    case 'indicator':
      return bars(request, frame)
    case 'text':
      return null
  }
}

function bars({ question, tables, language }: ChartRequest, frame: Frame): Chart | null {
  const [table] = tables
  if (table === undefined) return null
  return barChart(
    frame,
    rowsInOrder(question, table).map(({ label, cells }) => {
      const share = shareOf(cells[0]?.percent)
      const value = share === null ? pageTexts(language).hidden : percent(share, language)
      return { ...named(label, language), share, value }
    }),
  )
}

/** A text as a label of a chart. */
export function named(label: TableRow['label'], language: Language): Labelled {
  const { text, language: own } = found(label, language)
  return { label: text, language: own }
}

function rankNames(tables: readonly ReleasedTable[], language: Language): readonly Labelled[] {
  const { rank } = pageTexts(language).columns
  return (tables[0]?.rows ?? []).map(({ key }) => ({ label: fill(rank, { n: key }) }))
}

/** Scales that run from one opinion to its opposite, with the middle between them. */
const sidedScales: ReadonlySet<string> = new Set(['agree5'])

function stacked(
  { question, tables, language }: ChartRequest,
  frame: Frame,
  legend: readonly Labelled[],
): Chart {
  const texts = pageTexts(language)
  const shown = tables.filter(({ groups }) => (groups[0]?.base ?? 0) > 0)
  const canSayNothing = shown.some(({ missing }) => missing.cannot_say !== 0)
  return stackedBarChart(frame, {
    legend,
    order: orderOf(question),
    hiddenLabel: texts.hiddenLegend,
    asideLabel: canSayNothing ? capitalised(texts.missing.cannot_say, language) : null,
    bars: shown.map((table) => ({
      ...named(table.label, language),
      segments: table.rows.flatMap((row, level) => segment(row, level, language)),
      aside: canSayNothing ? cannotSay(table, language) : null,
    })),
  })
}

function orderOf(question: AskedQuestion): StackedBars['order'] {
  if (question.kind === 'ranking') return 'falling'
  return 'scale' in question && sidedScales.has(question.scale.id) ? 'sided' : 'rising'
}

function segment({ cells }: TableRow<number | null>, level: number, language: Language) {
  const share = shareOf(cells[0]?.percent)
  return share === null ? [] : [{ level, share, value: percent(share, language) }]
}

/** Of those who answered in any way. */
function cannotSay({ groups, missing }: ReleasedTable, language: Language) {
  const base = groups[0]?.base ?? null
  const n = missing.cannot_say
  if (n === null || base === null) return { share: null, value: '–' }
  const share = n / (base + n)
  return { share, value: percent(share, language) }
}

export function capitalised(text: string, language: Language): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}

function distributions({ question, tables, language }: ChartRequest, frame: Frame): Chart | null {
  const scale = 'scale' in question && question.scale.kind === 'numeric' ? question.scale : null
  if (scale === null) return null
  const name = pageTexts(language).columns.mean.toLocaleLowerCase(language)
  return distributionChart(frame, {
    ends: [scale.minLabel, scale.maxLabel].map((label) => named(label, language)),
    first: scale.min,
    distributions: tables.map(({ label, rows, groups }) => {
      const value = groups[0]?.mean ?? null
      return {
        ...named(label, language),
        columns: rows.map(({ key, cells }) => ({ name: key, share: shareOf(cells[0]?.percent) })),
        mean: value === null ? null : { value, written: `${name} ${mean(value, language)}` },
      }
    }),
  })
}

function shareOf(percentage: number | null | undefined): number | null {
  return percentage == null ? null : percentage / 100
}

/** Changes that can be told, with their intervals, around a line for no change; null where none can. */
export function changeChart(frame: Frame, trend: ComparedQuestion, language: Language): Chart | null {
  const write = (change: number) =>
    trend.figure === 'mean' ? signedMean(change, language) : signedPoints(change, language)
  const dots = trend.rows.flatMap(({ label, change }): readonly Dot[] => {
    if (change === null) return []
    const { low, high } = change
    const full = directionOf(change) !== 'steady'
    const value = write(change.change)
    return [{ ...named(label, language), at: change.change, interval: { low, high }, value, full }]
  })
  if (dots.length === 0) return null
  const min = Math.min(0, ...dots.map(({ interval }) => interval?.low ?? 0))
  const max = Math.max(0, ...dots.map(({ interval }) => interval?.high ?? 0))
  return dotChart(frame, { dots, scale: { min, max, ticks: [min, max], line: 0, write } })
}
