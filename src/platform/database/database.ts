import type { Kysely } from 'kysely'

/** Tables are the rooms' own affair: each store's SQL names its own. A transaction is a database too. */
// biome-ignore lint/complexity/noBannedTypes: the empty table set is what kysely calls it
export type Database = Kysely<{}>
