/**
 * A SurveyMonkey export (CSV with one or two header rows) → questionnaire and responses.
 *
 * Guarantees: never throws; all or nothing; the same bytes give the same ids and codes; respondents' names, addresses, IP and e-mail
 * addresses and ids never leave this reader, and of times only the day. A blank cell is not answered; a multiple choice without
 * any tick is not answered, because an export cannot tell it from "none".
 */
import { done, type Language, type QuestionnaireId, type Result, refused } from '#shared'
import { readCsvRows } from '../csv.ts'
import { readDays } from '../days.ts'
import { type DecodedText, decodeText } from '../decode-text.ts'
import { fitMapping } from '../fit-mapping.ts'
import type { ImportedSurvey, ImportWarning } from '../imported-survey.ts'
import type { ImportMapping } from '../mapping.ts'
import { questionnaireFrom } from '../questionnaire-from.ts'
import { type Cells, readAnswers } from '../read-answers.ts'
import { unreadable } from '../unreadable.ts'
import { columnWarnings, identifies } from './columns.ts'
import { languageOf } from './language-of.ts'
import { proposeMapping } from './propose.ts'
import { type SurveyTable, surveyTable } from './table.ts'

export interface SurveyMonkeyOptions {
  readonly id: QuestionnaireId
  /** Of the texts in the file; recognised by common words where absent, English where none are found. */
  readonly language?: Language | undefined
  /** Otherwise the mapping's, otherwise the id. */
  readonly title?: string | undefined
  /** The parsed JSON of a mapping file; absent: the file's own suggestion. */
  readonly mapping?: unknown
}

/**
 * Problems of the file: those of `decodeText` and `readCsvRows`, `not_a_survey`, `no_responses`; of the mapping:
 * `mapping_invalid`, `mapping_other_file`, `cell_unknown`.
 */
export function readSurveyMonkey(bytes: Uint8Array, options: SurveyMonkeyOptions): Result<ImportedSurvey> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const table = tableIn(decoded.value)
  if (!table.ok) return table
  const mapped = mappingFor(table.value, options)
  if (!mapped.ok) return mapped
  const { mapping, warnings } = mapped.value
  const read = readAnswers(mapping.questions, cellsOf(table.value))
  if (!read.ok) return read
  const started = daysIn(table.value, mapping, 'started')
  const submitted = daysIn(table.value, mapping, 'submitted')
  return done({
    questionnaire: questionnaireFrom(mapping, options.id),
    responses: read.value.answers.map((answers, row) => ({
      answers,
      language: mapping.language,
      startedOn: started[row] ?? null,
      submittedOn: submitted[row] ?? null,
    })),
    warnings: [
      ...unreadable(decoded.value),
      ...columnWarnings(
        table.value,
        mapping.columns.map(({ use }) => use),
      ),
      ...warnings,
      ...read.value.warnings,
    ],
    mapping,
  })
}

function tableIn({ text }: DecodedText): Result<SurveyTable> {
  if (/^\s*[{[<]/.test(text)) {
    return refused(
      'not_a_survey',
      'This looks like JSON, XML or HTML, not like a CSV export: in SurveyMonkey choose "All responses data" and CSV.',
      'line 1',
    )
  }
  const rows = readCsvRows(text)
  if (!rows.ok) return rows
  const table = surveyTable(rows.value)
  if (table.rows.length === 0) {
    return refused(
      'no_responses',
      'The file has a header but no responses: export it again when there are some.',
      `line ${table.headerRows}`,
    )
  }
  return done(table)
}

function mappingFor(
  table: SurveyTable,
  { id, mapping, title, language }: SurveyMonkeyOptions,
): Result<{ readonly mapping: ImportMapping; readonly warnings: readonly ImportWarning[] }> {
  if (mapping !== undefined) {
    const fitted = fitMapping(mapping, table)
    if (!fitted.ok) return fitted
    const { value } = fitted
    const identity = table.columns.findIndex(
      (column, at) => identifies(column) && value.columns[at]?.use !== 'dropped',
    )
    if (identity !== -1) {
      return refused(
        'mapping_invalid',
        'The column identifies respondents and can only be dropped.',
        `columns.${identity}.use`,
      )
    }
    const own = { title: title ?? value.title, language: language ?? value.language }
    return done({ mapping: { ...value, ...own }, warnings: [] })
  }
  const tongue = language ?? languageOf(textsOf(table))
  const proposal = proposeMapping(table, title ?? id, tongue)
  return proposal.mapping.questions.length > 0
    ? done(proposal)
    : refused(
        'not_a_survey',
        'No column of the file is a question: it holds only ids, dates or contact details.',
        'line 1',
      )
}

/** Headers, and a few contents of each column. */
function textsOf({ columns }: SurveyTable): readonly string[] {
  return columns.flatMap(({ header, counts }) => [header, ...[...counts.keys()].slice(0, 20)])
}

function cellsOf({ columns, rows }: SurveyTable): Cells {
  return {
    rows: rows.length,
    cell: (column, row) => columns[column - 1]?.cells[row] ?? '',
    raw: (column, row) => rows[row]?.cells[column - 1] ?? '',
    line: (row) => rows[row]?.line ?? 1,
  }
}

function daysIn(table: SurveyTable, mapping: ImportMapping, use: 'started' | 'submitted') {
  const column = mapping.columns.findIndex((entry) => entry.use === use)
  return readDays(table.columns[column]?.cells ?? []) ?? []
}
