/** Answers on a numeric scale: one column a number, the mean as a line across the columns, one picture an item. */
import { Chart, chartWidth, Lines, lineHeight, wrapped } from './chart.tsx'

export interface Column {
  /** The number on the scale. */
  readonly name: string
  /** 0–1; null where hidden. */
  readonly share: number | null
}

export interface Distribution {
  readonly label: string
  readonly language?: string | undefined
  readonly columns: readonly Column[]
  /** Null where hidden. */
  readonly mean: { readonly value: number; readonly written: string } | null
}

const columnsHeight = 56
const axisHeight = 20
const gap = 18

export function DistributionChart(props: {
  readonly id: string
  readonly title: string
  readonly description: string
  /** What the ends of the scale mean. */
  readonly ends: readonly { readonly label: string; readonly language?: string | undefined }[]
  /** The number the first column stands for. */
  readonly first: number
  readonly distributions: readonly Distribution[]
}) {
  const { id, title, description, ends, first, distributions } = props
  const endLines = ends.map(({ label }) => wrapped(label, chartWidth))
  const highest = Math.max(
    0.01,
    ...distributions.flatMap(({ columns }) => columns.map(({ share }) => share ?? 0)),
  )
  let y = 0
  const endTops = endLines.map((lines) => {
    const top = y
    y += lines.length * lineHeight
    return top
  })
  y += 6
  const drawn = distributions.map((distribution) => {
    const { label, mean } = distribution
    const lines = wrapped(mean === null ? label : `${label}: ${mean.written}`, chartWidth)
    const top = y
    y += lines.length * lineHeight + columnsHeight + axisHeight + gap
    return { distribution, lines, top }
  })
  return (
    <Chart id={id} title={title} description={description} height={y - gap + 4}>
      {ends.map(({ label, language }, index) => (
        <Lines
          key={label}
          lines={endLines[index] ?? []}
          x={0}
          y={(endTops[index] ?? 0) + 14}
          language={language}
        />
      ))}
      {drawn.map(({ distribution, lines, top }) => (
        <g key={distribution.label}>
          <Lines lines={lines} x={0} y={top + 14} language={distribution.language} />
          <Columns
            distribution={distribution}
            first={first}
            top={top + lines.length * lineHeight + 4}
            highest={highest}
          />
        </g>
      ))}
    </Chart>
  )
}

function Columns(props: {
  readonly distribution: Distribution
  readonly first: number
  readonly top: number
  readonly highest: number
}) {
  const { distribution, first, top, highest } = props
  const step = chartWidth / distribution.columns.length
  const foot = top + columnsHeight
  const { mean } = distribution
  const meanAt = mean === null ? null : Math.round((mean.value - first + 0.5) * step * 10) / 10
  return (
    <g>
      {distribution.columns.map(({ name, share }, index) => {
        const height = Math.round(((share ?? 0) / highest) * columnsHeight * 10) / 10
        const middle = Math.round((index + 0.5) * step * 10) / 10
        return (
          <g key={name}>
            {share === null ? (
              <text class="n" x={middle} y={foot - 4} text-anchor="middle">
                –
              </text>
            ) : (
              <rect
                class="b"
                x={Math.round((index * step + 3) * 10) / 10}
                y={foot - height}
                width={Math.round((step - 6) * 10) / 10}
                height={height}
              />
            )}
            <text class="n" x={middle} y={foot + 15} text-anchor="middle">
              {name}
            </text>
          </g>
        )
      })}
      <path class="x" d={`M0 ${foot}H${chartWidth}`} />
      {meanAt !== null && <path class="m" d={`M${meanAt} ${top - 2}V${foot}`} />}
    </g>
  )
}
