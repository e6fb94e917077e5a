/**
 * Connections to a PostgreSQL server, as a pool behind kysely.
 *
 * Values come back as the product thinks of them: a `date` is the text `2022-11-04` (a `Day`), never a moment in the
 * machine's time zone; `jsonb` is the parsed value; `bigint` and `numeric` stay text, so count with `count(*)::int`.
 */
import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig, TypeOverrides } from 'pg'
import { done, type Problem, type Result } from '#shared'
import type { Database } from './database.ts'
import { databaseProblem } from './problems.ts'

/** The oldest server whose features the product uses (as PostgreSQL counts: 150004 is 15.4). */
const oldestServer = 150000

/** Where a server is: a URL, or the socket folder and password of the embedded one. */
export type ServerAddress =
  | { readonly url: string }
  | {
      readonly socketFolder: string
      readonly user: string
      readonly password: string
      readonly database: string
    }

export interface OpenDatabase {
  readonly database: Database
  close(): Promise<void>
}

const types = new TypeOverrides()
const dateType = 1082
types.setTypeParser(dateType, (text) => text)

/** What node-postgres is told about an address. */
export function clientConfig(address: ServerAddress): PoolConfig {
  const shared = { types, application_name: 'partnership-barometer', connectionTimeoutMillis: 10_000 }
  if ('url' in address) return { ...shared, connectionString: address.url }
  const { socketFolder, user, password, database } = address
  return { ...shared, host: socketFolder, port: 5432, user, password, database }
}

/** Opens a pool without asking the server anything. The first query connects. */
export function connect(address: ServerAddress, connections = 10): OpenDatabase {
  const pool = new Pool({ ...clientConfig(address), max: connections, idleTimeoutMillis: 30_000 })
  // A connection that breaks fails its query, or is replaced by the next one; its event unhandled would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { database, close: () => database.destroy() }
}

/**
 * Opens a pool and makes sure that the server answers and is new enough.
 * Problems: `database_unreachable`, `database_refused`, `database_missing`, `database_too_old`, `database_disk_full`.
 */
export async function openDatabase(address: ServerAddress, connections = 10): Promise<Result<OpenDatabase>> {
  const problem = await refusalOf(address)
  return problem === null ? done(connect(address, connections)) : { ok: false, problem }
}

async function refusalOf(address: ServerAddress): Promise<Problem | null> {
  const pool = new Pool({ ...clientConfig(address), max: 1 })
  pool.on('error', () => undefined)
  try {
    const answer = await pool.query<{ version: number; name: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
    )
    const server = answer.rows[0]
    if (server === undefined || server.version >= oldestServer) return null
    return {
      code: 'database_too_old',
      message: `DATABASE_URL leads to PostgreSQL ${server.name}; version 15 or newer is needed. Upgrade that server, or leave DATABASE_URL unset to use the one that comes with the product.`,
      at: 'DATABASE_URL',
    }
  } catch (error) {
    return databaseProblem(error)
  } finally {
    await pool.end()
  }
}
