/** The regions as tiles of one size, each with its name and figure; the darker the higher. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, leadingOf, Shaded } from './drawing.tsx'
import { shadeOf } from './palette.ts'
import { regionTiles, type Tile, tileColumns, tileRows } from './region-tiles.ts'
import type { Labelled } from './rows.ts'
import { wrapped } from './wrap.ts'

export interface RegionFigure extends Labelled {
  /** National region code. */
  readonly code: number
  /** 0–1 between the ends of the scale; null where hidden. */
  readonly level: number | null
  /** As written, or that it is hidden. */
  readonly value: string
}

const gap = 4
const levels = 6
const mostWidth = 560

/** Figures of places that are no region, such as the whole country, have no tile: the table beside the map has them. */
export function tileMap(frame: Frame, figures: readonly RegionFigure[]): Chart {
  const step = Math.min(frame.width, mostWidth) / tileColumns
  const name = { size: frame.width < mostWidth ? 11 : 13 }
  const placed = figures.filter(({ code }) => regionTiles.some((tile) => tile.code === code))
  const names = placed.map(({ label }) => wrapped(label, step - gap - 4, name))
  const tallest = Math.max(1, ...names.map(({ length }) => length))
  const height = tallest * leadingOf(name) + 30
  return drawing(
    frame,
    tileRows * (height + gap),
    regionTiles.map((tile) => {
      const index = placed.findIndex(({ code }) => code === tile.code)
      const figure = placed[index]
      if (figure === undefined) return null
      const box = boxOf(tile, step, height)
      const shade = shadeOf(Math.round((figure.level ?? 0) * (levels - 1)), levels)
      const paint = figure.level === null ? {} : { paint: shade.text }
      const middle = box.x + box.width / 2
      return (
        <g key={tile.code}>
          {figure.level === null ? <HiddenBox box={box} /> : <Shaded box={box} shade={shade} />}
          <Lines
            lines={names[index] ?? []}
            x={middle}
            y={box.y + name.size + 4}
            anchor="middle"
            style={name}
            language={figure.language}
            {...paint}
          />
          <Lines
            lines={[figure.value]}
            x={middle}
            y={box.y + height - 8}
            anchor="middle"
            style={{ size: figure.level === null ? name.size : 14, bold: figure.level !== null }}
            {...paint}
          />
        </g>
      )
    }),
  )
}

function boxOf({ column, row }: Tile, step: number, height: number) {
  return {
    x: column * step + gap / 2,
    y: row * (height + gap) + gap / 2,
    width: step - gap,
    height,
  }
}
