/** The one database engine, PostgreSQL: connection, migrations, and the embedded server that is the default. */
export type { Database, Transaction } from './database.ts'
export type { Migration } from './migration.ts'
