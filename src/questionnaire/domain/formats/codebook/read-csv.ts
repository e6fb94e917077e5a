/**
 * A CSV file of coded answers and its codebook → questionnaire and responses.
 *
 * Rules: the header names each column once; every variable of the codebook has its column; a column the codebook does not name is left
 * out with a warning; a code outside the codebook refuses the file with its line and column. All or nothing; never throws.
 */
import { done, type Language, type QuestionnaireId, type Result, refused } from '#shared'
import type { Answers } from '../../answer.ts'
import { type CsvRow, readCsvRows } from '../csv.ts'
import { decodeText } from '../decode-text.ts'
import { faultIn } from '../fit-mapping.ts'
import type { ImportedResponse, ImportedSurvey } from '../imported-survey.ts'
import { type Described, questionnaireFrom } from '../questionnaire-from.ts'
import { type Cells, readAnswers } from '../read-answers.ts'
import { unreadable } from '../unreadable.ts'
import { type Codebook, languageOfCodebook, readCodebook } from './codebook.ts'
import { type Columns, columnsFrom } from './columns.ts'
import { questionsFrom } from './questions.ts'

export interface CsvOptions {
  readonly id: QuestionnaireId
  /** Otherwise the codebook's, otherwise the id. */
  readonly title?: string | undefined
}

/**
 * @param codebook the parsed JSON of a codebook
 * @returns problems of `decodeText` and `readCsvRows`, `no_responses`, `column_repeated`, `column_missing`, `code_unknown`, `codebook_invalid`
 */
export function readCsv(bytes: Uint8Array, codebook: unknown, options: CsvOptions): Result<ImportedSurvey> {
  const parsed = readCodebook(codebook)
  if (!parsed.ok) return parsed
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const rows = readCsvRows(decoded.value.text)
  if (!rows.ok) return rows
  const read = columnsFrom(rows.value, parsed.value)
  if (!read.ok) return read
  const survey = surveyFrom(parsed.value, read.value, rows.value.slice(1), options)
  if (!survey.ok) return survey
  const warnings = [...unreadable(decoded.value), ...read.value.warnings, ...survey.value.warnings]
  return done({ ...survey.value, warnings })
}

/** Columns made for the reader (chosen options, missing kinds of a multiple choice) come after those of the file. */
function surveyFrom(
  codebook: Codebook,
  read: Columns,
  rows: readonly CsvRow[],
  { id, title }: CsvOptions,
): Result<ImportedSurvey> {
  const width = rows[0]?.cells.length ?? 0
  const given = new Map(read.columns.map(({ column, cells }) => [column, cells]))
  const added: (readonly string[])[] = []
  const questions = questionsFrom(read.columns, (cells) => width + added.push(cells))
  if (!questions.ok) return questions
  const fault = faultIn(questions.value)
  if (fault !== null)
    return refused('codebook_invalid', `The codebook cannot be used: ${fault.says}.`, fault.at)
  const column = (number: number) => given.get(number) ?? added[number - width - 1] ?? []
  const cells: Cells = {
    rows: rows.length,
    cell: (number, row) => column(number)[row] ?? '',
    raw: (number, row) => column(number)[row] ?? '',
    line: (row) => rows[row]?.line ?? 1,
  }
  const answers = readAnswers(questions.value, cells)
  if (!answers.ok) return answers
  const language = languageOfCodebook(codebook)
  const described: Described = {
    title: title ?? codebook.title ?? id,
    language,
    questions: [...questions.value],
  }
  return done({
    questionnaire: questionnaireFrom(described, id),
    responses: answers.value.answers.map((own) => undated(own, language)),
    warnings: answers.value.warnings,
    mapping: null,
  })
}

/** A codebook says nothing of days, nor of the language each respondent used. */
const undated = (answers: Answers, language: Language): ImportedResponse => ({
  answers,
  language,
  startedOn: null,
  submittedOn: null,
})
