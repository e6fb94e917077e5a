/** Answers on a numeric scale: one column a number, the mean as a line across the columns, one picture an item. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, Rect, round } from './drawing.tsx'
import { paints } from './palette.ts'
import { block, type Labelled, layoutOf } from './rows.ts'

export interface Column {
  /** The number on the scale. */
  readonly name: string
  /** 0–1; null where hidden. */
  readonly share: number | null
}

export interface Distribution extends Labelled {
  readonly columns: readonly Column[]
  /** Null where hidden. */
  readonly mean: { readonly value: number; readonly written: string } | null
}

export interface Distributions {
  /** What the ends of the scale mean. */
  readonly ends: readonly Labelled[]
  /** The number the first column stands for. */
  readonly first: number
  readonly distributions: readonly Distribution[]
}

const columnsHeight = 56
const axisHeight = 22
const small = { size: 13 }

export function distributionChart(frame: Frame, { ends, first, distributions }: Distributions): Chart {
  const highest = Math.max(
    0.01,
    ...distributions.flatMap(({ columns }) => columns.map(({ share }) => share ?? 0)),
  )
  let y = 0
  const headings = ends.map(({ label, language }) => {
    const { lines, height } = block(label, frame.width)
    const top = y
    y += height
    return { lines, language, top }
  })
  const rows = layoutOf(
    distributions.map(({ label, mean }) => (mean === null ? label : `${label}: ${mean.written}`)),
    frame.width,
    { from: y + 6, height: columnsHeight + axisHeight + 4, gap: 16 },
  )
  return drawing(
    frame,
    rows.bottom,
    <>
      {headings.map(({ lines, language, top }, index) => (
        <Lines key={index} lines={lines} x={0} y={top + 14} language={language} paint={paints.muted} />
      ))}
      {distributions.map((distribution, index) => {
        const { lines = [], baseline = 0, top = 0 } = rows.places[index] ?? {}
        return (
          <g key={index}>
            <Lines lines={lines} x={0} y={baseline} language={distribution.language} />
            <Columns
              distribution={distribution}
              first={first}
              area={{ x: rows.left, y: top + 4, width: rows.span, height: columnsHeight }}
              highest={highest}
            />
          </g>
        )
      })}
    </>,
  )
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function Columns(props: {
  readonly distribution: Distribution
  readonly first: number
  readonly area: Area
  readonly highest: number
}) {
  const { distribution, first, area, highest } = props
  const step = area.width / Math.max(1, distribution.columns.length)
  const foot = round(area.y + area.height)
  const { mean } = distribution
  const meanAt = mean === null ? null : round(area.x + (mean.value - first + 0.5) * step)
  return (
    <g>
      {distribution.columns.map(({ name, share }, index) => {
        const height = share === null ? 14 : (share / highest) * area.height
        const x = area.x + index * step
        const box = { x: x + 3, y: foot - height, width: step - 6, height }
        return (
          <g key={name}>
            {share === null ? <HiddenBox box={box} /> : <Rect box={box} paint={paints.bar} />}
            <Lines lines={[name]} x={x + step / 2} y={foot + 16} anchor="middle" style={small} />
          </g>
        )
      })}
      <path {...paints.axis} d={`M${round(area.x)} ${foot}H${round(area.x + area.width)}`} />
      {meanAt !== null && <path {...paints.mean} d={`M${meanAt} ${round(area.y - 2)}V${foot}`} />}
    </g>
  )
}
