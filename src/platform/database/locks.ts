/** Locks that the database server keeps, shared by every process that uses it and freed when its connection ends. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Runs `work` while this process alone holds the lock `name`; others wait. `work` gets the one connection that holds it.
 */
export async function withLock<Value>(
  database: Database,
  name: string,
  work: (connection: Database) => Promise<Value>,
): Promise<Value> {
  return database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext('partnership-barometer'), hashtext(${name}))`.execute(
      connection,
    )
    try {
      return await work(connection)
    } finally {
      await sql`select pg_advisory_unlock(hashtext('partnership-barometer'), hashtext(${name}))`.execute(
        connection,
      )
    }
  })
}
