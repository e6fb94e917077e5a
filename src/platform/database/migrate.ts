/**
 * Brings a database to the schema of this version of the product.
 *
 * Any number of processes may start at once: one runs the steps, the others wait. A step runs once, in its own
 * transaction together with the note that it ran, so a crash leaves whole steps only.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { done, type Result, refused } from '#shared'
import type { Database } from './database.ts'
import { withLock } from './locks.ts'
import type { Migration } from './migration.ts'

/** The note that a step ran. */
export interface Applied {
  readonly id: string
  readonly checksum: string
}

/**
 * Runs the steps that have not run yet, in the order of their ids; yields the ids of those.
 * Problems: `database_newer` (a step ran that this version does not know), `migration_changed` (a step's text is not
 * the one that ran).
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<Result<readonly string[]>> {
  const early = plan(migrations, await readApplied(database))
  if (!early.ok || early.value.length === 0) return early.ok ? done([]) : early
  return withLock(database, 'migrate', async (connection) => {
    await prepareNotes(connection)
    const steps = plan(migrations, await readApplied(connection))
    if (!steps.ok) return steps
    for (const step of steps.value)
      await connection.transaction().execute((transaction) => run(transaction, step))
    return done(steps.value.map((step) => step.id))
  })
}

/** The steps still to run, without running them; the problems of `migrate`. */
export async function pendingMigrations(
  database: Database,
  migrations: readonly Migration[],
): Promise<Result<readonly Migration[]>> {
  return plan(migrations, await readApplied(database))
}

function plan(migrations: readonly Migration[], applied: readonly Applied[]): Result<readonly Migration[]> {
  const known = new Map(migrations.map((step) => [step.id, checksumOf(step)]))
  for (const { id, checksum } of applied) {
    const expected = known.get(id)
    if (expected === undefined)
      return refused(
        'database_newer',
        'The data were last used by a newer version of the product. Run that version, or restore a backup made by this one.',
        id,
      )
    if (expected !== checksum)
      return refused(
        'migration_changed',
        'A step of the schema that ran on these data has another text in this version. Run the version that made the data.',
        id,
      )
  }
  const ran = new Set(applied.map((step) => step.id))
  return done(inOrder(migrations.filter((step) => !ran.has(step.id))))
}

function checksumOf(step: Migration): string {
  return createHash('sha256').update(step.sql).digest('hex')
}

/** The notes of the steps that ran, in order; none in a database that the product never used. */
export async function readApplied(database: Database): Promise<readonly Applied[]> {
  const table = await sql<{ there: boolean }>`
    select to_regclass('platform.migrations') is not null as there`.execute(database)
  if (table.rows[0]?.there !== true) return []
  return (await sql<Applied>`select id, checksum from platform.migrations order by id`.execute(database)).rows
}

async function run(database: Database, step: Migration): Promise<void> {
  await sql.raw(step.sql).execute(database)
  await sql`insert into platform.migrations (id, checksum) values (${step.id}, ${checksumOf(step)})`.execute(
    database,
  )
}

async function prepareNotes(database: Database): Promise<void> {
  await sql`create schema if not exists platform`.execute(database)
  await sql`create table if not exists platform.migrations (
    id text primary key, checksum text not null, applied_at timestamptz not null default now()
  )`.execute(database)
}

/** Runs exactly the noted steps on an empty database, as one part of the caller's transaction; the problems of `migrate`. */
export async function replay(
  transaction: Database,
  migrations: readonly Migration[],
  noted: readonly Applied[],
): Promise<Result<null>> {
  const known = plan(migrations, noted)
  if (!known.ok) return known
  await prepareNotes(transaction)
  const ids = new Set(noted.map((step) => step.id))
  for (const step of inOrder(migrations.filter(({ id }) => ids.has(id)))) await run(transaction, step)
  return done(null)
}

const inOrder = (steps: readonly Migration[]) =>
  [...steps].sort((left, right) => (left.id < right.id ? -1 : 1))
