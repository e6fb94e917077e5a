/** Horizontal bars: shares of single answers or of the options of a multiple choice. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, Rect } from './drawing.tsx'
import { textWidth } from './metrics.ts'
import { paints } from './palette.ts'
import { type Labelled, layoutOf } from './rows.ts'
import { plain } from './wrap.ts'

export interface Bar extends Labelled {
  /** 0–1; null where hidden. */
  readonly share: number | null
  /** The share as written, or that it is hidden. */
  readonly value: string
}

const barHeight = 16
const beforeValue = 6
const hiddenWidth = 24

export function barChart(frame: Frame, bars: readonly Bar[]): Chart {
  const longest = Math.max(...bars.map(({ share }) => share ?? 0), 0.01)
  const { places, left, span, bottom } = layoutOf(
    bars.map(({ label }) => label),
    frame.width,
    { from: 0, height: barHeight, gap: 10 },
  )
  const valueWidth = Math.max(...bars.map(({ value }) => textWidth(value, plain.size, true)), 0)
  const reach = span - valueWidth - beforeValue
  return drawing(
    frame,
    bottom + 2,
    bars.map(({ language, share, value }, index) => {
      const { lines = [], baseline = 0, top = 0 } = places[index] ?? {}
      const length = share === null ? hiddenWidth : Math.max(1, (share / longest) * reach)
      const box = { x: left, y: top + 0.5, width: length, height: barHeight - 1 }
      return (
        <g key={index}>
          <Lines lines={lines} x={0} y={baseline} language={language} />
          {share === null ? <HiddenBox box={box} /> : <Rect box={box} paint={paints.bar} />}
          <Lines lines={[value]} x={left + length + beforeValue} y={top + 13} style={valueStyle} />
        </g>
      )
    }),
  )
}

const valueStyle = { size: plain.size, bold: true }
