import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { openDatabase } from './connect.ts'

describe('a connection', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.drop())

  it('yields a date as the day it is, whatever the time zone of the machine', async () => {
    const answer = await sql<{ day: string }>`select date '2022-11-04' as day`.execute(fresh.database)
    expect(answer.rows).toEqual([{ day: '2022-11-04' }])
  })

  it('orders words as Finnish does: å, ä and ö after z', async () => {
    const answer = await sql<{ word: string }>`
      select word from unnest(array['öljy', 'zeniitti', 'ääni', 'Åbo', 'vene', 'Wiipuri', 'auto']) as word
      order by word collate "fi-x-icu"`.execute(fresh.database)
    expect(answer.rows.map((row) => row.word)).toEqual([
      'auto',
      'vene',
      'Wiipuri',
      'zeniitti',
      'Åbo',
      'ääni',
      'öljy',
    ])
  })

  it.each([
    ['database_missing', { pathname: '/nowhere' }],
    ['database_refused', { username: 'nobody_we_know' }],
    ['database_unreachable', { search: '?host=/nowhere' }],
  ])('says %s when that is the case', async (code, change) => {
    const url = Object.assign(new URL(fresh.url), change)
    const open = await openDatabase({ url: url.href })
    expect(open).toMatchObject({ ok: false, problem: { code } })
  })
})
