/** Several use cases as one transaction, though each of them is one already. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Result } from '#shared'
import type { Database, Transaction } from './database.ts'

/**
 * Runs `work` in one transaction, which is undone when its result is a problem or it throws. `work` gets a database in
 * which transactions can be begun as ever: they become savepoints of the one around them, one after the other.
 */
export async function atomically<Value>(
  database: Database,
  work: (inside: Database) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const transaction = await database.startTransaction().execute()
  try {
    const result = await work(nested(transaction))
    await (result.ok ? transaction.commit() : transaction.rollback()).execute()
    return result
  } catch (error) {
    // A connection that broke has undone everything already.
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined)
    throw error
  }
}

function nested(transaction: Transaction): Database {
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverWithin(transaction),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

function driverWithin(transaction: Transaction): Driver {
  const execute = (text: string) => transaction.executeQuery(CompiledQuery.raw(text))
  const connection: DatabaseConnection = {
    executeQuery: (query) => transaction.executeQuery(query as CompiledQuery<never>),
    streamQuery: () => {
      throw new Error('rows are not streamed inside a transaction of transactions')
    },
  }
  // One savepoint at a time: whoever begins waits for the one before.
  let turn = Promise.resolve()
  let endTurn = () => {}
  const finish = (text: string) =>
    execute(text).then(endTurn, (error) => {
      endTurn()
      throw error
    })
  return {
    init: async () => undefined,
    destroy: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: async () => {
      const before = turn
      const mine = Promise.withResolvers<void>()
      turn = mine.promise
      await before
      endTurn = mine.resolve
      await execute('savepoint step').catch((error) => {
        mine.resolve()
        throw error
      })
    },
    commitTransaction: () => finish('release savepoint step'),
    rollbackTransaction: () => finish('rollback to savepoint step'),
  }
}
