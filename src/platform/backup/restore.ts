/** Puts a backup into an empty installation: all of it or nothing. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { done, type Result, refused } from '#shared'
import {
  atomically,
  type Database,
  errorCode,
  type Migration,
  readApplied,
  replay,
} from '../database/index.ts'
import { endLine, type Heading, heading, tableLine } from './format.ts'
import { nameOf, type Table, tablesOf } from './tables.ts'
import type { Written } from './write.ts'

/**
 * Brings an empty database to the schema of the backup and fills it. The next start brings that to the schema of today.
 * Problems: `installation_not_empty`, `backup_unreadable`, `backup_damaged`, and those of `replay`.
 */
export async function restoreBackup(
  database: Database,
  schemas: readonly string[],
  migrations: readonly Migration[],
  file: string,
): Promise<Result<Written>> {
  if ((await readApplied(database)).length > 0)
    return refused(
      'installation_not_empty',
      'There are data already. A backup goes into an empty data folder (--data DIR) or an empty database only.',
    )
  try {
    return await atomically(database, (inside) => fill(inside, schemas, migrations, linesOf(file)))
  } catch (error) {
    return fileProblem(error, file)
  }
}

interface Line {
  readonly text: string
  /** SHA-256 of the lines before this one. */
  readonly before: () => string
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  const source = createReadStream(file)
  const unzipped = createGunzip()
  const flowing = pipeline(source, unzipped)
  flowing.catch(() => undefined)
  const hash = createHash('sha256')
  for await (const text of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield { text, before: () => hash.copy().digest('hex') }
    hash.update(text).update('\n')
  }
  await flowing
}

async function fill(
  database: Database,
  schemas: readonly string[],
  migrations: readonly Migration[],
  lines: AsyncGenerator<Line>,
): Promise<Result<Written>> {
  const first = readHeading((await lines.next()).value)
  if (first === null) return damaged('it does not begin as a backup does')
  const schema = await replay(database, migrations, first.steps)
  if (!schema.ok) return schema
  const tables = await tablesOf(database, schemas)
  await setGuards(database, tables, 'disable')
  const filled = await fillTables(database, tables, lines)
  if (!filled.ok) return filled
  await setGuards(database, tables, 'enable')
  for (const table of tables) await setCounters(database, table)
  return filled
}

async function fillTables(
  database: Database,
  tables: readonly Table[],
  lines: AsyncGenerator<Line>,
): Promise<Result<Written>> {
  const written = { tables: 0, rows: 0 }
  let table: Table | undefined
  for await (const { text, before } of lines) {
    const line: unknown = JSON.parse(text)
    const end = endLine.safeParse(line)
    if (end.success) {
      const whole = end.data.end.rows === written.rows && end.data.end.sha256 === before()
      return whole ? done(written) : damaged('its checksum is wrong')
    }
    const named = tableLine.safeParse(line)
    if (named.success) {
      const name = nameOf(named.data.table)
      table = tables.find((known) => nameOf(known) === name)
      if (table === undefined) return damaged(`it holds a table ${name} that its schema does not have`)
      written.tables += 1
    } else if (table !== undefined && Array.isArray(line)) {
      await insert(database, table, text)
      written.rows += line.length
    } else return damaged('it holds a line that is neither table nor rows')
  }
  return damaged('its end is missing')
}

function readHeading(line: Line | undefined): Heading | null {
  try {
    return heading.parse(JSON.parse(line?.text ?? ''))
  } catch {
    return null
  }
}

async function insert(database: Database, table: Table, rows: string): Promise<void> {
  const names = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  const asText = sql.join(table.columns.map(({ name }) => sql`${sql.ref(name)} text`))
  const values = sql.join(table.columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`))
  await sql`insert into ${sql.table(nameOf(table))} (${names}) overriding system value
    select ${values} from json_to_recordset(${rows}::json) as row(${asText})`.execute(database)
}

/** The schema's own guards (what is frozen stays frozen) have let these rows through once already. */
async function setGuards(
  database: Database,
  tables: readonly Table[],
  change: 'enable' | 'disable',
): Promise<void> {
  for (const table of tables)
    await sql`alter table ${sql.table(nameOf(table))} ${sql.raw(change)} trigger user`.execute(database)
}

async function setCounters(database: Database, table: Table): Promise<void> {
  for (const column of table.counters) {
    await sql`select setval(pg_get_serial_sequence(${nameOf(table)}, ${column}), greatest(max(${sql.ref(column)}), 1),
      max(${sql.ref(column)}) is not null) from ${sql.table(nameOf(table))}`.execute(database)
  }
}

function damaged(reason: string): Result<never> {
  return refused(
    'backup_damaged',
    `The file is not a whole backup: ${reason}. Nothing was restored; take another backup.`,
  )
}

function fileProblem(error: unknown, file: string): Result<never> {
  const code = errorCode(error)
  if (code.startsWith('Z_') || error instanceof SyntaxError) return damaged('it is cut off or changed')
  if (!['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(code)) throw error
  return refused('backup_unreadable', 'That file cannot be read. Check its name and rights.', file)
}
