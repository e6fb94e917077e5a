/** Lines over waves: each with its first and last value written at its ends, and its label beside the last. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, Lines, lineHeight, round } from './drawing.tsx'
import { textWidth } from './metrics.ts'
import { paints } from './palette.ts'
import type { Labelled } from './rows.ts'
import { plain, wrapped } from './wrap.ts'

export interface WaveValue {
  readonly at: number
  /** As written. */
  readonly value: string
}

export interface WaveLine extends Labelled {
  /** One a wave; null where the wave hides it or did not ask. A line is broken there. */
  readonly values: readonly (WaveValue | null)[]
}

export interface WaveLines {
  /** How the waves are called, earliest first. */
  readonly waves: readonly string[]
  readonly lines: readonly WaveLine[]
  /** Written beside a line that the last wave has no value for. */
  readonly hidden: string
  /** The ends of the scale. */
  readonly min: number
  readonly max: number
}

const bold = { size: plain.size, bold: true }
const headHeight = 26
const least = 130
const gap = 6

export function waveLineChart(frame: Frame, content: WaveLines): Chart {
  const { waves, min, max } = content
  const lines = content.lines.filter(({ values }) => values.some((value) => value !== null))
  const valueWidth = widestValue(lines)
  const plot = { left: valueWidth + 14, right: Math.round(frame.width * 0.42) }
  const labelsAt = plot.right + 34
  const texts = lines.map((line) => wrapped(labelOf(line, content.hidden), frame.width - labelsAt))
  const needed = texts.reduce((sum, { length }) => sum + length * lineHeight + gap, 0)
  const height = Math.max(least, needed)
  const atValue = (value: number) => headHeight + height - ((value - min) / (max - min || 1)) * height
  const atWave = (index: number) =>
    plot.left + (waves.length < 2 ? 0 : (index / (waves.length - 1)) * (plot.right - plot.left))
  const ends = lines.map(({ values }) => atValue(lastOf(values)?.at ?? min))
  const tops = spread(
    ends.map((end, index) => ({ wish: end, height: (texts[index]?.length ?? 1) * lineHeight })),
    { from: headHeight - lineHeight / 2, to: headHeight + height + lineHeight / 2 },
  )
  const starts = spread(
    lines.map(({ values }) => ({ wish: atValue(values[0]?.at ?? min), height: values[0] == null ? 0 : 16 })),
    { from: headHeight - lineHeight / 2, to: headHeight + height + lineHeight / 2 },
  )
  return drawing(
    frame,
    headHeight + height + lineHeight,
    <>
      {waves.map((wave, index) => (
        <g key={wave}>
          <Lines lines={[wave]} x={atWave(index)} y={12} anchor="middle" style={bold} />
          <path
            {...paints.guide}
            d={`M${round(atWave(index))} ${headHeight - 6}V${round(headHeight + height + 6)}`}
          />
        </g>
      ))}
      {lines.map((line, index) => (
        <LineView
          key={index}
          line={line}
          text={texts[index] ?? []}
          at={{ wave: atWave, value: atValue }}
          plot={{
            ...plot,
            labels: labelsAt,
            start: starts[index] ?? 0,
            end: ends[index] ?? 0,
            top: tops[index] ?? 0,
          }}
        />
      ))}
    </>,
  )
}

interface LineViewProps {
  readonly line: WaveLine
  /** The label in lines, with the last value before it. */
  readonly text: readonly string[]
  readonly at: { readonly wave: (index: number) => number; readonly value: (value: number) => number }
  /** Left and right of the plot, where labels begin, where the line ends, and the tops of its first value and label. */
  readonly plot: Readonly<Record<'left' | 'right' | 'labels' | 'start' | 'end' | 'top', number>>
}

function LineView({ line, text, at, plot }: LineViewProps) {
  const first = line.values[0] ?? null
  const isWhole = line.values.at(-1) != null
  return (
    <g>
      <path {...paints.line} stroke-width={2.5} d={pathOf(line, at.wave, at.value)} />
      {line.values.map((value, wave) =>
        value === null ? null : (
          <circle key={wave} {...paints.dot} cx={round(at.wave(wave))} cy={round(at.value(value.at))} r={4} />
        ),
      )}
      {first !== null && <Lines lines={[first.value]} x={plot.left - 10} y={plot.start + 13} anchor="end" />}
      {isWhole && (
        <path
          {...paints.guide}
          d={`M${plot.right + 7} ${round(plot.end)}L${plot.labels - 5} ${round(plot.top + 10)}`}
        />
      )}
      <Lines lines={text} x={plot.labels} y={plot.top + 14} language={line.language} />
    </g>
  )
}

function lastOf(values: WaveLine['values']): WaveValue | null {
  return values.findLast((value) => value !== null) ?? null
}

function labelOf({ label, values }: WaveLine, hidden: string): string {
  const last = values.at(-1)
  return last == null ? `${label} (${hidden})` : `${last.value} ${label}`
}

function widestValue(lines: readonly WaveLine[]): number {
  return Math.max(0, ...lines.map(({ values }) => textWidth(values[0]?.value ?? '', plain.size)))
}

function pathOf(
  { values }: WaveLine,
  atWave: (index: number) => number,
  atValue: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const joins = index > 0 && values[index - 1] != null
      return `${joins ? 'L' : 'M'}${round(atWave(index))} ${round(atValue(value.at))}`
    })
    .join('')
}

/** Moves texts apart so that none covers another, each as near to where it belongs as there is room. */
function spread(
  wishes: readonly { readonly wish: number; readonly height: number }[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const order = wishes.map((_, index) => index).sort((one, other) => wishOf(one) - wishOf(other))
  const tops: number[] = wishes.map(() => from)
  function wishOf(index: number) {
    return wishes[index]?.wish ?? 0
  }
  let free = from
  for (const index of order) {
    const { wish = 0, height = 0 } = wishes[index] ?? {}
    tops[index] = Math.max(free, wish - height / 2)
    free = (tops[index] ?? 0) + height
  }
  let limit = to
  for (const index of order.toReversed()) {
    const { height = 0 } = wishes[index] ?? {}
    tops[index] = Math.max(from, Math.min(tops[index] ?? 0, limit - height))
    limit = tops[index] ?? limit
  }
  return tops
}
