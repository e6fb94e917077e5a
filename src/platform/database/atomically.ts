import type { Result } from '#shared'
import type { Database } from './database.ts'

/**
 * Runs `work` as one transaction: everything it stores, or, when it ends with a problem or throws, nothing. Joins the
 * transaction that is under way, so that what is one transaction by itself can be part of a larger one.
 */
export async function atomically<Value>(
  database: Database,
  work: (inside: Database) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  if (database.isTransaction) return work(database)
  const transaction = await database.startTransaction().execute()
  try {
    const result = await work(transaction)
    await (result.ok ? transaction.commit() : transaction.rollback()).execute()
    return result
  } catch (error) {
    // Where the connection broke, the server has undone everything already.
    await undone(transaction.rollback().execute())
    throw error
  }
}

const undone = (rollback: Promise<unknown>) => rollback.catch(() => undefined)
