/**
 * Text → rows of cells: comma, semicolon or tab, quoted cells with line breaks and doubled quotes, as RFC 4180 describes and
 * spreadsheets write. `csv-parse` reads; here its rows get the line they begin on, and its errors our words.
 * A file that is cut off or damaged is refused with its line, never repaired.
 */
import { CsvError, type Info, parse } from 'csv-parse/sync'
import { done, type Problem, type Result, refused } from '#shared'

export interface CsvRow {
  /** The line of the file it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** More than any survey has: what goes beyond is no survey, and would only fill the memory. */
const mostColumns = 5000
const mostRows = 1_000_000
/** 1 MiB in one row: a quote that is never closed makes one row of the rest of the file. */
const longestRow = 1024 * 1024

/**
 * Rows of equal width; empty lines are left out, line breaks inside cells are line feeds.
 * @returns problems `file_empty`, `file_truncated`, `quote_misplaced`, `row_width`, `row_too_long`, `file_too_wide`, `file_too_long`
 */
export function readCsvRows(text: string): Result<readonly CsvRow[]> {
  const lines = text.replace(/\r\n?/g, '\n')
  const long = longLine(lines)
  if (long !== null) return { ok: false, problem: tooLong(long) }
  const { rows, fault } = read(lines, { delimiter: delimiterOf(lines), to: mostRows + 1 })
  const width = rows[0]?.cells.length ?? 0
  if (width > mostColumns) return tooWide(width)
  if (fault !== null) return { ok: false, problem: problemOf(fault, width) }
  if (width === 0) return refused('file_empty', 'The file is empty: export it again as CSV.')
  return rows.length > mostRows ? tooManyRows : done(rows)
}

export type Delimiter = ',' | ';' | '\t'

/** The delimiter that gives the most columns with most of the first rows equally wide. */
export function delimiterOf(text: string): Delimiter {
  const beginning = text.slice(0, 100_000)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 1 }
  for (const delimiter of [',', ';', '\t'] as const) {
    const { rows } = read(beginning, { delimiter, to: 50, relax_column_count: true })
    const width = rows[0]?.cells.length ?? 1
    const alike = rows.filter((row) => row.cells.length === width).length / rows.length
    if (width > 1 && alike * alike * width > best.score) best = { delimiter, score: alike * alike * width }
  }
  return best.delimiter
}

interface ReadOptions {
  readonly delimiter: Delimiter
  /** Stop after so many rows. */
  readonly to: number
  readonly relax_column_count?: boolean
}

/** What stopped the reading, and the line the unfinished row begins on. */
interface Fault {
  readonly error: CsvError
  readonly line: number
}

/** The rows up to the end or the first fault. Lines must end with line feeds: `csv-parse` counts CR LF inside a cell as two lines. */
function read(text: string, options: ReadOptions): { rows: readonly CsvRow[]; fault: Fault | null } {
  const rows: CsvRow[] = []
  let last: Pick<Info, 'lines' | 'empty_lines'> = { lines: 0, empty_lines: 0 }
  const nextLine = (emptyLines: number) => last.lines + 1 + emptyLines - last.empty_lines
  const keep = (cells: string[], info: Info) => {
    rows.push({ line: nextLine(info.empty_lines), cells })
    last = info
    return null
  }
  try {
    parse(text, { ...format, ...options, on_record: keep })
    return { rows, fault: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, fault: { error, line: nextLine(Number(error.empty_lines)) } }
  }
}
const format = { bom: true, record_delimiter: '\n', skip_empty_lines: true, max_record_size: longestRow }

/** The errors of `csv-parse` quote the file: only their codes are used. */
function problemOf({ error, line }: Fault, expected: number): Problem {
  const at = `line ${line}`
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': {
      const message =
        'A quoted cell in the row that begins here is never closed: the file seems cut off; export it again.'
      return { code: 'file_truncated', message, at }
    }
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH': {
      const found = Array.isArray(error.record) ? error.record.length : 0
      const message = `This row has ${found} cells where the header has ${expected}: the file seems cut off or damaged; export it again.`
      return { code: 'row_width', message, at, values: { found, expected } }
    }
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong(line)
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE': {
      const message =
        'In the row that begins here a quotation mark is out of place: a cell that holds one must be quoted, the mark doubled; export the file again as CSV.'
      return { code: 'quote_misplaced', message, at }
    }
    default:
      throw error
  }
}

/** The line a MiB without a line end begins on: cells that are empty do not count for the limit of `csv-parse`. */
function longLine(text: string): number | null {
  for (let start = 0; start + longestRow <= text.length; start += longestRow) {
    if (!text.slice(start, start + longestRow).includes('\n')) return text.slice(0, start).split('\n').length
  }
  return null
}

function tooLong(line: number): Problem {
  const message =
    'The row that begins here is longer than 1 MiB: a quoted cell in it is probably never closed; export the file again.'
  return { code: 'row_too_long', message, at: `line ${line}` }
}

function tooWide(columns: number) {
  return refused(
    'file_too_wide',
    `The file has ${columns} columns; at most ${mostColumns} can be read: leave columns out.`,
    'line 1',
  )
}

const tooManyRows = refused(
  'file_too_long',
  'The file has more than a million rows: read it in parts, each as a wave of its own.',
)
