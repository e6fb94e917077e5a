/** The demonstration, made once a run by whoever asks first and copied for everyone: as it is put in, or with its editions out. */
import { Client } from 'pg'
import { inject } from 'vitest'
import { seedDemonstration } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { publishDemonstration } from '#publication/use-cases'
import { type Result, unwrap } from '#shared'
import { contextFor, databaseLike, type FreshDatabase } from './database.ts'
import { administer, sharedDatabases } from './server.ts'

/** A database of its own with the demonstration's waves, as they are put in: nothing is protected or published. */
export async function seededDatabase(): Promise<FreshDatabase> {
  const { template } = inject('server')
  const { seeded } = sharedDatabases(template)
  await madeOnce(seeded, template, seedDemonstration)
  return databaseLike(seeded)
}

/** The same as a first start leaves it: published waves protected, their editions out. */
export async function demonstrationDatabase(): Promise<FreshDatabase> {
  const { template } = inject('server')
  const { published } = sharedDatabases(template)
  await madeOnce(published, template, async (ctx) => {
    unwrap(await seedDemonstration(ctx))
    return publishDemonstration(ctx)
  })
  return databaseLike(published)
}

/** Makes a database unless it is there; everyone else who wants it waits meanwhile. */
async function madeOnce(
  name: string,
  template: string,
  fill: (ctx: Context) => Promise<Result<unknown>>,
): Promise<void> {
  const { url } = inject('server')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    const draft = await databaseLike(template)
    unwrap(await fill(contextFor(draft.database, { day: '2024-05-15' })))
    await draft.close()
    await administer(url, `alter database ${draft.name} rename to ${name}`)
  } finally {
    await client.end()
  }
}
