/** A table that is read at a glance: items by groups, each figure in a box that is darker the higher it is. */
import type { Chart } from '../../domain/report-document.ts'
import { drawing, type Frame, HiddenBox, Lines, leadingOf, lineHeight, Shaded, wide } from './drawing.tsx'
import { shadeOf } from './palette.ts'
import type { Labelled } from './rows.ts'
import { wrapped } from './wrap.ts'

export interface HeatCell {
  /** 0–1 between the ends of the scale; null where hidden. */
  readonly level: number | null
  /** As written, or that it is hidden. */
  readonly value: string
}

export interface HeatRow extends Labelled {
  /** One a group. */
  readonly cells: readonly HeatCell[]
}

export interface HeatTable {
  readonly groups: readonly Labelled[]
  readonly rows: readonly HeatRow[]
}

const cellHeight = 30
const gap = 3
const small = { size: 13 }
const levels = 6

/** With more groups than this the words over the columns have no room. */
export const mostGroups = { narrow: 5, wide: 7 }

export function heatTableChart(frame: Frame, { groups, rows }: HeatTable): Chart {
  const beside = frame.width >= wide
  const left = beside ? 214 : 0
  const step = (frame.width - left) / Math.max(1, groups.length)
  const heads = groups.map(({ label }) => wrapped(label, step - 8, small))
  const headHeight = Math.max(0, ...heads.map(({ length }) => length)) * leadingOf(small) + 6
  let y = headHeight
  const placed = rows.map((row) => {
    const lines = wrapped(row.label, beside ? left - 14 : frame.width)
    const text = lines.length * lineHeight
    const height = beside ? Math.max(cellHeight, text + 6) : cellHeight
    const place = {
      row,
      lines,
      baseline: beside ? y + (height - text) / 2 + 14 : y + 14,
      top: beside ? y : y + text + 2,
      height,
    }
    y += height + gap + (beside ? 0 : text + 8)
    return place
  })
  return drawing(
    frame,
    y,
    <>
      {heads.map((lines, index) => (
        <Lines
          key={index}
          lines={lines}
          x={left + (index + 0.5) * step}
          y={headHeight - 8 - (lines.length - 1) * leadingOf(small)}
          anchor="middle"
          style={small}
          language={groups[index]?.language}
        />
      ))}
      {placed.map(({ row, lines, baseline, top, height }, index) => (
        <g key={index}>
          <Lines lines={lines} x={0} y={baseline} language={row.language} />
          {row.cells.map((cell, group) => (
            <Cell
              key={group}
              cell={cell}
              box={{ x: left + group * step + gap / 2, y: top, width: step - gap, height }}
            />
          ))}
        </g>
      ))}
    </>,
  )
}

function Cell(props: {
  readonly cell: HeatCell
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
}) {
  const { cell, box } = props
  const shade = shadeOf(Math.round((cell.level ?? 0) * (levels - 1)), levels)
  const value = {
    lines: [cell.value],
    x: box.x + box.width / 2,
    y: box.y + box.height / 2 + 5,
    anchor: 'middle' as const,
  }
  if (cell.level === null) {
    return (
      <>
        <HiddenBox box={box} />
        <Lines {...value} style={small} />
      </>
    )
  }
  return (
    <>
      <Shaded box={box} shade={shade} />
      <Lines {...value} paint={shade.text} />
    </>
  )
}
