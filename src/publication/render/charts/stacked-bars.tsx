/**
 * Bars of answers: the items of a battery by answer, or of a ranking by place. Scales with two sides stand around a common
 * line, half of the middle answer on either side; others begin at the left. Those who cannot say stand apart, in a column
 * of their own. What is hidden is an empty box at the end and is counted to no side.
 */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, Rect, round, Shaded } from './drawing.tsx'
import { Legend, legendOf } from './legend.tsx'
import { textWidth } from './metrics.ts'
import { paints, plateOf, type Shade, shadeOf, sidedShadeOf } from './palette.ts'
import { block, type Labelled, layoutOf } from './rows.ts'

export interface Segment {
  /** Place in the legend. */
  readonly level: number
  /** 0–1 */
  readonly share: number
  /** The share as written. */
  readonly value: string
}

export interface StackedBar extends Labelled {
  /** In the order of the legend; hidden answers are not among them. */
  readonly segments: readonly Segment[]
  /** Those who cannot say, of all who answered: 0–1 and as written; the share is null where hidden. */
  readonly aside: { readonly share: number | null; readonly value: string } | null
}

export interface StackedBars {
  readonly legend: readonly Labelled[]
  /** Whether answers rise in strength, fall from the first on, as places of a ranking do, or have two sides. */
  readonly order: 'rising' | 'falling' | 'sided'
  readonly hiddenLabel: string
  /** Heading of the column of those who cannot say; null where nobody could choose that. */
  readonly asideLabel: string | null
  readonly bars: readonly StackedBar[]
}

const barHeight = 24
const small = { size: 13 }
const asideWidth = { text: 42, gap: 14 }

export function stackedBarChart(frame: Frame, content: StackedBars): Chart {
  const { legend, order, hiddenLabel, bars } = content
  const shades = legend.map((_, level) => shadeIn(order, level, legend.length))
  const anyHidden = bars.some(({ segments }) => hiddenShare(segments) > 0)
  const entries = legend.map((entry, level) => ({ ...entry, shade: shades[level] ?? null }))
  const key = legendOf(anyHidden ? [...entries, { label: hiddenLabel, shade: null }] : entries, frame.width)
  const heading =
    content.asideLabel === null ? null : block(content.asideLabel, Math.min(150, frame.width / 2), small)
  const rows = layoutOf(
    bars.map(({ label }) => label),
    frame.width,
    { from: key.height + 8 + (heading?.height ?? 0), height: barHeight, gap: 12 },
  )
  const asideSpan = heading === null ? 0 : asideWidth.text + asideWidth.gap
  const scale = scaleOf(content, rows.left, rows.span - asideSpan)
  return drawing(
    frame,
    rows.bottom + 2,
    <>
      <Legend placed={key.placed} top={0} />
      {heading !== null && (
        <Lines
          lines={heading.lines}
          x={frame.width}
          y={key.height + 16}
          anchor="end"
          style={small}
          paint={paints.muted}
        />
      )}
      {bars.map((bar, index) => {
        const { lines = [], baseline = 0, top = 0 } = rows.places[index] ?? {}
        return (
          <g key={index}>
            <Lines lines={lines} x={0} y={baseline} language={bar.language} />
            {scale.middle !== null && (
              <path {...paints.axis} d={`M${round(scale.middle)} ${round(top - 4)}v${barHeight + 8}`} />
            )}
            <Segments segments={bar.segments} top={top} shades={shades} scale={scale} />
            {bar.aside !== null && (
              <Lines
                lines={[bar.aside.value]}
                x={frame.width}
                y={top + 17}
                anchor="end"
                style={small}
                paint={paints.muted}
              />
            )}
          </g>
        )
      })}
    </>,
  )
}

function shadeIn(order: StackedBars['order'], level: number, levels: number): Shade {
  if (order === 'sided') return sidedShadeOf(level, levels)
  return shadeOf(order === 'rising' ? level : levels - 1 - level, levels)
}

interface Scale {
  /** Where a bar begins. */
  readonly start: (segments: readonly Segment[]) => number
  /** Units of a share of 1. */
  readonly unit: number
  /** Of a scale with two sides. */
  readonly middle: number | null
}

/** Room for the longest of either side, so that all bars of a chart have one scale. */
function scaleOf({ legend, order, bars }: StackedBars, left: number, span: number): Scale {
  if (order !== 'sided') return { start: () => left, unit: span, middle: null }
  const before = (segments: readonly Segment[]) => sharesBefore(segments, legend.length)
  const most = Math.max(0, ...bars.map(({ segments }) => before(segments)))
  const after = Math.max(0, ...bars.map(({ segments }) => 1 - before(segments)))
  const unit = span / (most + after || 1)
  const middle = left + most * unit
  return { start: (segments) => middle - before(segments) * unit, unit, middle }
}

/** What lies left of the line: the lower answers, and half of the middle one. */
function sharesBefore(segments: readonly Segment[], levels: number): number {
  const middle = (levels - 1) / 2
  return segments.reduce((sum, { level, share }) => {
    if (level < middle) return sum + share
    return level === middle ? sum + share / 2 : sum
  }, 0)
}

function Segments(props: {
  readonly segments: readonly Segment[]
  readonly top: number
  readonly shades: readonly Shade[]
  readonly scale: Scale
}) {
  const { segments, top, shades, scale } = props
  const hidden = hiddenShare(segments) * scale.unit
  let x = scale.start(segments)
  return (
    <g>
      {segments.map(({ level, share, value }) => {
        const shade = shades[level]
        const box = { x, y: top, width: share * scale.unit, height: barHeight }
        x += box.width
        if (box.width === 0 || shade === undefined) return null
        return (
          <g key={level}>
            <Shaded box={box} shade={shade} />
            <SegmentValue value={value} box={box} shade={shade} />
          </g>
        )
      })}
      {hidden > 0 && <HiddenBox box={{ x: x + 1, y: top + 0.5, width: hidden - 1, height: barHeight - 1 }} />}
    </g>
  )
}

/** Where the number has no room it is left out; the table beside the chart has it. */
function SegmentValue(props: {
  readonly value: string
  readonly box: { readonly x: number; readonly y: number; readonly width: number }
  readonly shade: Shade
}) {
  const { value, box, shade } = props
  const needed = textWidth(value, small.size)
  if (needed + 4 > box.width) return null
  const middle = box.x + box.width / 2
  const plate = { x: middle - needed / 2 - 1, y: box.y + 4, width: needed + 2, height: 16 }
  return (
    <>
      {shade.hatched && <Rect box={plate} paint={plateOf(shade)} />}
      <Lines lines={[value]} x={middle} y={box.y + 17} anchor="middle" style={small} paint={shade.text} />
    </>
  )
}

/** What the shown segments leave; below a hundredth of a per cent it is rounding. */
function hiddenShare(segments: readonly Segment[]): number {
  const rest = 1 - segments.reduce((sum, { share }) => sum + share, 0)
  return rest > 1e-4 ? rest : 0
}
