/**
 * An installation: its database, started or reached, brought to this version's schema, and on first use filled with the
 * demonstration. Any number of processes may open the same one at the same moment.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { done, type Result } from '#shared'
import type { Configuration } from '../config/index.ts'
import type { Context } from '../context/index.ts'
import {
  atomically,
  type Database,
  databaseProblemOf,
  type Migration,
  migrate,
  openDatabase,
  useEmbeddedServer,
  withLock,
} from '../database/index.ts'
import { readSetting, settle } from '../settings/index.ts'

/** What the product plugs in. */
export interface Parts {
  readonly migrations: readonly Migration[]
  /** Puts the demonstration into an empty installation; it runs in one transaction. */
  readonly seed: (context: Context) => Promise<Result<unknown>>
}

export interface OpenInstallation {
  /** The context of whoever runs the command line. */
  readonly console: Context
  /** Signs what pages hand out; the same in every process of the installation. */
  readonly secret: string
  /** The steps of the schema that opening it ran. */
  readonly migrated: readonly string[]
  /** Gives work under way three seconds to end. Safe to call twice. */
  close(): Promise<void>
}

interface Server {
  readonly database: Database
  close(): Promise<void>
}

/**
 * @param demo false declines the demonstration for good, on the first opening of an installation only.
 * Problems: those of `useEmbeddedServer`, `openDatabase`, `migrate` and the seed.
 */
export async function openInstallation(
  configuration: Configuration,
  parts: Parts,
  demo: boolean,
): Promise<Result<OpenInstallation>> {
  const server = await reach(configuration)
  if (!server.ok) return server
  try {
    const ready = await prepare(server.value, configuration, parts, demo)
    if (!ready.ok) await server.value.close()
    return ready
  } catch (error) {
    await server.value.close()
    const problem = databaseProblemOf(error)
    if (problem === null) throw error
    return { ok: false, problem }
  }
}

/** The database of a configuration, with nothing done to it yet. */
export async function reach({ place }: Configuration): Promise<Result<Server>> {
  const embedded = place.kind === 'folder' ? await useEmbeddedServer(place.data) : null
  if (embedded?.ok === false) return embedded
  const address = embedded?.value.address ?? { url: place.kind === 'server' ? place.url : '' }
  const open = await openDatabase(address)
  if (!open.ok) {
    await embedded?.value.leave()
    return open
  }
  let closing: Promise<void> | undefined
  const close = async () => {
    await Promise.race([open.value.close(), pause(3_000, undefined, { ref: false })])
    await embedded?.value.leave()
  }
  return done({
    database: open.value.database,
    close: () => {
      closing ??= close()
      return closing
    },
  })
}

async function prepare(
  { database, close }: Server,
  configuration: Configuration,
  parts: Parts,
  demo: boolean,
): Promise<Result<OpenInstallation>> {
  const migrated = await migrate(database, parts.migrations)
  if (!migrated.ok) return migrated
  const clock = { now: () => new Date() }
  const random = { bytes: (count: number) => new Uint8Array(randomBytes(count)) }
  const console: Context = { database, clock, random, actor: { kind: 'console' } }
  const settled = await settleDemonstration(console, parts.seed, demo)
  if (!settled.ok) return settled
  const secret = configuration.secret ?? (await ownSecret(database))
  return done({ console, secret, migrated: migrated.value, close })
}

const ownSecret = async (database: Database) =>
  (await readSetting(database, 'secret')) ??
  (await settle(database, 'secret', randomBytes(32).toString('base64url')))

/** Seeds or declines, once: whoever comes first decides, together with what it put in or not at all. */
async function settleDemonstration(
  console: Context,
  seed: Parts['seed'],
  demo: boolean,
): Promise<Result<null>> {
  if ((await readSetting(console.database, 'demonstration')) !== null) return done(null)
  return withLock(console.database, 'demonstration', async (connection) => {
    if ((await readSetting(connection, 'demonstration')) !== null) return done(null)
    return atomically(connection, async (database) => {
      const seeded = demo ? await seed({ ...console, database }) : done(null)
      if (!seeded.ok) return seeded
      await settle(database, 'demonstration', demo ? 'seeded' : 'declined')
      return done(null)
    })
  })
}
