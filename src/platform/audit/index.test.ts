import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done, unwrap } from '#shared'
import {
  contextFor,
  emptyDatabase,
  type FreshDatabase,
  freshDatabase,
} from '../../../test/support/database.ts'
import { type Actor, asOne } from '../context/index.ts'
import { connect, migrate, platformMigrations } from '../database/index.ts'
import { readAudit, recordAudit, verifyAudit } from './index.ts'

const maija: Actor = {
  kind: 'staff',
  account: 'b5b5b5b5-0000-4000-8000-000000000001',
  roles: ['owner'],
  languages: [],
}

describe('the audit', () => {
  let fresh: FreshDatabase
  const record = (what: string, actor: Actor = { kind: 'console' }) => {
    const { database, clock } = contextFor(fresh.database, { day: '2024-05-02' })
    return recordAudit(database, clock, { actor, what, about: 'wave 2024', detail: { languages: 3 } })
  }
  beforeEach(async () => {
    fresh = await freshDatabase()
  })
  afterEach(() => fresh.drop())

  it('says who did what, about what, when; staff by the id of their account', async () => {
    await record('open-wave')
    await record('close-wave', maija)
    const owner = contextFor(fresh.database, { actor: maija })
    const entry = { at: new Date('2024-05-02T10:00:00Z'), about: 'wave 2024', detail: { languages: 3 } }
    expect(unwrap(await readAudit(owner, null))).toEqual({
      rows: [
        { id: 2, actor: maija.kind === 'staff' && maija.account, what: 'close-wave', ...entry },
        { id: 1, actor: 'console', what: 'open-wave', ...entry },
      ],
      next: null,
    })
  })

  it('is read only by those who may', async () => {
    const reader = contextFor(fresh.database, { actor: { ...maija, roles: ['editor', 'analyst'] } as Actor })
    expect(await readAudit(reader, null)).toMatchObject({ problem: { code: 'not_permitted' } })
  })

  it.each([
    "update platform.audit set what = 'x'",
    'delete from platform.audit',
    'truncate platform.audit',
  ])('refuses %s', async (statement) => {
    await record('open-wave')
    await expect(sql.raw(statement).execute(fresh.database)).rejects.toThrow('only ever added to')
  })

  it('stays one chain when many add at the same moment, also within transactions that are undone', async () => {
    const processes = Array.from({ length: 4 }, () => connect({ url: fresh.url }, 3))
    const deeds = processes.flatMap(({ database }, process) =>
      [0, 1, 2].map((deed) =>
        asOne(contextFor(database), async (within) => {
          await recordAudit(within.database, within.clock, {
            actor: within.actor,
            what: `deed-${process}-${deed}`,
            about: 'x',
          })
          return deed === 2 ? { ok: false, problem: 'undone' as never } : done(null)
        }),
      ),
    )
    await Promise.all(deeds)
    await Promise.all(processes.map((process) => process.close()))
    expect(await verifyAudit(fresh.database)).toMatchObject({ entries: 8, broken: null })
  })

  it.each([
    ['an entry that was changed', "update platform.audit set about = 'wave 2020' where id = 3", 3],
    [
      'an entry whose moment was changed',
      "update platform.audit set at = at + interval '1 microsecond' where id = 2",
      2,
    ],
    ['an entry that was removed', 'delete from platform.audit where id = 2', 3],
    [
      'a removed entry, with those after it numbered anew',
      'delete from platform.audit where id = 2; update platform.audit set id = id - 1 where id > 2',
      2,
    ],
    [
      'a changed entry that was given the hash of what it says now',
      `update platform.audit set about = 'x' where id = 2;
       update platform.audit a set hash = sha256(previous || convert_to(platform.audit_content(a), 'UTF8')) where id = 2`,
      3,
    ],
  ])('finds %s', async (_, deed, place) => {
    for (const what of ['create-wave', 'open-wave', 'extend-wave', 'close-wave']) await record(what)
    expect(await verifyAudit(fresh.database)).toMatchObject({ entries: 4, broken: null })
    await sql.raw(`alter table platform.audit disable trigger user; ${deed}`).execute(fresh.database)
    expect(await verifyAudit(fresh.database)).toMatchObject({ broken: place })
  })

  it('takes the entries of an older version into the chain, in their order', async () => {
    const older = await emptyDatabase()
    const chain = platformMigrations.findIndex(({ id }) => id === '0003_audit_chain')
    unwrap(await migrate(older.database, platformMigrations.slice(0, chain)))
    await sql`insert into platform.audit (at, actor, what, about) select now(), 'console', 'deed', n::text
      from generate_series(1, 5) as n`.execute(older.database)
    unwrap(await migrate(older.database, platformMigrations))
    await recordAudit(older.database, contextFor(older.database).clock, {
      actor: maija,
      what: 'a',
      about: 'b',
    })
    expect(await verifyAudit(older.database)).toMatchObject({ entries: 6, broken: null })
    await older.drop()
  })
})
