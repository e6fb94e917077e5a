/** Facts about this installation, most of them written once, shared by every process that uses its database. */
import { sql } from 'kysely'
import type { Database } from '../database/index.ts'

/**
 * `secret` signs what pages hand out; `demonstration` says whether the demonstration waves were put in;
 * `required-languages` names those without which nothing is released, `fi,sv` where it is absent.
 */
export type SettingName = 'secret' | 'demonstration' | 'required-languages'

/** Null when it was never written. */
export async function readSetting(database: Database, name: SettingName): Promise<string | null> {
  const found = await sql<{ value: string }>`
    select value from platform.settings where name = ${name}`.execute(database)
  return found.rows[0]?.value ?? null
}

/** Writes the setting unless it is there; yields what is there afterwards, whoever wrote it. */
export async function settle(database: Database, name: SettingName, value: string): Promise<string> {
  await sql`insert into platform.settings (name, value) values (${name}, ${value})
    on conflict (name) do nothing`.execute(database)
  return (await readSetting(database, name)) ?? value
}

/** Writes the one setting that people decide, in the place of what was there. */
export async function changeSetting(
  database: Database,
  name: 'required-languages',
  value: string,
): Promise<void> {
  await sql`insert into platform.settings (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`.execute(database)
}
