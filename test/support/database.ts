/** A database of its own for a test file, and contexts with a fixed day and repeatable randomness. */
import { createHash, randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { Actor, Context } from '#platform/context'
import { connect, type Database } from '#platform/database'
import type { Clock, Day, Random } from '#shared'
import { administer, urlOf } from './server.ts'

export interface FreshDatabase {
  readonly database: Database
  readonly url: string
  drop(): Promise<void>
}

/** A new database with the product's schema and nothing in it. Call it in `beforeAll`, and `drop` in `afterAll`. */
export function freshDatabase(): Promise<FreshDatabase> {
  return databaseLike(inject('server').template)
}

/** A new database with nothing in it, not even the schema. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return databaseLike('template0')
}

/** A copy of a database that nobody else is using at this moment. */
export async function databaseLike(
  template: string,
): Promise<FreshDatabase & { readonly name: string; close(): Promise<void> }> {
  const server = inject('server')
  const name = `barometer_test_${randomBytes(8).toString('hex')}`
  await administer(server.url, `create database ${name} template ${template}`)
  const url = urlOf(server.url, name)
  const open = connect({ url })
  return {
    database: open.database,
    url,
    name,
    close: () => open.close(),
    drop: async () => {
      await open.close()
      await administer(server.url, `drop database if exists ${name} with (force)`)
    },
  }
}

/**
 * A context in which it is always noon in Helsinki on `day`, random bytes follow from `seed`, and `actor` acts (by
 * default whoever runs the command line).
 */
export function contextFor(
  database: Database,
  options: { readonly day?: Day; readonly seed?: string | number; readonly actor?: Actor } = {},
): Context {
  const { day = '2024-05-15', seed = 1, actor = { kind: 'console' } } = options
  return { database, clock: clockAt(day), random: seededRandom(seed), actor }
}

function clockAt(day: Day): Clock {
  return { now: () => new Date(`${day}T10:00:00Z`) }
}

export function seededRandom(seed: string | number): Random {
  let drawn = 0
  return {
    bytes: (count) => {
      const blocks: Buffer[] = []
      for (let have = 0; have < count; have += 32) {
        blocks.push(createHash('sha256').update(`${seed}/${drawn++}`).digest())
      }
      return new Uint8Array(Buffer.concat(blocks).subarray(0, count))
    },
  }
}
