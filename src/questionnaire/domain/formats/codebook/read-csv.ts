/**
 * A CSV file of coded answers and its codebook → questionnaire and responses.
 *
 * Rules: the header names each column once; every variable of the codebook has its column; a column the codebook does not name is left
 * out with a warning; a code outside the codebook refuses the file with its line and column. All or nothing; never throws.
 */
import { done, type Problem, type QuestionnaireId, type Result, refused } from '#shared'
import { clean } from '../clean.ts'
import { type CsvRow, readCsvRows } from '../csv.ts'
import { decodeText } from '../decode-text.ts'
import { faultIn } from '../fit-mapping.ts'
import type { ImportedSurvey, ImportWarning } from '../imported-survey.ts'
import { type Described, questionnaireFrom } from '../questionnaire-from.ts'
import { type Cells, readAnswers } from '../read-answers.ts'
import { unreadable } from '../unreadable.ts'
import { type Codebook, codebookSchema, languageOfCodebook } from './codebook.ts'
import { questionsFrom } from './questions.ts'
import { type VariableCells, variableCells } from './variable-cells.ts'

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
  const parsed = codebookFrom(codebook)
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

function codebookFrom(document: unknown): Result<Codebook> {
  const parsed = codebookSchema.safeParse(document)
  if (parsed.success) return done(parsed.data)
  const [issue] = parsed.error.issues
  return refused(
    'codebook_invalid',
    `The codebook cannot be used: ${issue?.message ?? 'it has another form'}.`,
    issue?.path.join('.') ?? '',
  )
}

interface Columns {
  readonly columns: readonly VariableCells[]
  readonly warnings: readonly ImportWarning[]
}

function columnsFrom(rows: readonly CsvRow[], { variables }: Codebook): Result<Columns> {
  const header = rows[0]?.cells.map(clean) ?? []
  const problem = headerProblem(
    header,
    rows.length,
    variables.map(({ name }) => name),
  )
  if (problem !== null) return { ok: false, problem }
  const columns: VariableCells[] = []
  for (const variable of variables) {
    const cells = variableCells(variable, header.indexOf(variable.name) + 1, rows.slice(1))
    if (!cells.ok) return cells
    columns.push(cells.value)
  }
  const unknown = header.filter(
    (name) => name !== '' && variables.every((variable) => variable.name !== name),
  )
  return done({ columns, warnings: [...leftOut(unknown), ...notAskedAs(columns)] })
}

function headerProblem(header: readonly string[], lines: number, names: readonly string[]): Problem | null {
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) < index)
  if (repeated !== undefined) {
    const message = `Two columns have the name ${repeated}: rename or remove one.`
    return { code: 'column_repeated', message, at: `line 1, column ${header.lastIndexOf(repeated) + 1}` }
  }
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) {
    return {
      code: 'codebook_invalid',
      message: `The codebook describes ${twice} twice.`,
      at: `variables.${names.lastIndexOf(twice)}.name`,
    }
  }
  const absent = names.filter((name) => !header.includes(name))
  if (absent.length > 0) {
    const message = `The file has no column ${absent.join(', ')}: add it, or take it out of the codebook.`
    return { code: 'column_missing', message, at: 'line 1' }
  }
  if (lines > 1) return null
  return { code: 'no_responses', message: 'The file has a header but no responses.', at: 'line 1' }
}

function leftOut(names: readonly string[]): ImportWarning[] {
  if (names.length === 0) return []
  return [
    {
      code: 'columns_left_out',
      message: `The codebook does not describe ${names.join(', ')}; left out.`,
      line: 1,
    },
  ]
}

function notAskedAs(columns: readonly VariableCells[]): ImportWarning[] {
  const cells = columns.reduce((sum, { notAsked }) => sum + notAsked, 0)
  if (cells === 0) return []
  const message = `A codebook has no routing: "not asked" was read as not answered, in this many cells: ${cells}.`
  return [{ code: 'not_asked_unknown', message, line: 1 }]
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
    responses: answers.value.answers.map((given_) => ({
      answers: given_,
      language,
      startedOn: null,
      submittedOn: null,
    })),
    warnings: answers.value.warnings,
    mapping: null,
  })
}
