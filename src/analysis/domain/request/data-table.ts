/**
 * The rows a request is about: a CSV file with a header line, where an empty field is a missing value.
 * Nothing is guessed: a column becomes numbers or categories when a request asks for it as such.
 */
import { type Codebook, codedColumns, readCsvRows } from '#questionnaire'
import { done, type Result, refused } from '#shared'
import { keyOf, type Level, numberIn } from './keys.ts'

export interface DataTable {
  readonly rows: number
  readonly columns: ReadonlyMap<string, readonly string[]>
}

export type Filter =
  | { readonly var: string; readonly op: 'in'; readonly value: readonly Level[] }
  | { readonly var: string; readonly op: 'notmissing' }

/**
 * With a codebook, the columns it describes are checked against it, and its missing codes are missing values.
 * Fails with `invalid_csv` (empty, ragged or broken, at its line; two columns of one name) and with problems of `codedColumns`.
 */
export function readTable(text: string, path: string, codebook: Codebook | null = null): Result<DataTable> {
  const read = readCsvRows(text)
  if (!read.ok) return refused('invalid_csv', read.problem.message, placeIn(path, read.problem.at))
  const [header = [], ...body] = read.value.map(({ cells }) => cells)
  if (new Set(header).size < header.length)
    return refused('invalid_csv', 'Two columns have the same name', path)
  const columns = new Map(header.map((name, index) => [name, body.map((cells) => cells[index] ?? '')]))
  const coded = codebook === null ? done(new Map<string, string[]>()) : codedColumns(read.value, codebook)
  if (!coded.ok) return refused(coded.problem.code, coded.problem.message, placeIn(path, coded.problem.at))
  return done({ rows: body.length, columns: new Map([...columns, ...coded.value]) })
}

const placeIn = (path: string, at: string) => [path, at].filter(Boolean).join(', ')

/** Keeps the rows every filter lets through; applied before anything else, also before the design is made. */
export function filtered(table: DataTable, filters: readonly Filter[]): Result<DataTable> {
  let kept = Array.from({ length: table.rows }, (_, row) => row)
  for (const filter of filters) {
    const keys = categoriesIn(table, filter.var)
    if (!keys.ok) return keys
    const wanted = filter.op === 'in' ? new Set(filter.value.map(keyOf)) : null
    kept = kept.filter((row) => {
      const key = keys.value[row] ?? null
      return key !== null && (wanted === null || wanted.has(key))
    })
  }
  return done(kept.length === table.rows ? table : rowsAt(table, kept))
}

/** These rows, in this order; a row may come twice. */
export function rowsAt(table: DataTable, rows: readonly number[]): DataTable {
  const columns = new Map(
    [...table.columns].map(([name, fields]) => [name, rows.map((row) => fields[row] ?? '')]),
  )
  return { rows: rows.length, columns }
}

/** The categories of a column, null where missing. Fails with `unknown_variable`. */
export function categoriesIn(table: DataTable, name: string): Result<readonly (string | null)[]> {
  const fields = table.columns.get(name)
  if (fields === undefined) return unknownVariable(name)
  return done(fields.map((field) => (field === '' ? null : keyOf(field))))
}

/** The numbers of a column, NaN where missing. Fails with `unknown_variable`, and with `wrong_kind` for text. */
export function numbersIn(table: DataTable, name: string): Result<Float64Array> {
  const fields = table.columns.get(name)
  if (fields === undefined) return unknownVariable(name)
  const numbers = Float64Array.from(fields, numberIn)
  const text = fields.findIndex((field, row) => field !== '' && Number.isNaN(numbers[row]))
  if (text < 0) return done(numbers)
  return refused('wrong_kind', `${name} holds "${fields[text]}", which is not a number`, name, {
    variable: name,
    row: text + 1,
  })
}

/** Weights by the name of their column; "Inf" is read, so that it can be refused as what it is. */
export function weightsIn(table: DataTable, name: string): Result<Float64Array> {
  const fields = table.columns.get(name)
  if (fields === undefined) return unknownVariable(name)
  if (!fields.some((field) => infinite.test(field))) return numbersIn(table, name)
  return done(
    Float64Array.from(fields, (field) => (infinite.test(field) ? Number.POSITIVE_INFINITY : numberIn(field))),
  )
}
const infinite = /^\+?inf(inity)?$/i

function unknownVariable(name: string) {
  return refused('unknown_variable', `There is no variable ${name} in the data`, name, { variable: name })
}
