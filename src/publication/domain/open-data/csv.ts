/**
 * Tables as CSV, by RFC 4180: UTF-8 with a byte order mark so that spreadsheets read ä and å, lines ended by CR LF.
 *
 * Guarantee: no cell is taken for a formula. A text that begins with `=`, `+`, `-`, `@` (or their full-width forms), a tab
 * or a line break gets an apostrophe before it; numbers are never touched.
 */
import type { LocalisedText } from '#shared'

export interface Column {
  readonly name: string
  /** As CSV on the Web names it. `flag` is 1 or 0. */
  readonly type: 'string' | 'integer' | 'number' | 'flag'
  /** Set where the cells are in one language. */
  readonly language?: string
  /** What the column is, where the texts of open data do not name it. */
  readonly titles?: LocalisedText
  /** Numbers that stand for a missing value. */
  readonly missing?: readonly number[]
}

export type CsvCell = string | number

export interface CsvTable {
  /** Beside its description: `tables.csv`. */
  readonly file: string
  readonly columns: readonly Column[]
  readonly lines: readonly (readonly CsvCell[])[]
  /** Columns that together name a line; none where nothing does. */
  readonly key: readonly string[]
}

export function csvOf({ columns, lines }: CsvTable): string {
  const head = columns.map(({ name }) => name)
  const written = new Map<string, string>()
  const cellOf = (value: CsvCell): string => {
    if (typeof value === 'number') return String(value)
    const known = written.get(value) ?? safely(value)
    written.set(value, known)
    return known
  }
  return `\uFEFF${[head, ...lines].map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`
}

function safely(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
