/** The answers of each row, as a mapping reads them. All or nothing: one cell that means no answer refuses the file. */
import { done, type Problem, type QuestionId, questionId, type Result, refused } from '#shared'
import type { Answer, Answers } from '../answer.ts'
import { otherTextLimit } from '../form/text.ts'
import { cleanAnswer } from './clean.ts'
import type { ImportWarning } from './imported-survey.ts'
import type { MappedItem, MappedOption, MappedQuestion } from './mapping.ts'
import { numberIn } from './numbers.ts'
import { longestText } from './questionnaire-from.ts'

/** What the reader needs of a file. Columns count from 1, rows from 0. */
export interface Cells {
  readonly rows: number
  /** Cleaned content; empty where blank. */
  cell(column: number, row: number): string
  /** As in the file, line breaks and all. */
  raw(column: number, row: number): string
  /** Line of the file, from 1. */
  line(row: number): number
}

export interface ReadAnswers {
  /** By row. */
  readonly answers: readonly Answers[]
  readonly warnings: readonly ImportWarning[]
}

/** What a row says to a question: an answer, nothing, or what is wrong with a cell. */
type Said = Answer | null | { readonly kind: 'unknown'; readonly column: number }
type Reader = (row: number) => Said

/** The answers of each row; cells that cannot be read are left out with a warning, or refuse the file where a code is unknown. */
export function readAnswers(questions: readonly MappedQuestion[], cells: Cells): Result<ReadAnswers> {
  const warnings: ImportWarning[] = []
  const readers = questions.map((question) => ({
    id: questionId(question.id),
    read: readerOf(question, cells, warnings),
  }))
  const answers: Answers[] = []
  for (let row = 0; row < cells.rows; row += 1) {
    const given: Record<QuestionId, Answer> = {}
    for (const { id, read } of readers) {
      const said = read(row)
      if (said?.kind === 'unknown') return unknownCell(cells, said.column, row)
      if (said !== null) given[id] = said
    }
    answers.push(given)
  }
  return done({ answers, warnings: [...warnings, ...withoutAnswers(answers, cells)] })
}

function readerOf(question: MappedQuestion, cells: Cells, warnings: ImportWarning[]): Reader {
  switch (question.kind) {
    case 'single':
      return singleReader(question, cells, warnings)
    case 'multiple':
      return multipleReader(question, cells, warnings)
    case 'scale':
    case 'rating':
      return scaleReader(question, cells)
    case 'battery':
    case 'ratings':
      return batteryReader(question, cells)
    case 'ranking':
      return rankingReader(question, cells, warnings)
    case 'open':
      return openReader(question, cells, warnings)
    case 'number':
      return numberReader(question, cells)
  }
}

type Of<Kind extends MappedQuestion['kind']> = Extract<MappedQuestion, { kind: Kind }>

function scaleReader(question: Of<'scale' | 'rating'>, cells: Cells): Reader {
  const codeOf = codesOf(question)
  return (row) => {
    const content = cells.cell(question.column, row)
    const code = codeOf(content)
    return code === undefined ? blankOr(content, question.column) : { kind: 'scale', code }
  }
}

function batteryReader(question: Of<'battery' | 'ratings'>, cells: Cells): Reader {
  const byItem = itemReader(question.items, cells, codesOf(question))
  return (row) => {
    const said = byItem(row)
    return 'unknown' in said
      ? { kind: 'unknown', column: said.unknown }
      : answered({ kind: 'battery', codes: said.codes })
  }
}

function openReader({ column }: Of<'open'>, cells: Cells, warnings: ImportWarning[]): Reader {
  return (row) => {
    const text = writtenText(cells, column, row, longestText, warnings)
    return text === '' ? null : { kind: 'open', text }
  }
}

function numberReader({ column, min, max, whole }: Of<'number'>, cells: Cells): Reader {
  return (row) => {
    const content = cells.cell(column, row)
    const value = numberIn(content)
    const fits = value !== null && value >= min && value <= max
    return fits && (!whole || Number.isInteger(value)) ? { kind: 'number', value } : blankOr(content, column)
  }
}

/** A text beside a blank cell chooses the option it belongs to. */
function singleReader(question: Of<'single'>, cells: Cells, warnings: ImportWarning[]): Reader {
  const codeOf = codesOf({ kind: 'scale', points: question.options })
  const written = question.options.find((option) => option.textColumn !== undefined)
  return (row) => {
    const text =
      written?.textColumn === undefined
        ? ''
        : writtenText(cells, written.textColumn, row, otherTextLimit, warnings)
    const content = cells.cell(question.column, row)
    const code = content === '' && text !== '' ? written?.code : codeOf(content)
    if (code === undefined) return blankOr(content, question.column)
    return code === written?.code && text !== '' ? { kind: 'single', code, text } : { kind: 'single', code }
  }
}

