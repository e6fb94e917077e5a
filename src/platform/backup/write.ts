/** Writes a backup: one consistent moment of everything the product stores, while it is being used. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { done, type Result, refused } from '#shared'
import { type Database, errorCode, readApplied } from '../database/index.ts'
import type { Heading } from './format.ts'
import { nameOf, type Table, tablesOf } from './tables.ts'

export interface Written {
  readonly tables: number
  readonly rows: number
}

const rowsPerLine = 1000

/**
 * Writes the schemas to a new file that only its owner may read, which appears when it is whole.
 * Problems: `backup_exists`, `backup_unwritable`.
 */
export async function writeBackup(
  database: Database,
  schemas: readonly string[],
  file: string,
): Promise<Result<Written>> {
  const part = `${file}.part`
  const written = { tables: 0, rows: 0 }
  try {
    await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        const output = createWriteStream(part, { flags: 'w', mode: 0o600, flush: true })
        await pipeline(Readable.from(lines(transaction, schemas, written)), createGzip(), output)
      })
    await link(part, file)
    return done(written)
  } catch (error) {
    return fileProblem(error, file)
  } finally {
    await rm(part, { force: true })
  }
}

async function* lines(
  database: Database,
  schemas: readonly string[],
  written: { tables: number; rows: number },
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (text: string) => {
    hash.update(text).update('\n')
    return `${text}\n`
  }
  const steps = (await readApplied(database)).map(({ id, checksum }) => ({ id, checksum }))
  const first: Heading = { format: 'partnership-barometer backup', version: 1, steps }
  yield line(JSON.stringify(first))
  for (const table of await tablesOf(database, schemas)) {
    yield line(JSON.stringify({ table: { schema: table.schema, name: table.name } }))
    written.tables += 1
    for await (const rows of rowsOf(database, table)) {
      written.rows += rows.length
      yield line(`[${rows.join(',')}]`)
    }
  }
  yield `${JSON.stringify({ end: { rows: written.rows, sha256: hash.digest('hex') } })}\n`
}

/** Rows as JSON in which every value is text as PostgreSQL writes it, which keeps each digit and each kind of null. */
async function* rowsOf(database: Database, table: Table): AsyncGenerator<readonly string[]> {
  const columns = table.columns.map(({ name }) => sql`${sql.ref(name)}::text`)
  await sql`declare backup no scroll cursor for
    select row_to_json(t)::text as row
    from (select ${sql.join(columns)} from ${sql.table(nameOf(table))}) t`.execute(database)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(rowsPerLine)} from backup`.execute(database)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await sql`close backup`.execute(database)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of that path is a file',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

function fileProblem(error: unknown, file: string): Result<never> {
  const code = errorCode(error)
  if (code === 'EEXIST')
    return refused(
      'backup_exists',
      'That file is there already. Name a new one: backups are never overwritten.',
      file,
    )
  const reason = reasons[code]
  if (reason === undefined) throw error
  return refused('backup_unwritable', `The backup cannot be written; ${reason}.`, file)
}
