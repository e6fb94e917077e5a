import type { Kysely, Transaction as KyselyTransaction } from 'kysely'

/** Tables are the rooms' own affair: a store narrows this with `withTables`. */
// biome-ignore lint/complexity/noBannedTypes: the empty table set is what kysely calls it
export type Database = Kysely<{}>
// biome-ignore lint/complexity/noBannedTypes: as above
export type Transaction = KyselyTransaction<{}>
