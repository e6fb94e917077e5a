/** Changes with their intervals: a dot on a line for each item or answer, on one scale around a line for no change. */
import { Chart, chartWidth, Lines, lineHeight, wrapped } from './chart.tsx'

export interface ChartedChange {
  readonly label: string
  /** Set where the label is in another language than the page. */
  readonly language?: string | undefined
  readonly change: number
  readonly low: number
  readonly high: number
  /** The change as written. */
  readonly value: string
  /** Whether the interval leaves zero out: a full dot, otherwise an empty one. */
  readonly clear: boolean
}

const valueWidth = 44
const trackHeight = 20
const gap = 8
const axisHeight = 20
/** Room for half a dot at either end. */
const inset = 7

export function ChangeChart(props: {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Writes a number of the scale. */
  readonly write: (change: number) => string
  readonly changes: readonly ChartedChange[]
}) {
  const { id, title, description, write, changes } = props
  const least = Math.min(0, ...changes.map(({ low }) => low))
  const most = Math.max(0, ...changes.map(({ high }) => high))
  const reach = most - least || 1
  const at = (change: number) =>
    round(inset + ((change - least) / reach) * (chartWidth - valueWidth - 2 * inset))
  let y = 0
  const drawn = changes.map((change) => {
    const lines = wrapped(change.label, chartWidth)
    const track = y + lines.length * lineHeight + trackHeight / 2
    const top = y
    y += lines.length * lineHeight + trackHeight + gap
    return { change, lines, top, track }
  })
  return (
    <Chart id={id} title={title} description={description} height={y + axisHeight}>
      {drawn.map(({ change, lines, top, track }) => (
        <g key={change.label}>
          <Lines lines={lines} x={0} y={top + 14} language={change.language} />
          <path class="x" d={`M${at(0)} ${track - 10}v20`} />
          <path class="w" d={`M${at(change.low)} ${track}H${at(change.high)}`} />
          <circle class={change.clear ? 'd' : 'd e'} cx={at(change.change)} cy={track} r={5} />
          <text class="v" x={chartWidth} y={track + 5} text-anchor="end">
            {change.value}
          </text>
        </g>
      ))}
      <path class="x" d={`M${at(least)} ${y}H${at(most)}`} />
      {ticks([least, most], at).map((tick) => (
        <text key={tick} class="n" x={at(tick)} y={y + 15} text-anchor={anchor(tick, least, most)}>
          {write(tick)}
        </text>
      ))}
    </Chart>
  )
}

/** A number at an end needs this much room beside the one at no change. */
const tickWidth = 46

/** No change, and the ends of the scale where they do not run into it. */
function ticks(ends: readonly number[], at: (change: number) => number): readonly number[] {
  const apart = ends.filter((end) => Math.abs(at(end) - at(0)) > tickWidth)
  return [...new Set([...apart, 0])]
}

function anchor(tick: number, least: number, most: number): 'start' | 'middle' | 'end' {
  if (tick === least && tick !== most) return 'start'
  return tick === most && tick !== least ? 'end' : 'middle'
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
