/** The schema steps of every room that has a store. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Migration, platformMigrations } from '#platform/database'

export async function allMigrations(): Promise<readonly Migration[]> {
  const src = join(import.meta.dirname, '..', '..', 'src')
  const files = readdirSync(src).map((room) => join(src, room, 'store', 'migrations.ts'))
  const rooms = await Promise.all(files.filter((file) => existsSync(file)).map((file) => import(file)))
  return [...platformMigrations, ...rooms.flatMap((room) => room.migrations as readonly Migration[])]
}
