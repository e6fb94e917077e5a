import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done, refused } from '#shared'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { allMigrations } from '../../../test/support/migrations.ts'
import { recordAudit } from '../audit/index.ts'
import type { Context } from '../context/index.ts'
import { readSetting } from '../settings/index.ts'
import { openInstallation, type Parts } from './index.ts'

describe('opening an installation', () => {
  let fresh: FreshDatabase
  let seeded = 0
  let parts: Parts
  beforeEach(async () => {
    fresh = await freshDatabase()
    seeded = 0
    parts = { migrations: await allMigrations(), seed }
  })
  afterEach(() => fresh.drop())

  async function seed(context: Context) {
    seeded += 1
    const { database, clock, actor } = context
    await recordAudit(database, clock, { actor, what: 'seed', about: 'demonstration' })
    return done(null)
  }
  const open = async (demo = true, secret: string | null = null) => {
    const place = { kind: 'server', url: fresh.url } as const
    const result = await openInstallation({ place, secret }, parts, demo)
    if (!result.ok) throw new Error(result.problem.code)
    return result.value
  }

  it('puts the demonstration in once, however many processes open it at the same moment', async () => {
    const opened = await Promise.all([open(), open(), open()])
    expect(seeded).toBe(1)
    expect(new Set(opened.map((installation) => installation.secret)).size).toBe(1)
    await Promise.all(opened.map((installation) => installation.close()))
  })

  it('leaves the demonstration out for good when it was declined first', async () => {
    await (await open(false)).close()
    await (await open(true)).close()
    expect(seeded).toBe(0)
    expect(await readSetting(fresh.database, 'demonstration')).toBe('declined')
  })

  it('tries the demonstration again when it could not be put in', async () => {
    const seedsAtLast = parts.seed
    parts = { ...parts, seed: async () => refused('content_missing', 'The content is missing.') }
    await expect(open()).rejects.toThrow('content_missing')
    parts = { ...parts, seed: seedsAtLast }
    await (await open()).close()
    expect(seeded).toBe(1)
  })

  it('takes the secret it is given before its own', async () => {
    const installation = await open(false, 'a secret of thirty-two characters or more')
    expect(installation.secret).toBe('a secret of thirty-two characters or more')
    await installation.close()
  })
})
