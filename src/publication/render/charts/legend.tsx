/** What the shades of a chart mean: side by side where there is room, otherwise under each other. */
import { HiddenBox, Lines, lineHeight, Shaded } from './drawing.tsx'
import { textWidth } from './metrics.ts'
import type { Shade } from './palette.ts'
import type { Labelled } from './rows.ts'
import { plain, wrapped } from './wrap.ts'

export interface LegendEntry extends Labelled {
  /** Null for what is hidden. */
  readonly shade: Shade | null
}

const swatch = 14
const afterSwatch = 7
const between = 18

interface Placed {
  readonly entry: LegendEntry
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
}

export interface PlacedLegend {
  readonly placed: readonly Placed[]
  readonly height: number
}

/** Entries run on like words of a text; one that is wider than the chart stands on lines of its own. */
export function legendOf(entries: readonly LegendEntry[], width: number): PlacedLegend {
  let x = 0
  let y = 0
  let tallest = 0
  const placed = entries.map((entry) => {
    const lines = wrapped(entry.label, width - swatch - afterSwatch)
    const widest = Math.max(0, ...lines.map((line) => textWidth(line, plain.size)))
    const own = swatch + afterSwatch + widest
    if (x > 0 && x + own > width) {
      x = 0
      y += tallest
      tallest = 0
    }
    const at = { entry, lines, x, y }
    x += own + between
    tallest = Math.max(tallest, lines.length * lineHeight + 3)
    return at
  })
  return { placed, height: y + tallest }
}

export function Legend({ placed, top }: { readonly placed: readonly Placed[]; readonly top: number }) {
  return (
    <g>
      {placed.map(({ entry, lines, x, y }, index) => {
        const box = { x: x + 0.5, y: top + y + 2.5, width: swatch - 1, height: swatch - 1 }
        return (
          <g key={index}>
            {entry.shade === null ? <HiddenBox box={box} /> : <Shaded box={box} shade={entry.shade} />}
            <Lines lines={lines} x={x + swatch + afterSwatch} y={top + y + 14} language={entry.language} />
          </g>
        )
      })}
    </g>
  )
}
