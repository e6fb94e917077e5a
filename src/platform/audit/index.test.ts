import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { recordAudit } from './index.ts'

describe('the audit', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
    const { database, clock, actor } = contextFor(fresh.database, { day: '2024-05-02' })
    await recordAudit(database, clock, {
      actor,
      what: 'open-wave',
      about: 'wave 2024',
      detail: { languages: 3 },
    })
  })
  afterAll(() => fresh.drop())

  it('says who did what, about what, when', async () => {
    const rows = await sql`select at, actor, what, about, detail from platform.audit`.execute(fresh.database)
    expect(rows.rows).toEqual([
      {
        at: new Date('2024-05-02T10:00:00Z'),
        actor: 'console',
        what: 'open-wave',
        about: 'wave 2024',
        detail: { languages: 3 },
      },
    ])
  })

  it.each([
    "update platform.audit set what = 'x'",
    'delete from platform.audit',
    'truncate platform.audit',
  ])('refuses %s', async (statement) => {
    await expect(sql.raw(statement).execute(fresh.database)).rejects.toThrow('only ever added to')
  })
})
