/** The one database engine, PostgreSQL: connection, migrations, and the embedded server that is the default. */
export { connect, type OpenDatabase, openDatabase, type ServerAddress } from './connect.ts'
export type { Database, Transaction } from './database.ts'
export { type EmbeddedServer, useEmbeddedServer } from './embedded/index.ts'
export { withLock } from './locks.ts'
export { migrate, pendingMigrations } from './migrate.ts'
export type { Migration } from './migration.ts'
export { platformMigrations } from './migrations.ts'
export { databaseProblemOf } from './problems.ts'
