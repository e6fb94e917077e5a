/** How wide the columns of a table are, from what stands in them: numbers narrow and to the end, words wide. */
import type { DataTable, Text } from '../domain/report-document.ts'

export interface TableLayout {
  /** Parts of the width, in characters. */
  readonly widths: readonly number[]
  /** Columns of numbers are set to the end of the line. */
  readonly numeric: readonly boolean[]
  /** Text size in points. */
  readonly size: number
  /** Points of height for headings that are turned, where there are many narrow columns; null where none is. */
  readonly turned: number | null
}

/** Characters of 9 points that fit on a line of the page. */
const lineLength = 92
const [smallest, normal] = [6, 9]
/** The first column: what it shrinks to before the text does, and what it never exceeds. */
const [leastFirst, mostFirst] = [26, 44]
/** A bold letter on the wide side, of the text size; points that turned headings take, longer ones in several lines. */
const letter = 0.62
const [leastRoom, mostRoom] = [24, 135]
/** Characters of a turned heading that surely fit in a line of it, and the width that a line takes of the column. */
const [turnedLine, lineWidth] = [19, 2.8]

export function layoutOf(table: DataTable): TableLayout {
  const numeric = table.columns.map(
    (_, column) => column > 0 && table.rows.every((row) => isNumber(row[column])),
  )
  const upright = widthsAfterFirst(table, numeric, false)
  const turns = numeric.filter(Boolean).length > 6 && sum(upright) > lineLength - leastFirst
  const others = turns ? widthsAfterFirst(table, numeric, true) : upright
  const first = Math.min(longestCell(table, 0), Math.max(leastFirst, lineLength - sum(others)))
  const widths = [within(first, 12, mostFirst), ...others]
  const size = Math.min(normal, Math.max(smallest, (normal * lineLength) / sum(widths)))
  const rounded = Math.floor(size * 2) / 2
  return { widths, numeric, size: rounded, turned: turns ? roomOf(table, rounded) : null }
}

function widthsAfterFirst(table: DataTable, numeric: readonly boolean[], turned: boolean): readonly number[] {
  return table.columns.slice(1).map((heading, place) => {
    const column = place + 1
    const longest = longestCell(table, column)
    // Headings are bold, hence wider.
    const word = Math.ceil(longestWord(heading) * 1.2)
    if (numeric[column] !== true) return within(Math.max(longest, word), 8, 30)
    if (!turned) return within(Math.max(longest, word) + 2, 7, 20)
    return Math.max(longest + 2.5, Math.ceil(plain(heading).length / turnedLine) * lineWidth)
  })
}

function longestCell(table: DataTable, column: number): number {
  return Math.max(0, ...table.rows.map((row) => plain(row[column]).length))
}

function roomOf({ columns }: DataTable, size: number): number {
  const longest = Math.max(...columns.slice(1).map((text) => plain(text).length))
  return within(longest * size * letter, leastRoom, mostRoom)
}

export function plain(text: Text | undefined): string {
  return (text ?? []).map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** A written number, percentage, interval or a sign for none: no word in it. */
function isNumber(text: Text | undefined): boolean {
  return !/\p{L}{3}/u.test(plain(text))
}

function longestWord(text: Text): number {
  return Math.max(
    0,
    ...plain(text)
      .split(/[\s\u00ad-]+/u)
      .map((word) => word.length),
  )
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Numbers stay on one line: the space in `12 %` or `1 234` does not break. */
export function unbroken(text: Text): Text {
  const whole = (part: string) => part.replace(/ /gu, '\u00a0')
  return text.map((piece) =>
    typeof piece === 'string' ? whole(piece) : { ...piece, text: whole(piece.text) },
  )
}
