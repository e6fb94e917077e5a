/**
 * The frame of every chart and the text in it: an image with a text alternative, complete in itself, drawn left to right
 * in every language. A chart comes in two widths: narrow ones stay readable on a phone, wide ones fill a printed page.
 */
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { factsOf, isLanguage } from '#shared'
import type { Chart } from '../../domain/report-document.ts'
import { ink, type Paint, paints, type Shade } from './palette.ts'
import { drawable, plain, type TextStyle } from './wrap.ts'

export interface Frame {
  /** What it shows. */
  readonly title: string
  /** What it says: the finding. */
  readonly description: string
  /** `narrow` or `wide`. */
  readonly width: number
}

export const narrow = 344
export const wide = 640
export const lineHeight = 19

const fonts = 'Noto Sans, Noto Sans Arabic, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif'

/** A drawing as text. The same frame and children give the same bytes. */
export function drawing(frame: Frame, height: number, children: ComponentChildren): Chart {
  const { width } = frame
  const whole = Math.ceil(height)
  const svg = render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="chart"
      width={width}
      height={whole}
      viewBox={`0 0 ${width} ${whole}`}
      role="img"
      aria-label={alternativeOf(frame)}
      direction="ltr"
      font-family={fonts}
      font-size={plain.size}
      fill={ink}
    >
      {children}
    </svg>,
  )
  return { svg, width, height: whole }
}

/** What it shows and what it says, in one text. */
export function alternativeOf({ title, description }: Pick<Frame, 'title' | 'description'>): string {
  const first = drawable(title).trim()
  const joint = /[.?!…]$/u.test(first) ? ' ' : '. '
  return `${first}${joint}${drawable(description)}`
}

interface LinesProps {
  readonly lines: readonly string[]
  readonly x: number
  /** Of the first baseline. */
  readonly y: number
  readonly language?: string | undefined
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly style?: TextStyle
  readonly paint?: Paint
}

/** Lines of text under each other. */
export function Lines(props: LinesProps) {
  const { lines, x, y, language, anchor, style, paint } = props
  const leading = leadingOf(style)
  return (
    <text
      x={round(x)}
      y={round(y)}
      lang={language}
      text-anchor={anchor === 'start' ? undefined : anchor}
      font-size={style === undefined || style.size === plain.size ? undefined : style.size}
      font-weight={style?.bold === true ? 600 : undefined}
      {...paint}
    >
      {lines.length === 1
        ? directed(lines[0] ?? '', language)
        : lines.map((line, index) => (
            <tspan key={index} x={round(x)} dy={index === 0 ? undefined : leading}>
              {/* The space keeps words apart where the text is read or copied as one. */}
              {index === lines.length - 1 ? directed(line, language) : `${directed(line, language)} `}
            </tspan>
          ))}
    </text>
  )
}

/** From one baseline to the next. */
export function leadingOf(style: TextStyle = plain): number {
  return Math.round((style.size * lineHeight) / plain.size)
}

const rightToLeftMark = '\u200f'

/** Marks at both ends keep the full stop of an Arabic label on its left, in a drawing that runs left to right. */
function directed(line: string, language: string | undefined): string {
  const isRightToLeft =
    language !== undefined && isLanguage(language) && factsOf(language).direction === 'rtl'
  return isRightToLeft ? `${rightToLeftMark}${line}${rightToLeftMark}` : line
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A filled box, hatched where its shade says so. */
export function Shaded({ box, shade }: { readonly box: Box; readonly shade: Shade }) {
  return (
    <>
      <Rect box={box} paint={shade.paint} />
      {shade.hatched && <path class="z" fill="none" stroke="#fff" stroke-width={1.25} d={hatch(box)} />}
    </>
  )
}

export function Rect({ box, paint }: { readonly box: Box; readonly paint: Paint }) {
  return (
    <rect x={round(box.x)} y={round(box.y)} width={round(box.width)} height={round(box.height)} {...paint} />
  )
}

/** What is hidden: an empty box, with a word where there is room for one. */
export function HiddenBox({ box }: { readonly box: Box }) {
  return <Rect box={box} paint={paints.hidden} />
}

const stripe = 6

/** Slanting lines that end at the edges of the box: a pattern would need a name, and names clash in a page. */
function hatch({ x, y, width, height }: Box): string {
  const lines: string[] = []
  for (let foot = stripe / 2; foot < width + height; foot += stripe) {
    const [fromX, fromY] = foot <= width ? [foot, height] : [width, height - (foot - width)]
    const [toX, toY] = foot <= height ? [0, height - foot] : [foot - height, 0]
    lines.push(`M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(y + toY)}`)
  }
  return lines.join('')
}

/** To a tenth of a unit: finer would be bytes that nobody sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
