/**
 * One thing compared across groups: the answers of an ordered scale as a bar for each group, the mean of a numeric one, or
 * the share of one answer. A chart has room for one item or answer; `part` says which it shows.
 */
import type { AskedQuestion, ReleasedTable, TableRow } from '#analysis'
import { type Language, type LocalisedText, textIn } from '#shared'
import type { Chart } from '../../domain/report-document.ts'
import { type Bar, barChart } from '../charts/bars.tsx'
import { narrow } from '../charts/drawing.tsx'
import { stackedBarChart } from '../charts/stacked-bars.tsx'
import { rowsInOrder } from '../results/order.ts'
import { named } from '../results/question-chart.ts'
import { fill, pageTexts } from '../texts/index.ts'
import { mean, percent } from '../wording/numbers.ts'

export interface GroupedChart {
  readonly chart: Chart
  /** What of the question it shows; null where it shows all of it. */
  readonly part: LocalisedText | null
  readonly ofMeans: boolean
}

interface GroupedRequest {
  readonly question: AskedQuestion
  readonly tables: readonly ReleasedTable[]
  readonly language: Language
}

/** Null where there is nothing to draw. */
export function groupedChart(request: GroupedRequest): GroupedChart | null {
  const { question, tables, language } = request
  const [table] = tables
  if (table === undefined || table.rows.length === 0) return null
  const item = tables.length > 1 ? table.label : null
  switch (table.measure) {
    case 'numeric': {
      const top = table.rows.at(-1)?.code ?? 1
      const bars = meanBars(table, top, language)
      return { chart: barChart(frameOf(request, item, spoken(bars)), bars), part: item, ofMeans: true }
    }
    case 'ordinal':
    case 'rank':
      if (table.rows.length === 1) return shareOfOne(request, table, table.rows[0])
      return { chart: answersByGroup(request, table, item), part: item, ofMeans: false }
    case 'nominal':
    case 'indicator':
      return shareOfOne(request, table, rowsInOrder(question, table)[0])
    case 'text':
      return null
  }
}

function frameOf({ question, language }: GroupedRequest, part: LocalisedText | null, description: string) {
  const whole = textIn(question.text, language).text
  const title = part === null ? whole : `${whole} ${textIn(part, language).text}`
  return { title, description, width: narrow }
}

/** The bars in words, for those who do not see them. */
function spoken(bars: readonly Bar[]): string {
  return bars.map(({ label, value }) => `${label}: ${value}`).join('; ')
}

function meanBars(table: ReleasedTable, top: number, language: Language): readonly Bar[] {
  return table.groups.map(({ label, mean: value }) => ({
    ...named(label, language),
    share: value === null ? null : value / top,
    value: value === null ? pageTexts(language).hidden : mean(value, language),
  }))
}

function shareOfOne(
  request: GroupedRequest,
  table: ReleasedTable,
  row: TableRow<number | null> | undefined,
): GroupedChart | null {
  if (row === undefined) return null
  const { language } = request
  const bars = table.groups.map(({ label }, group) => {
    const percentage = row.cells[group]?.percent ?? null
    return {
      ...named(label, language),
      share: percentage === null ? null : percentage / 100,
      value: percentage === null ? pageTexts(language).hidden : percent(percentage / 100, language),
    }
  })
  return { chart: barChart(frameOf(request, row.label, spoken(bars)), bars), part: row.label, ofMeans: false }
}

function answersByGroup(request: GroupedRequest, table: ReleasedTable, item: LocalisedText | null): Chart {
  const { language } = request
  const texts = pageTexts(language)
  const bars = table.groups.map(({ label }, group) => ({
    ...named(label, language),
    segments: table.rows.flatMap(({ cells }, level) => {
      const percentage = cells[group]?.percent ?? null
      if (percentage === null) return []
      return [{ level, share: percentage / 100, value: percent(percentage / 100, language) }]
    }),
    aside: null,
  }))
  const legend = table.rows.map(({ key, label }) =>
    table.measure === 'rank' ? { label: fill(texts.columns.rank, { n: key }) } : named(label, language),
  )
  const words = bars.map(({ label, segments }) => {
    const shares = segments.map(({ level, value }) => `${legend[level]?.label ?? ''} ${value}`)
    return `${label}: ${shares.length === 0 ? texts.hidden : shares.join(', ')}`
  })
  return stackedBarChart(frameOf(request, item, words.join('; ')), {
    legend,
    order: table.measure === 'rank' ? 'falling' : 'rising',
    hiddenLabel: texts.hiddenLegend,
    asideLabel: null,
    bars,
  })
}
