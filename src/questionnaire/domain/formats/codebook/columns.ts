/**
 * The columns of a CSV file that its codebook describes, each checked against its variable. Every variable of the codebook has its
 * column; a column the codebook does not name is left out, and told.
 */
import { done, type Problem, type Result } from '#shared'
import { clean } from '../clean.ts'
import type { CsvRow } from '../csv.ts'
import type { ImportWarning } from '../imported-survey.ts'
import { type Codebook, missingOf } from './codebook.ts'
import { type VariableCells, variableCells } from './variable-cells.ts'

export interface Columns {
  readonly columns: readonly VariableCells[]
  readonly warnings: readonly ImportWarning[]
}

/** @returns problems `column_repeated`, `column_missing`, `no_responses`, `code_unknown`, `codebook_invalid` */
export function columnsFrom(rows: readonly CsvRow[], { variables }: Codebook): Result<Columns> {
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

/**
 * The described columns for whoever computes: a number or code in one spelling, empty where the answer is missing of whatever kind.
 * @returns problems of `columnsFrom`
 */
export function codedColumns(
  rows: readonly CsvRow[],
  codebook: Codebook,
): Result<ReadonlyMap<string, readonly string[]>> {
  const read = columnsFrom(rows, codebook)
  if (!read.ok) return read
  return done(new Map(read.value.columns.map((column) => [column.variable.name, withoutMissing(column)])))
}

function withoutMissing({ variable, cells }: VariableCells): readonly string[] {
  if (variable.measure === 'text') return cells
  const missing = new Set(missingOf(variable).map(({ code }) => String(code)))
  return cells.map((cell) => (missing.has(cell) ? '' : cell))
}