function multipleReader(question: Of<'multiple'>, cells: Cells, warnings: ImportWarning[]): Reader {
  const written = question.options.find((option) => option.openText === true)
  return (row) => {
    const codes = question.options
      .filter(({ column }) => cells.cell(column, row) !== '')
      .map(({ code }) => code)
    if (codes.length === 0) return null
    const text =
      written === undefined ? '' : writtenText(cells, written.column, row, otherTextLimit, warnings)
    return text === '' ? { kind: 'multiple', codes } : { kind: 'multiple', codes, text }
  }
}

function rankingReader(question: Of<'ranking'>, cells: Cells, warnings: ImportWarning[]): Reader {
  const byItem = itemReader(question.items, cells, (content) => wholeWithin(content, 1, question.top))
  return (row) => {
    const said = byItem(row)
    if ('unknown' in said) return { kind: 'unknown', column: said.unknown }
    const ranks = Object.values(said.codes)
    if (new Set(ranks).size === ranks.length) return answered({ kind: 'ranking', ranks: said.codes })
    const message = `Two things have the same rank in "${question.id}"; this answer was left out.`
    warnings.push({ code: 'ranks_tied', message, line: cells.line(row) })
    return null
  }
}

/** The codes of a row by item key; blank items and "N/A" are absent. */
function itemReader(
  items: readonly MappedItem[],
  cells: Cells,
  codeOf: (content: string) => number | undefined,
) {
  return (row: number): { readonly codes: Record<string, number> } | { readonly unknown: number } => {
    const codes: Record<string, number> = {}
    for (const { key, column } of items) {
      const content = cells.cell(column, row)
      const code = codeOf(content)
      if (code !== undefined) codes[key] = code
      else if (content !== '' && !/^n\/a$/i.test(content)) return { unknown: column }
    }
    return { codes }
  }
}

/** The code a cell means: that of a named option, or on a numeric scale the number itself. */
function codesOf(
  scale:
    | { readonly kind: 'scale' | 'battery'; readonly points: readonly MappedOption[] }
    | Of<'rating' | 'ratings'>,
): (content: string) => number | undefined {
  const named = new Map(scale.points.flatMap(({ code, cells }) => cells.map((cell) => [cell, code] as const)))
  if (!('min' in scale)) return (content) => named.get(content)
  return (content) => named.get(content) ?? wholeWithin(content, scale.min, scale.max)
}

function wholeWithin(content: string, min: number, max: number): number | undefined {
  const value = numberIn(content)
  return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : undefined
}

function answered(answer: Extract<Answer, { kind: 'battery' | 'ranking' }>): Answer | null {
  const codes = answer.kind === 'battery' ? answer.codes : answer.ranks
  return Object.keys(codes).length === 0 ? null : answer
}

function blankOr(content: string, column: number): Said {
  return content === '' ? null : { kind: 'unknown', column }
}

function writtenText(
  cells: Cells,
  column: number,
  row: number,
  limit: number,
  warnings: ImportWarning[],
): string {
  const text = cleanAnswer(cells.raw(column, row))
  if (text.length <= limit) return text
  const message = `A text was longer than ${limit} characters; its end was left out.`
  warnings.push({ code: 'text_cut', message, line: cells.line(row) })
  return [...text].slice(0, limit).join('')
}

function unknownCell(cells: Cells, column: number, row: number): Result<never, Problem> {
  return refused(
    'code_unknown',
    `The cell holds ${shown(cells.cell(column, row))}, which is no answer to its question: correct the file, or what the mapping or codebook says of the column.`,
    `line ${cells.line(row)}, column ${column}`,
    { line: cells.line(row), column },
  )
}

/** Codes may be told; words of a respondent may not. */
export function shown(cell: string): string {
  return /^[-−]?[\d.,]{1,12}$/.test(cell) ? `"${cell}"` : `a text of ${[...cell].length} characters`
}

function withoutAnswers(answers: readonly Answers[], cells: Cells): ImportWarning[] {
  const empty = answers.flatMap((given, row) => (Object.keys(given).length === 0 ? [cells.line(row)] : []))
  const [first] = empty
  if (first === undefined) return []
  const message =
    empty.length === 1
      ? 'This row holds no answer; it was kept as a response without answers.'
      : `${empty.length} rows, the first of them here, hold no answer; they were kept as responses without answers.`
  return [{ code: 'rows_without_answers', message, line: first }]
}
