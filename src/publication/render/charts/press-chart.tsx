/**
 * A figure of a report as a picture that can travel alone: with its caption, the report it is from, and what must be said
 * of the data, such as that they are invented.
 */
import type { Chart, Figure, ReportDocument } from '../../domain/report-document.ts'
import { drawing, Lines, leadingOf } from './drawing.tsx'
import { paints } from './palette.ts'
import { wrapped } from './wrap.ts'

const margin = 24
const heading = { size: 16, bold: true }
const small = { size: 12 }

export function pressChart(
  { chart, caption, alternative }: Pick<Figure, 'chart' | 'caption' | 'alternative'>,
  { title, publisher, notices }: Pick<ReportDocument, 'title' | 'publisher' | 'notices'>,
): Chart {
  const lines = wrapped(
    caption.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    chart.width,
    heading,
  )
  const source = [title, publisher].filter((text) => text !== '').join(', ')
  const notes = [...notices, source].flatMap((note) => wrapped(note, chart.width, small))
  const top = margin + lines.length * leadingOf(heading) + 12
  const below = top + chart.height + 24
  const width = chart.width + 2 * margin
  return drawing(
    { title: source, description: alternative, width },
    below + notes.length * leadingOf(small) + margin / 2,
    <>
      <rect width="100%" height="100%" fill="#fff" />
      <Lines lines={lines} x={margin} y={margin + heading.size} style={heading} />
      {/* The chart's own drawing, in which every text is escaped. */}
      <g transform={`translate(${margin} ${top})`} dangerouslySetInnerHTML={{ __html: chart.svg }} />
      <Lines lines={notes} x={margin} y={below} style={small} paint={paints.muted} />
    </>,
  )
}
