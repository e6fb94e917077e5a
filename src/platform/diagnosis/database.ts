/** Looks at the database of an installation; changes nothing. */
import { sql } from 'kysely'
import { verifyAudit } from '../audit/index.ts'
import { type Database, type Migration, pendingMigrations } from '../database/index.ts'
import { type Finding, fail, ok, warn } from './finding.ts'

interface Facts {
  readonly version: string
  readonly encoding: string
  readonly finnish: boolean
  readonly durable: boolean
  readonly damaged: number
}

export async function lookAtDatabase(
  database: Database,
  migrations: readonly Migration[],
): Promise<readonly Finding[]> {
  const facts = await readFacts(database)
  return [
    ok('database', `PostgreSQL ${facts.version} answers.`),
    facts.encoding === 'UTF8'
      ? ok('encoding', 'Texts are stored as UTF-8.')
      : fail(
          'encoding',
          `The database stores texts as ${facts.encoding}, which has no room for every language. Create it again with createdb --encoding UTF8 --template template0 NAME.`,
        ),
    facts.finnish
      ? ok('order of words', 'The server knows the Finnish order of words.')
      : warn(
          'order of words',
          'The server was built without ICU: lists may not be in the Finnish order. Use a PostgreSQL built with ICU.',
        ),
    facts.durable
      ? ok('durability', 'What was saved survives a crash.')
      : warn(
          'durability',
          'fsync, synchronous_commit or full_page_writes is off: a crash can lose saved pages. Turn them on in postgresql.conf.',
        ),
    facts.damaged === 0
      ? ok('pages on disk', 'No damaged page has been read.')
      : fail(
          'pages on disk',
          `${facts.damaged} damaged pages were read: the disk may be failing. Restore the last backup on another disk.`,
        ),
    await lookAtSchema(database, migrations),
    ...(await lookAtSettings(database)),
    ...(await lookAtAudit(database)),
  ]
}

async function readFacts(database: Database): Promise<Facts> {
  const answer = await sql<Facts>`
    select current_setting('server_version') as version,
      current_setting('server_encoding') as encoding,
      exists (select from pg_collation where collname = 'fi-x-icu') as finnish,
      (select bool_and(setting <> 'off') from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes')) as durable,
      coalesce((select checksum_failures from pg_stat_database where datname = current_database()), 0)::int as damaged
  `.execute(database)
  const [facts] = answer.rows
  if (facts === undefined) throw new Error('a query without from yields one row')
  return facts
}

async function lookAtSchema(database: Database, migrations: readonly Migration[]): Promise<Finding> {
  const pending = await pendingMigrations(database, migrations)
  if (!pending.ok) return fail('schema', pending.problem.message)
  if (pending.value.length === 0) return ok('schema', 'The data are at the schema of this version.')
  return warn(
    'schema',
    `${pending.value.length} steps of the schema are still to run; the next start runs them.`,
  )
}

async function lookAtSettings(database: Database): Promise<readonly Finding[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('platform.settings') is not null as there`.execute(database)
  if (there.rows[0]?.there !== true) return []
  const { rows } = await sql<{ name: string; value: string }>`
    select name, case name when 'secret' then '' else value end as value from platform.settings`.execute(
    database,
  )
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const demonstration = settings.get('demonstration')
  return [
    ok(
      'demonstration',
      demonstration === undefined ? 'Not decided yet.' : `The demonstration was ${demonstration}.`,
    ),
    settings.has('secret')
      ? ok('secret', 'The installation keeps a secret of its own.')
      : ok('secret', 'No secret is kept; the next start makes one, unless BAROMETER_SECRET is set.'),
  ]
}

/** The hash, noted elsewhere, proves later that no entry was cut off the end. */
async function lookAtAudit(database: Database): Promise<readonly Finding[]> {
  const chain = await sql`select from information_schema.columns
    where table_schema = 'platform' and table_name = 'audit' and column_name = 'hash'`.execute(database)
  if (chain.rows.length === 0) return []
  const { entries, last, broken } = await verifyAudit(database)
  if (broken === null)
    return [ok('audit', `${entries} entries, unbroken; the last has the hash ${last || '–'}.`)]
  return [
    fail(
      'audit',
      `Entry ${broken} is not as it was written, or one before it was removed. Compare with a backup, and find out who could write to the database.`,
    ),
  ]
}
