/** Dots with their intervals on one scale: means on the scale they were asked on, or changes around a line for no change. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, round } from './drawing.tsx'
import { textWidth } from './metrics.ts'
import { paints } from './palette.ts'
import { type Labelled, layoutOf } from './rows.ts'
import { plain } from './wrap.ts'

export interface Dot extends Labelled {
  /** Null where hidden. */
  readonly at: number | null
  /** Null where no interval is told. */
  readonly interval: { readonly low: number; readonly high: number } | null
  /** As written, or that it is hidden. */
  readonly value: string
  /** A full dot; otherwise an empty one. */
  readonly full: boolean
}

export interface DotScale {
  readonly min: number
  readonly max: number
  /** Numbers written under the scale. */
  readonly ticks: readonly number[]
  /** Where a line crosses all rows, such as at no change. */
  readonly line: number | null
  readonly write: (value: number) => string
}

const trackHeight = 20
const axisHeight = 22
/** Room for half a dot at either end. */
const inset = 8
const small = { size: 13 }

export function dotChart(
  frame: Frame,
  { dots, scale }: { readonly dots: readonly Dot[]; readonly scale: DotScale },
): Chart {
  const rows = layoutOf(
    dots.map(({ label }) => label),
    frame.width,
    { from: 0, height: trackHeight, gap: 10 },
  )
  const valueWidth = Math.max(0, ...dots.map(({ value }) => textWidth(value, plain.size, true)))
  const reach = rows.span - valueWidth - 10 - 2 * inset
  // An interval may reach past the ends of the scale; its line stops there.
  const within = (value: number) => Math.min(scale.max, Math.max(scale.min, value))
  const at = (value: number) =>
    round(rows.left + inset + ((within(value) - scale.min) / (scale.max - scale.min || 1)) * reach)
  const [from, to] = [at(scale.min), at(scale.max)]
  return drawing(
    frame,
    rows.bottom + axisHeight + 4,
    <>
      {dots.map((dot, index) => {
        const { lines = [], baseline = 0, top = 0 } = rows.places[index] ?? {}
        const track = round(top + trackHeight / 2)
        return (
          <g key={index}>
            <path {...paints.guide} d={`M${from} ${track}H${to}`} />
            {scale.line !== null && <path {...paints.axis} d={`M${at(scale.line)} ${track - 10}v20`} />}
            <Lines lines={lines} x={0} y={baseline} language={dot.language} />
            <DotView dot={dot} at={at} track={track} from={from} />
            <Lines
              lines={[dot.value]}
              x={frame.width}
              y={track + 5}
              anchor="end"
              style={{ size: plain.size, bold: true }}
            />
          </g>
        )
      })}
      <path {...paints.axis} d={`M${from} ${round(rows.bottom + 3)}H${to}`} />
      {apart(scale, at).map((tick) => (
        <Lines
          key={tick}
          lines={[scale.write(tick)]}
          x={tickAt(tick, scale, at)}
          y={rows.bottom + 19}
          anchor={anchorOf(tick, scale)}
          style={small}
        />
      ))}
    </>,
  )
}

function DotView(props: {
  readonly dot: Dot
  readonly at: (value: number) => number
  readonly track: number
  readonly from: number
}) {
  const { dot, at, track, from } = props
  if (dot.at === null) return <HiddenBox box={{ x: from, y: track - 7, width: 24, height: 14 }} />
  return (
    <>
      {dot.interval !== null && (
        <path {...paints.line} d={`M${at(dot.interval.low)} ${track}H${at(dot.interval.high)}`} />
      )}
      <circle {...(dot.full ? paints.dot : paints.hollowDot)} cx={at(dot.at)} cy={track} r={5} />
    </>
  )
}

/** Ticks that do not run into each other; the line's own number stays. */
function apart({ ticks, line, write }: DotScale, at: (value: number) => number): readonly number[] {
  const first = line === null ? [] : [line]
  const kept = [...first]
  for (const tick of ticks) {
    const room = (other: number) => (textWidth(write(tick), 13) + textWidth(write(other), 13)) / 2 + 12
    if (kept.every((other) => Math.abs(at(other) - at(tick)) > room(other))) kept.push(tick)
  }
  return kept
}

function tickAt(tick: number, { min, max }: DotScale, at: (value: number) => number): number {
  if (tick === min) return at(tick) - inset
  return tick === max ? at(tick) + inset : at(tick)
}

function anchorOf(tick: number, { min, max }: DotScale): 'start' | 'middle' | 'end' {
  if (tick === min && tick !== max) return 'start'
  return tick === max && tick !== min ? 'end' : 'middle'
}
