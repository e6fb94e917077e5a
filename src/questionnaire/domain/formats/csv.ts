/**
 * Text → rows of cells, as RFC 4180 describes and spreadsheets write: comma, semicolon or tab, quoted cells with line
 * breaks and doubled quotes. Every row knows the line it begins on. A row of another width, or a quote that is never closed,
 * is how a cut-off file looks: it is refused with its line, never repaired.
 */
import { done, type Result, refused } from '#shared'

export interface CsvRow {
  /** The line of the file it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** More columns than any survey has. */
const mostColumns = 5000

export type Delimiter = ',' | ';' | '\t'

/** Rows of equal width; blank lines are left out. Problems `file_truncated`, `row_width` (at `line N`), `file_empty`, `file_too_wide`. */
export function readRows(text: string): Result<readonly CsvRow[]> {
  const { rows, openQuote } = split(text, delimiterOf(text))
  if (openQuote !== null) {
    return refused(
      'file_truncated',
      `A quoted cell that begins here is never closed: the file seems cut off; export it again.`,
      `line ${openQuote}`,
    )
  }
  const [header] = rows
  if (header === undefined) return refused('file_empty', 'The file is empty: export the survey again as CSV.')
  if (header.cells.length > mostColumns) {
    return refused(
      'file_too_wide',
      `The file has ${header.cells.length} columns; at most ${mostColumns} can be read: leave columns out.`,
      'line 1',
    )
  }
  const odd = rows.find((row) => row.cells.length !== header.cells.length)
  if (odd === undefined) return done(rows)
  const values = { found: odd.cells.length, expected: header.cells.length }
  return refused(
    'row_width',
    `This row has ${values.found} cells where the header has ${values.expected}: the file seems cut off or damaged; export it again.`,
    `line ${odd.line}`,
    values,
  )
}

/** The delimiter that gives the most columns with most of the first rows equally wide. */
export function delimiterOf(text: string): Delimiter {
  const beginning = text.slice(0, 100_000)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 1 }
  for (const delimiter of [',', ';', '\t'] as const) {
    const { rows } = split(beginning, delimiter)
    const sample = rows.slice(0, 50)
    const width = sample[0]?.cells.length ?? 1
    const alike = sample.filter((row) => row.cells.length === width).length / sample.length
    if (width > 1 && alike * alike * width > best.score) best = { delimiter, score: alike * alike * width }
  }
  return best.delimiter
}

interface Split {
  readonly rows: readonly CsvRow[]
  /** The line of a quoted cell that is never closed. */
  readonly openQuote: number | null
}

function split(text: string, delimiter: Delimiter): Split {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let rowLine = 1
  let at = 0
  const endRow = () => {
    if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ line: rowLine, cells })
    cells = []
  }
  while (at < text.length) {
    const cell =
      text[at] === '"' ? quotedCell(text, at, delimiter) : { ...plainCell(text, at, delimiter), breaks: 0 }
    if (cell === null) return { rows, openQuote: line }
    cells.push(cell.text)
    line += cell.breaks
    at = cell.end
    if (at >= text.length) break
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) cells.push('')
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    endRow()
    rowLine = line
  }
  if (cells.length > 0) endRow()
  return { rows, openQuote: null }
}

/** From `start` to the next delimiter or line end. */
function plainCell(text: string, start: number, delimiter: Delimiter) {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(start, end), end }
}

/** A quoted cell; what follows its closing quote up to the delimiter is kept. Null when it is never closed. */
function quotedCell(text: string, start: number, delimiter: Delimiter) {
  let inside = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    inside += text.slice(from, quote)
    if (text[quote + 1] === '"') {
      inside += '"'
      from = quote + 2
      continue
    }
    const rest = plainCell(text, quote + 1, delimiter)
    return { text: inside + rest.text, end: rest.end, breaks: inside.match(/\r\n|\n|\r/g)?.length ?? 0 }
  }
}
