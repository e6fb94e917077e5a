/** A chart in both widths as a figure of a document. */
import type { Chart, Figure, Text } from '../../domain/report-document.ts'
import { alternativeOf, type Frame, narrow, wide } from '../charts/drawing.tsx'

interface FigureRequest {
  readonly id: string
  /** What it shows, and what it says. */
  readonly title: string
  readonly description: string
  readonly caption: Text
  /** Null where there is nothing to draw, or no room for it. */
  readonly draw: (frame: Frame) => Chart | null
}

/** Null where nothing can be drawn. */
export function figureOf({ id, title, description, caption, draw }: FigureRequest): Figure | null {
  const chart = draw({ title, description, width: wide })
  if (chart === null) return null
  const slim = draw({ title, description, width: narrow })
  const alternative = alternativeOf({ title, description })
  return { kind: 'figure', id, chart, ...(slim === null ? {} : { narrow: slim }), alternative, caption }
}
