/**
 * Bars that each make up a hundred per cent: the items of a battery by answer, or of a ranking by place. Shades go from
 * light to dark in the order of the answers; what is hidden stands at the end, hatched.
 */
import { Chart, chartWidth, Lines, lineHeight, wrapped } from './chart.tsx'

export interface Segment {
  /** Place in the legend. */
  readonly level: number
  /** 0–1 */
  readonly share: number
  /** The share as written. */
  readonly value: string
}

export interface StackedBar {
  readonly label: string
  readonly language?: string | undefined
  /** In the order of the legend; hidden answers are not among them. */
  readonly segments: readonly Segment[]
}

export interface LegendEntry {
  readonly label: string
  readonly language?: string | undefined
}

const barHeight = 24
const gap = 12
/** Narrower segments have no room for their number; the table beside the chart has it. */
const narrowest = 30

export function StackedBarChart(props: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly legend: readonly LegendEntry[]
  readonly hiddenLabel: string
  readonly bars: readonly StackedBar[]
}) {
  const { id, title, description, legend, hiddenLabel, bars } = props
  const anyHidden = bars.some(({ segments }) => hiddenShare(segments) > 0)
  const entries = anyHidden ? [...legend, { label: hiddenLabel }] : legend
  const legendLines = entries.map(({ label }) => wrapped(label, chartWidth - 24))
  let y = legendLines.reduce((sum, lines) => sum + lines.length * lineHeight, 0) + gap
  const drawn = bars.map((bar) => {
    const lines = wrapped(bar.label, chartWidth)
    const top = y
    y += lines.length * lineHeight + barHeight + gap
    return { bar, lines, top }
  })
  return (
    <Chart id={id} title={title} description={description} height={y}>
      <Legend entries={entries} lines={legendLines} shades={legend.length} />
      {drawn.map(({ bar, lines, top }) => (
        <g key={bar.label}>
          <Lines lines={lines} x={0} y={top + 14} language={bar.language} />
          <Segments segments={bar.segments} y={top + lines.length * lineHeight} shades={legend.length} />
        </g>
      ))}
    </Chart>
  )
}

function Legend(props: {
  readonly entries: readonly LegendEntry[]
  readonly lines: readonly (readonly string[])[]
  readonly shades: number
}) {
  const { entries, lines, shades } = props
  let y = 0
  return (
    <g>
      {entries.map(({ label, language }, level) => {
        const own = lines[level] ?? []
        const top = y
        y += own.length * lineHeight
        return (
          <g key={label}>
            <rect class={level < shades ? shade(level, shades) : 'h'} y={top + 2} width={14} height={14} />
            <Lines lines={own} x={22} y={top + 14} language={language} />
          </g>
        )
      })}
    </g>
  )
}

function Segments(props: {
  readonly segments: readonly Segment[]
  readonly y: number
  readonly shades: number
}) {
  const { segments, y, shades } = props
  const hidden = hiddenShare(segments)
  let x = 0
  return (
    <g>
      {segments.map(({ level, share, value }) => {
        const left = x
        const width = share * chartWidth
        x += width
        if (width === 0) return null
        return (
          <g key={level}>
            <rect
              class={shade(level, shades)}
              x={round(left)}
              y={y}
              width={round(width)}
              height={barHeight}
            />
            {width >= narrowest && (
              <text
                class={isDark(level, shades) ? 'n i' : 'n o'}
                x={round(left + width / 2)}
                y={y + 17}
                text-anchor="middle"
              >
                {value}
              </text>
            )}
          </g>
        )
      })}
      {hidden > 0 && (
        <rect class="h" x={round(x)} y={y} width={round(hidden * chartWidth)} height={barHeight} />
      )}
    </g>
  )
}

/** What the shown segments leave; below a hundredth of a per cent it is rounding. */
function hiddenShare(segments: readonly Segment[]): number {
  const rest = 1 - segments.reduce((sum, { share }) => sum + share, 0)
  return rest > 1e-4 ? rest : 0
}

/** Seven shades are as many as can be told apart; they are spread over the points of the scale. */
const darkest = 6

function shadeIndex(level: number, shades: number): number {
  return shades <= 1 ? darkest : Math.round((level / (shades - 1)) * darkest)
}

function shade(level: number, shades: number): string {
  return `s${shadeIndex(level, shades)}`
}

function isDark(level: number, shades: number): boolean {
  return shadeIndex(level, shades) >= 4
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
