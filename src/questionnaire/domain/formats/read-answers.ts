/** The answers of each row, as a mapping reads them. All or nothing: one cell that means no answer refuses the file. */
import { done, type Problem, type QuestionId, questionId, type Result } from '#shared'
import type { Answer, Answers } from '../answer.ts'
import { cleanAnswer } from './clean.ts'
import type { CsvRow } from './csv.ts'
import type { ImportWarning } from './imported-survey.ts'
import type { MappedOption, MappedQuestion } from './mapping.ts'
import { numberIn } from './numbers.ts'
import { longestText } from './questionnaire-from.ts'

/** What the reader needs of a file: rows, and columns of cleaned cells in their order. */
export interface ReadableTable {
  readonly columns: readonly { readonly cells: readonly string[] }[]
  readonly rows: readonly CsvRow[]
}

export interface ReadAnswers {
  /** By row. */
  readonly answers: readonly Answers[]
  readonly warnings: readonly ImportWarning[]
}

/** What one cell or group of cells says: an answer, nothing, or a problem. */
type Said = Answer | null | { readonly kind: 'problem'; readonly problem: Problem }

export function readAnswers(questions: readonly MappedQuestion[], table: ReadableTable): Result<ReadAnswers> {
  const warnings: ImportWarning[] = []
  const readers = questions.map((question) => ({
    id: questionId(question.id),
    read: readerOf(question, table, warnings),
  }))
  const answers: Answers[] = []
  for (let row = 0; row < table.rows.length; row += 1) {
    const given: Record<QuestionId, Answer> = {}
    for (const { id, read } of readers) {
      const said = read(row)
      if (said?.kind === 'problem') return { ok: false, problem: said.problem }
      if (said !== null) given[id] = said
    }
    answers.push(given)
  }
  return done({ answers, warnings: [...warnings, ...withoutAnswers(answers, table)] })
}

type Reader = (row: number) => Said

function readerOf(question: MappedQuestion, table: ReadableTable, warnings: ImportWarning[]): Reader {
  const cell = (column: number, row: number) => table.columns[column - 1]?.cells[row] ?? ''
  const raw = (column: number, row: number) =>
    cut(cleanAnswer(table.rows[row]?.cells[column - 1] ?? ''), lineOf(table, row), warnings)
  const unknown = (column: number, row: number): Said =>
    unknownCell(cell(column, row), column, lineOf(table, row))
  switch (question.kind) {
    case 'single': {
      const codes = codesOf(question.options)
      const written = question.options.find((option) => option.textColumn !== undefined)
      return (row) => {
        const text = written?.textColumn === undefined ? '' : raw(written.textColumn, row)
        const content = cell(question.column, row)
        const code = content === '' && text !== '' ? written?.code : codes.get(content)
        if (code === undefined) return content === '' ? null : unknown(question.column, row)
        return code === written?.code && text !== ''
          ? { kind: 'single', code, text }
          : { kind: 'single', code }
      }
    }
    case 'scale': {
      const codes = codesOf(question.points)
      return (row) => {
        const code = codes.get(cell(question.column, row))
        if (code !== undefined) return { kind: 'scale', code }
        return cell(question.column, row) === '' ? null : unknown(question.column, row)
      }
    }
    case 'multiple': {
      const written = question.options.find((option) => option.openText === true)
      return (row) => {
        const codes = question.options
          .filter(({ column }) => cell(column, row) !== '')
          .map(({ code }) => code)
        if (codes.length === 0) return null
        const text = written === undefined ? '' : raw(written.column, row)
        return text === '' ? { kind: 'multiple', codes } : { kind: 'multiple', codes, text }
      }
    }
    case 'battery': {
      const codes = codesOf(question.points)
      return (row) => {
        const given: Record<string, number> = {}
        for (const { key, column } of question.items) {
          const code = codes.get(cell(column, row))
          if (code !== undefined) given[key] = code
          else if (cell(column, row) !== '') return unknown(column, row)
        }
        return Object.keys(given).length === 0 ? null : { kind: 'battery', codes: given }
      }
    }
    case 'ratings':
      return (row) => {
        const given: Record<string, number> = {}
        for (const { key, column } of question.items) {
          const content = cell(column, row)
          const value = numberIn(content)
          if (value !== null && value >= question.min && value <= question.max) given[key] = value
          else if (content !== '' && !isAside(content)) return unknown(column, row)
        }
        return Object.keys(given).length === 0 ? null : { kind: 'battery', codes: given }
      }
    case 'ranking':
      return (row) => {
        const ranks: Record<string, number> = {}
        for (const { key, column } of question.items) {
          const content = cell(column, row)
          const rank = numberIn(content)
          if (rank !== null && Number.isInteger(rank) && rank >= 1 && rank <= question.top) ranks[key] = rank
          else if (content !== '' && !isAside(content)) return unknown(column, row)
        }
        const given = Object.values(ranks)
        if (new Set(given).size === given.length)
          return given.length === 0 ? null : { kind: 'ranking', ranks }
        warnings.push({
          code: 'ranks_tied',
          message: `Two things have the same rank in "${question.id}"; this answer was left out.`,
          line: lineOf(table, row),
        })
        return null
      }
    case 'open':
      return (row) => {
        const text = raw(question.column, row)
        return text === '' ? null : { kind: 'open', text }
      }
    case 'number':
      return (row) => {
        const content = cell(question.column, row)
        const value = numberIn(content)
        const fits =
          value !== null &&
          value >= question.min &&
          value <= question.max &&
          (!question.whole || Number.isInteger(value))
        if (fits) return { kind: 'number', value }
        return content === '' ? null : unknown(question.column, row)
      }
  }
}

function codesOf(options: readonly MappedOption[]): ReadonlyMap<string, number> {
  return new Map(options.flatMap(({ code, cells }) => cells.map((cell) => [cell, code] as const)))
}

/** "N/A" beside ranks and ratings: not given. */
const isAside = (cell: string) => /^n\/a$/i.test(cell)

const lineOf = (table: ReadableTable, row: number) => table.rows[row]?.line ?? 1

function unknownCell(cell: string, column: number, line: number): Said {
  const message = `Column ${column} holds ${shown(cell)}, which the mapping does not name: add it to the cells of an option, or change the kind of the question.`
  return { kind: 'problem', problem: { code: 'cell_unknown', message, at: `line ${line}, column ${column}` } }
}

/** Codes may be told; words of a respondent may not. */
export function shown(cell: string): string {
  return /^[-−]?[\d.,]{1,12}$/.test(cell) ? `"${cell}"` : `a text of ${[...cell].length} characters`
}

function cut(text: string, line: number, warnings: ImportWarning[]): string {
  if (text.length <= longestText) return text
  warnings.push({
    code: 'text_cut',
    message: `A text was longer than ${longestText} characters; its end was left out.`,
    line,
  })
  return [...text].slice(0, longestText).join('')
}

function withoutAnswers(answers: readonly Answers[], table: ReadableTable): ImportWarning[] {
  const empty = answers.flatMap((given, row) => (Object.keys(given).length === 0 ? [lineOf(table, row)] : []))
  const [first] = empty
  if (first === undefined) return []
  const message = `${empty.length} rows hold no answer; they were kept as responses without answers.`
  return [{ code: 'rows_without_answers', message, line: first }]
}
