import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { done, refused } from '#shared'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { atomically } from './atomically.ts'
import type { Database } from './database.ts'

describe('several use cases as one transaction', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
    await sql`create table public.notes (said text unique)`.execute(fresh.database)
  })
  beforeEach(() => sql`delete from public.notes`.execute(fresh.database))
  afterAll(() => fresh.drop())

  const note = async (database: Database, said: string) => {
    await sql`insert into public.notes values (${said})`.execute(database)
    return done(null)
  }
  const noted = async () =>
    (
      await sql<{ said: string }>`select said from public.notes order by said`.execute(fresh.database)
    ).rows.map((row) => row.said)

  it('keeps everything when all goes well, also what was a transaction by itself', async () => {
    await atomically(fresh.database, async (inside) => {
      await note(inside, 'a')
      return atomically(inside, (deeper) => note(deeper, 'b'))
    })
    expect(await noted()).toEqual(['a', 'b'])
  })

  it('keeps nothing when it ends with a problem', async () => {
    const result = await atomically(fresh.database, async (inside) => {
      await atomically(inside, (deeper) => note(deeper, 'a'))
      return refused('wave_closed', 'The wave is closed.')
    })
    expect(result).toMatchObject({ ok: false, problem: { code: 'wave_closed' } })
    expect(await noted()).toEqual([])
  })

  it('keeps nothing when it fails', async () => {
    const work = atomically(fresh.database, async (inside) => {
      await note(inside, 'a')
      throw new Error('out of paper')
    })
    await expect(work).rejects.toThrow('out of paper')
    expect(await noted()).toEqual([])
  })
})
