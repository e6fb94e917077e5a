/** The chart of a question, chosen by its kind; null where there is nothing to draw. */
import type { AskedQuestion, ReleasedTable, TableRow } from '#analysis'
import { type Language, textIn } from '#shared'
import { BarChart } from './charts/bars.tsx'
import { DistributionChart } from './charts/distributions.tsx'
import { StackedBarChart } from './charts/stacked-bars.tsx'
import { found } from './localised.tsx'
import { rowsInOrder } from './order.ts'
import { fill, pageTexts } from './texts/index.ts'
import { mean, percent } from './wording/numbers.ts'

interface FigureProps {
  readonly question: AskedQuestion
  readonly tables: readonly ReleasedTable[]
  readonly language: Language
  /** The finding as plain text. */
  readonly description: string
}

export function Figure(props: FigureProps) {
  const { question, tables, language } = props
  const [table] = tables.filter(({ rows }) => rows.some(({ cells }) => cells[0]?.n !== null))
  if (table === undefined) return null
  const frame = {
    id: `c-${question.id}`,
    title: textIn(question.text, language).text,
    description: props.description,
  }
  switch (table.measure) {
    case 'numeric':
      return <Distributions {...props} frame={frame} />
    case 'rank':
      return <Stacked {...props} tables={byMean(tables)} frame={frame} names={rankNames(tables, language)} />
    case 'ordinal':
      if (question.kind === 'battery') {
        const names = table.rows.map(({ label }) => legendEntry(label, language))
        return <Stacked {...props} frame={frame} names={names} />
      }
      return <Bars {...props} frame={frame} />
    case 'nominal':
    case 'indicator':
      return <Bars {...props} frame={frame} />
    case 'text':
      return null
  }
}

interface Framed extends FigureProps {
  readonly frame: { readonly id: string; readonly title: string; readonly description: string }
}

function Bars({ question, tables, language, frame }: Framed) {
  const [table] = tables
  if (table === undefined) return null
  const bars = rowsInOrder(question, table).map(({ label, cells }) => {
    const share = shareOf(cells[0]?.percent)
    const { text, language: own } = found(label, language)
    return { label: text, language: own, share, value: share === null ? '–' : percent(share, language) }
  })
  return <BarChart {...frame} bars={bars} />
}

interface Name {
  readonly label: string
  readonly language?: string | undefined
}

function legendEntry(label: TableRow['label'], language: Language): Name {
  const { text, language: own } = found(label, language)
  return { label: text, language: own }
}

function rankNames(tables: readonly ReleasedTable[], language: Language): readonly Name[] {
  const { rank } = pageTexts(language).columns
  return (tables[0]?.rows ?? []).map(({ key }) => ({ label: fill(rank, { n: key }) }))
}

/** Best mean rank first; hidden ones last. */
export function byMean(tables: readonly ReleasedTable[]): readonly ReleasedTable[] {
  const rank = ({ groups }: ReleasedTable) => groups[0]?.mean ?? Number.POSITIVE_INFINITY
  return [...tables].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)))
}

function Stacked({ tables, language, frame, names }: Framed & { readonly names: readonly Name[] }) {
  const bars = tables
    .filter(({ groups }) => (groups[0]?.base ?? 0) > 0)
    .map(({ label, rows }) => {
      const { text, language: own } = found(label, language)
      return {
        label: text,
        language: own,
        segments: rows.flatMap((row, level) => segment(row, level, language)),
      }
    })
  return (
    <StackedBarChart {...frame} bars={bars} legend={names} hiddenLabel={pageTexts(language).hiddenLegend} />
  )
}

function segment({ cells }: TableRow<number | null>, level: number, language: Language) {
  const share = shareOf(cells[0]?.percent)
  return share === null ? [] : [{ level, share, value: percent(share, language) }]
}

function Distributions({ question, tables, language, frame }: Framed) {
  const scale = 'scale' in question && question.scale.kind === 'numeric' ? question.scale : null
  if (scale === null) return null
  const ends = [scale.minLabel, scale.maxLabel].map((label) => legendEntry(label, language))
  const distributions = tables.map(({ label, rows, groups }) => {
    const { text, language: own } = found(label, language)
    const value = groups[0]?.mean ?? null
    const name = pageTexts(language).columns.mean.toLowerCase()
    return {
      label: text,
      language: own,
      columns: rows.map(({ key, cells }) => ({ name: key, share: shareOf(cells[0]?.percent) })),
      mean: value === null ? null : { value, written: `${name} ${mean(value, language)}` },
    }
  })
  return <DistributionChart {...frame} ends={ends} first={scale.min} distributions={distributions} />
}

function shareOf(percentage: number | null | undefined): number | null {
  return percentage == null ? null : percentage / 100
}
