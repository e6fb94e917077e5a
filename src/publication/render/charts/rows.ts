/** Where labelled rows go: the label beside its drawing on a wide chart, above it on a narrow one. */
import { leadingOf, lineHeight, wide } from './drawing.tsx'
import { type TextStyle, wrapped } from './wrap.ts'

export interface Labelled {
  readonly label: string
  /** Set where the label is in another language than the page. */
  readonly language?: string | undefined
}

export interface Place {
  readonly lines: readonly string[]
  /** First baseline of the label. */
  readonly baseline: number
  /** Of the drawing. */
  readonly top: number
}

export interface Layout {
  readonly places: readonly Place[]
  /** Left edge and width of what is drawn. */
  readonly left: number
  readonly span: number
  /** Where the next thing may begin. */
  readonly bottom: number
}

const labelWidth = 236
const betweenLabelAndDrawing = 14

/** @param size of a row's drawing and the room around it, and where the first row begins */
export function layoutOf(
  labels: readonly string[],
  width: number,
  size: { readonly from: number; readonly height: number; readonly gap: number },
): Layout {
  const beside = width >= wide
  const left = beside ? labelWidth + betweenLabelAndDrawing : 0
  let y = size.from
  const places = labels.map((label) => {
    const lines = wrapped(label, beside ? labelWidth : width)
    const text = lines.length * lineHeight
    const place = beside
      ? besideEach(lines, y, text, size.height)
      : { lines, baseline: y + 14, top: y + text }
    y += (beside ? Math.max(text, size.height) : text + size.height) + size.gap
    return place
  })
  return { places, left, span: width - left, bottom: y - (labels.length > 0 ? size.gap : 0) }
}

/** Both are centred on the taller of the two. */
function besideEach(lines: readonly string[], y: number, text: number, height: number): Place {
  const row = Math.max(text, height)
  return { lines, baseline: y + (row - text) / 2 + 14, top: y + (row - height) / 2 }
}

/** The room a text needs, and its lines. */
export function block(text: string, width: number, style?: TextStyle) {
  const lines = wrapped(text, width, style)
  return { lines, height: lines.length * leadingOf(style) }
}
