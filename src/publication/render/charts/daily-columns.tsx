/** Columns by day: how many answered each day of a field period, as a released series tells it. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, Rect, round } from './drawing.tsx'
import { textWidth } from './metrics.ts'
import { paints } from './palette.ts'

export interface DayFigure {
  /** The day as written. */
  readonly day: string
  /** Null where hidden. */
  readonly count: number | null
  /** The count as written. */
  readonly value: string
}

const plotHeight = 150
const top = 22
const small = { size: 13 }

/** Every day of the period has its place, also one on which nobody answered. */
export function dailyColumns(frame: Frame, days: readonly DayFigure[]): Chart {
  const highest = Math.max(1, ...days.map(({ count }) => count ?? 0))
  const peak = days.findIndex(({ count }) => count === highest)
  const step = frame.width / Math.max(1, days.length)
  const foot = top + plotHeight
  const room = step > 4 ? 1 : 0
  return drawing(
    frame,
    foot + 24,
    <>
      {days.map(({ count, value }, index) => {
        const height = count === null ? 12 : (count / highest) * plotHeight
        const box = { x: index * step + room / 2, y: foot - height, width: step - room, height }
        return (
          <g key={index}>
            {count === null ? <HiddenBox box={box} /> : count > 0 && <Rect box={box} paint={paints.bar} />}
            {index === peak && (
              <Lines
                lines={[value]}
                x={within(box.x + box.width / 2, textWidth(value, 14, true), frame.width)}
                y={top - 6}
                anchor="middle"
                style={{ size: 14, bold: true }}
              />
            )}
          </g>
        )
      })}
      <path {...paints.axis} d={`M0 ${foot}H${round(frame.width)}`} />
      {dayTicks(days, frame.width).map((index) => (
        <Lines
          key={index}
          lines={[days[index]?.day ?? '']}
          x={within((index + 0.5) * step, textWidth(days[index]?.day ?? '', 13), frame.width)}
          y={foot + 17}
          anchor="middle"
          style={small}
        />
      ))}
    </>,
  )
}

/** The middle of a text that stays inside the chart. */
function within(middle: number, textLength: number, width: number): number {
  return Math.min(Math.max(middle, textLength / 2), width - textLength / 2)
}

/** The first and the last day, and as many between as have room. */
function dayTicks(days: readonly DayFigure[], width: number): readonly number[] {
  const widest = Math.max(1, ...days.map(({ day }) => textWidth(day, 13)))
  const most = Math.max(2, Math.floor(width / (widest * 1.6)))
  const last = days.length - 1
  const count = Math.min(most, days.length)
  if (count < 2) return days.map((_, index) => index)
  return Array.from({ length: count }, (_, tick) => Math.round((tick / (count - 1)) * last))
}
