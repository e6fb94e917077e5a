/**
 * The frame of every chart: an image with a text alternative, drawn left to right in every language.
 *
 * Charts are 344 units wide so that their 14-unit text stays readable on a phone at full width; they grow with the
 * page. Colours come from classes (`charts.css.ts`), order of lightness carries the order of answers, so charts
 * read in grey, for colour-blind readers and in print.
 */
import type { ComponentChildren } from 'preact'

export const chartWidth = 344
export const lineHeight = 19

export function Chart(props: {
  readonly id: string
  readonly height: number
  /** What it shows. */
  readonly title: string
  /** What it says: the finding. */
  readonly description: string
  readonly children: ComponentChildren
}) {
  const { id, height, title, description, children } = props
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${chartWidth} ${Math.ceil(height)}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      direction="ltr"
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {children}
    </svg>
  )
}

/** Average width of a character at the charts' text size, on the wide side so that no line is ever cut. */
const characterWidth = 7.4

/** Lines of at most `width` units, broken at spaces, and within a word only when it is longer than a line. */
export function wrapped(text: string, width: number): readonly string[] {
  const most = Math.max(4, Math.floor(width / characterWidth))
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/[ \n\t]+/u)
    .flatMap((long) => pieces(long, most))) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, most: number): readonly string[] {
  const characters = [...word]
  const count = Math.ceil(characters.length / most)
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * most, (index + 1) * most).join(''),
  )
}

/** Lines of text under each other, the first baseline at `y`. */
export function Lines(props: {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly language?: string | undefined
}) {
  const { lines, x, y, language } = props
  return (
    <text x={x} y={y} lang={language}>
      {lines.length === 1
        ? lines[0]
        : lines.map((line, index) => (
            <tspan key={line} x={x} dy={index === 0 ? undefined : lineHeight}>
              {/* The space keeps words apart where the text is read or copied as one. */}
              {index === lines.length - 1 ? line : `${line} `}
            </tspan>
          ))}
    </text>
  )
}
