/** The whole schema: every room's steps. Each room adds its own line here. */
import { type Migration, platformMigrations } from '#platform/database'
import { migrations as fieldwork } from './fieldwork/store/migrations.ts'

export const migrations: readonly Migration[] = [...platformMigrations, ...fieldwork]
