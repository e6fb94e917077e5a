/** How wide the columns of a table are, from what stands in them: numbers narrow and to the end, words wide. */
import type { DataTable, Text } from '../domain/report-document.ts'

export interface TableLayout {
  /** Parts of the width, in characters. */
  readonly widths: readonly number[]
  /** Columns of numbers are set to the end of the line. */
  readonly numeric: readonly boolean[]
  /** Text size in points. */
  readonly size: number
  /** Many narrow columns: their headings are turned. */
  readonly turned: boolean
}

/** Characters of 9 points that fit on a line of the page. */
const lineLength = 88
const [smallest, normal] = [6, 9]

export function layoutOf(table: DataTable): TableLayout {
  const numeric = table.columns.map(
    (_, column) => column > 0 && table.rows.every((row) => isNumber(row[column])),
  )
  const fits = widthsOf(table, numeric, false)
  const turned = numeric.filter(Boolean).length > 6 && sum(fits) > lineLength
  const widths = turned ? widthsOf(table, numeric, true) : fits
  const size = Math.min(normal, Math.max(smallest, (normal * lineLength) / sum(widths)))
  return { widths, numeric, size: Math.round(size * 2) / 2, turned }
}

function widthsOf(table: DataTable, numeric: readonly boolean[], turned: boolean): readonly number[] {
  return table.columns.map((heading, column) => {
    const longest = Math.max(0, ...table.rows.map((row) => plain(row[column]).length))
    if (column === 0) return within(longest, 16, turned ? 28 : 40)
    if (numeric[column] !== true) return within(Math.max(longest, longestWord(heading)), 8, 30)
    return within(Math.max(longest, turned ? 0 : longestWord(heading)) + 2, turned ? 4 : 7, 18)
  })
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
