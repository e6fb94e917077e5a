/**
 * The rows of a SurveyMonkey export as columns under one or two header rows.
 *
 * Two header rows: the question, then the option, item or a marker such as "Response". A blank cell in the first row continues the
 * question at its left, and so does the same question text again.
 */
import { clean } from '../clean.ts'
import type { CsvRow } from '../csv.ts'
import { isMarker, metadataOf } from './words.ts'

export interface SurveyColumn {
  /** From 1, as people count. */
  readonly number: number
  /** Question text of the first header row; that of the column at the left where it is blank. */
  readonly question: string
  /** Second header row: option, item or marker; empty with one header row. */
  readonly part: string
  /** Whether it continues the question of the column at its left. */
  readonly continued: boolean
  /** Both header cells as they stand, to recognise the file again. */
  readonly header: string
  /** Cleaned cell contents by row; empty where blank. */
  readonly cells: readonly string[]
  /** How often each content occurs, in order of first appearance; blanks left out. */
  readonly counts: ReadonlyMap<string, number>
}

export interface SurveyTable {
  readonly headerRows: 1 | 2
  readonly columns: readonly SurveyColumn[]
  readonly rows: readonly CsvRow[]
}

export function surveyTable(rows: readonly CsvRow[]): SurveyTable {
  const first = rows[0]?.cells.map(clean) ?? []
  const second = rows[1]?.cells.map(clean) ?? []
  const headerRows = hasSecondHeader(first, second) ? 2 : 1
  const responses = rows.slice(headerRows)
  let question = ''
  const columns = first.map((cell, index) => {
    const part = headerRows === 2 ? (second[index] ?? '') : ''
    const continued = index > 0 && (cell === '' || (cell === question && part !== '' && !isMarker(part)))
    question = cell === '' ? question : cell
    const cells = cleanedCells(responses, index)
    const header = part === '' ? cell : `${cell} | ${part}`
    return { number: index + 1, question, part, continued, header, cells, counts: countsOf(cells) }
  })
  return { headerRows, columns, rows: responses }
}

/** The second row is a header when it holds a marker, or when questions are continued and the ids of respondents begin below it. */
function hasSecondHeader(first: readonly string[], second: readonly string[]): boolean {
  const metadata = first.flatMap((cell, index) => (metadataOf(cell) === null ? [] : [index]))
  if (metadata.some((index) => second[index] !== '')) return false
  const begins = first.findIndex((cell) => cell !== '')
  const continued = first.some((cell, index) => cell === '' && index > begins && (second[index] ?? '') !== '')
  return second.some(isMarker) || continued
}

/** Most contents come back row after row: each is cleaned once. */
function cleanedCells(rows: readonly CsvRow[], index: number): string[] {
  const cleaned = new Map<string, string>()
  return rows.map(({ cells }) => {
    const cell = cells[index] ?? ''
    const known = cleaned.get(cell)
    if (known !== undefined) return known
    const fresh = clean(cell)
    cleaned.set(cell, fresh)
    return fresh
  })
}

function countsOf(cells: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}
