/**
 * How the parts of charts are painted. Colours stand in the drawing itself, so that it looks the same in a page, in PDF
 * and as a picture; the class beside each lets a page's style sheet adapt it to the dark. Lightness carries the order of
 * answers and hatching the side of those who disagree, so charts read in grey and by colour-blind readers.
 */
export interface Paint {
  readonly class: string
  readonly fill?: string
  readonly stroke?: string
  readonly 'stroke-width'?: number
  readonly 'stroke-dasharray'?: string
  readonly 'stroke-linecap'?: 'round'
}

export const ink = '#1d2329'
const edge = '#66707a'

export const paints = {
  bar: { class: 'b', fill: '#2a6ebb' },
  axis: { class: 'x', fill: 'none', stroke: edge },
  /** Behind the data: the line of no change, the ends of a track. */
  guide: { class: 'g', fill: 'none', stroke: '#cdd5de' },
  line: { class: 'w', fill: 'none', stroke: '#2a6ebb', 'stroke-width': 3, 'stroke-linecap': 'round' },
  dot: { class: 'd', fill: '#2a6ebb', stroke: '#2a6ebb', 'stroke-width': 2 },
  hollowDot: { class: 'd e', fill: '#fff', stroke: '#2a6ebb', 'stroke-width': 2 },
  mean: { class: 'm', fill: 'none', stroke: '#8a3c00', 'stroke-width': 2.5, 'stroke-dasharray': '5 3' },
  /** What is hidden: an empty box, never a bar. */
  hidden: { class: 'h', fill: 'none', stroke: edge, 'stroke-dasharray': '3 2' },
  /** Beside the answers: those who cannot say. */
  aside: { class: 'a', fill: '#8b97a4' },
  muted: { class: 'k', fill: '#525a63' },
  onLight: { class: 'o', fill: '#14202e' },
  onDark: { class: 'i', fill: '#fff' },
} as const satisfies Readonly<Record<string, Paint>>

/** From light to dark. */
const shades: readonly string[] = [
  '#e6eef8',
  '#c9dbf0',
  '#a5c3e6',
  '#7ea8d8',
  '#3f74b5',
  '#24559a',
  '#0b2f66',
]
/** From strong to weak disagreement; drawn hatched. */
const against: readonly string[] = ['#a8530c', '#efb27c']

export interface Shade {
  readonly paint: Paint
  /** Of text on it. */
  readonly text: Paint
  readonly hatched: boolean
}

/** Seven shades are as many as can be told apart; they are spread over the levels there are. */
export function shadeOf(level: number, levels: number): Shade {
  const darkest = shades.length - 1
  const index = levels <= 1 ? darkest : Math.round((level / (levels - 1)) * darkest)
  return shadeAt(index)
}

function shadeAt(index: number): Shade {
  return {
    paint: { class: `s${index}`, fill: shades[index] ?? '', stroke: edge, 'stroke-width': 0.75 },
    text: index >= 4 ? paints.onDark : paints.onLight,
    hatched: false,
  }
}

/** Behind a number on hatching: the shade without its lines. */
export function plateOf({ paint }: Shade): Paint {
  return { class: paint.class.replace('n', 'p'), fill: paint.fill ?? 'none' }
}

/** The points of a scale with two sides: hatched below the middle, light in the middle, blue above it. */
export function sidedShadeOf(level: number, levels: number): Shade {
  const side = Math.floor(levels / 2)
  const isMiddle = levels % 2 === 1 && level === side
  if (isMiddle) return shadeAt(0)
  if (level >= side) return shadeAt(level === levels - 1 ? 5 : 2)
  const index = level === 0 ? 0 : 1
  return {
    paint: { class: `n${index}`, fill: against[index] ?? '', stroke: edge, 'stroke-width': 0.75 },
    text: index === 0 ? paints.onDark : paints.onLight,
    hatched: true,
  }
}
