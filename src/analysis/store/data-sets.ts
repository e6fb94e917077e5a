/** Data sets in the database: written once, read back column by column. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { ResponseId, WaveId } from '#shared'
import type { Column, DataSet } from '../domain/data-set.ts'
import { type Codebook, type Entry, placesOf } from '../domain/explore/codebook.ts'
import { codeReader } from '../domain/explore/tally-plan.ts'

/** Null where the wave's data set has not been stored yet. */
export async function findCodebook(database: Database, wave: WaveId): Promise<Codebook | null> {
  const { rows } = await sql<{ hash: string; rows: number; variables: readonly Entry[] }>`
    select hash, rows, variables from analysis.data_sets where wave_id = ${wave}`.execute(database)
  const [found] = rows
  return found === undefined ? null : { wave, hash: found.hash, rows: found.rows, entries: found.variables }
}

/** Makes others who are about to write a set of this wave wait until the end of the transaction. */
export async function holdSets(transaction: Database, wave: WaveId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('analysis'), hashtext(${wave}))`.execute(transaction)
}

const rowsPerStatement = 5000

/** @param responses whose each row is, in the order of the rows */
export async function insertDataSet(
  transaction: Database,
  codebook: Codebook,
  dataSet: DataSet,
  responses: readonly ResponseId[],
): Promise<void> {
  const { codesOf, numbersOf } = rowReaders(codebook, dataSet)
  for (let first = 0; first < responses.length; first += rowsPerStatement) {
    const rows = Array.from(
      { length: Math.min(rowsPerStatement, responses.length - first) },
      (_, index) => first + index,
    )
    await sql`
      insert into analysis.data_rows (wave_id, response_id, row, codes, numbers)
      select ${codebook.wave}, id, row, codes::integer[], numbers::float8[]
      from unnest(${responses.slice(first, first + rows.length)}::uuid[], ${rows}::integer[],
        ${rows.map(codesOf)}::text[], ${rows.map(numbersOf)}::text[]) as r (id, row, codes, numbers)`.execute(
      transaction,
    )
  }
  await sql`analyze analysis.data_rows`.execute(transaction)
  await sql`insert into analysis.data_sets (wave_id, hash, rows, variables)
    values (${codebook.wave}, ${codebook.hash}, ${codebook.rows}, ${JSON.stringify(codebook.entries)}::jsonb)`.execute(
    transaction,
  )
}

/** What writes a row's arrays as PostgreSQL reads them. */
function rowReaders({ entries }: Codebook, { columns }: DataSet) {
  const stored = entries.flatMap(({ variable }) => {
    const column = columns.get(variable.name)
    return column === undefined || column.kind === 'texts' ? [] : [column]
  })
  const codes = stored.map(codeReader)
  const numbers = stored.flatMap((column) => (column.kind === 'numbers' ? [column.values] : []))
  return {
    codesOf: (row: number) => `{${codes.map((code) => code(row)).join()}}`,
    numbersOf: (row: number) => `{${numbers.map((values) => values[row]).join()}}`,
  }
}

/** The data set with the columns of these variables, its rows in order. Texts are not stored, so they have no column. */
export async function readColumns(
  database: Database,
  codebook: Codebook,
  names: readonly string[],
): Promise<DataSet> {
  const places = placesOf(codebook)
  const wanted = [...new Set(names)].flatMap((name) => {
    const place = places.get(name)
    return place === undefined ? [] : [{ name, place }]
  })
  const lists = wanted.flatMap(({ place }) => [
    listOf(sql`codes[${place.code}]`),
    place.number === null ? sql`''` : listOf(sql`numbers[${place.number}]`),
  ])
  const { rows } = await sql<{ lists: readonly string[] }>`
    select array[${sql.join([sql`''`, ...lists])}]::text[] as lists
    from analysis.data_rows where wave_id = ${codebook.wave}`.execute(database)
  const [, ...read] = rows[0]?.lists ?? []
  const columns = wanted.map(
    ({ name, place }, index) => [name, columnOf(read[2 * index], read[2 * index + 1], place.number)] as const,
  )
  return {
    wave: codebook.wave,
    hash: codebook.hash,
    rows: codebook.rows,
    variables: codebook.entries.map(({ variable }) => variable),
    columns: new Map(columns),
  }
}

const listOf = (value: ReturnType<typeof sql>) =>
  sql`coalesce(string_agg((${value})::text, ',' order by row), '')`

function columnOf(codes = '', numbers = '', place: number | null): Column {
  const marks = Int32Array.from(listed(codes), Number)
  if (place === null) return { kind: 'codes', values: marks }
  return {
    kind: 'numbers',
    values: Float64Array.from(listed(numbers), Number),
    missing: Uint8Array.from(marks, (mark) => -mark),
  }
}

const listed = (list: string) => (list === '' ? [] : list.split(','))
