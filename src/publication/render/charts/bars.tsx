/** Horizontal bars, each under its label: shares of single answers or of the options of a multiple choice. */
import { Chart, chartWidth, Lines, lineHeight, wrapped } from './chart.tsx'

export interface Bar {
  readonly label: string
  /** Set where the label is in another language than the page. */
  readonly language?: string | undefined
  /** 0–1; null where hidden. */
  readonly share: number | null
  /** The share as written. */
  readonly value: string
}

const valueWidth = 52
const barHeight = 14
const gap = 10

export function BarChart(props: {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly bars: readonly Bar[]
}) {
  const { id, title, description, bars } = props
  const longest = Math.max(...bars.map(({ share }) => share ?? 0), 0.01)
  let y = 0
  const drawn = bars.map((bar) => {
    const lines = wrapped(bar.label, chartWidth)
    const top = y
    y += lines.length * lineHeight + barHeight + gap
    return { bar, lines, top }
  })
  return (
    <Chart id={id} title={title} description={description} height={y}>
      {drawn.map(({ bar, lines, top }) => {
        const below = top + lines.length * lineHeight
        const length = Math.round(((bar.share ?? 0) / longest) * (chartWidth - valueWidth))
        return (
          <g key={bar.label}>
            <Lines lines={lines} x={0} y={top + 14} language={bar.language} />
            <rect
              class="b"
              y={below}
              width={Math.max(length, bar.share === null ? 0 : 1)}
              height={barHeight}
            />
            <text class="v" x={(bar.share === null ? 0 : length) + 6} y={below + 12}>
              {bar.value}
            </text>
          </g>
        )
      })}
    </Chart>
  )
}
