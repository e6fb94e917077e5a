/** The demonstration as a first start comes to it: published waves protected, their editions out. */
import { Client } from 'pg'
import { inject } from 'vitest'
import { seedDemonstration } from '#fieldwork/use-cases'
import { publishDemonstration } from '#publication/use-cases'
import { unwrap } from '#shared'
import { contextFor, databaseLike, type FreshDatabase } from './database.ts'
import { administer, demonstrationOf } from './server.ts'

/** A database of its own with the demonstration, copied from one that is made once a run by whoever asks first. */
export async function demonstrationDatabase(): Promise<FreshDatabase> {
  const { url, template } = inject('server')
  const whole = demonstrationOf(template)
  await once(url, whole, async () => {
    const draft = await databaseLike(template)
    const ctx = contextFor(draft.database, { day: '2024-05-15' })
    unwrap(await seedDemonstration(ctx))
    unwrap(await publishDemonstration(ctx))
    await draft.close()
    await administer(url, `alter database ${draft.name} rename to ${whole}`)
  })
  return databaseLike(whole)
}

/** Makes a database unless it is there; everyone else who wants it waits meanwhile. */
async function once(server: string, name: string, make: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await make()
  } finally {
    await client.end()
  }
}
