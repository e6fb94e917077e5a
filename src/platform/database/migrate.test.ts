import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { connect } from './connect.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import type { Migration } from './migration.ts'

const first: Migration = { id: '0901_first', sql: 'create table public.steps (said text)' }
const second: Migration = { id: '0902_second', sql: "insert into public.steps values ('second')" }
const broken: Migration = { id: '0903_broken', sql: "insert into public.steps values ('broken'); select 1/0" }

describe('the schema', () => {
  let fresh: FreshDatabase
  const stepsSaid = async () =>
    (await sql<{ said: string }>`select said from public.steps`.execute(fresh.database)).rows

  beforeAll(async () => {
    fresh = await freshDatabase()
    // As if the template's own steps had never been noted: only the ones of this test count.
    await sql`delete from platform.migrations`.execute(fresh.database)
  })
  afterAll(() => fresh.drop())

  it('runs each step once when several processes start at the same moment', async () => {
    const processes = Array.from({ length: 4 }, () => connect({ url: fresh.url }, 2))
    const results = await Promise.all(processes.map(({ database }) => migrate(database, [second, first])))
    await Promise.all(processes.map((process) => process.close()))
    expect(results.every((result) => result.ok)).toBe(true)
    expect(results.flatMap((result) => (result.ok ? result.value : []))).toEqual([
      '0901_first',
      '0902_second',
    ])
    expect(await stepsSaid()).toEqual([{ said: 'second' }])
  })

  it('has nothing to do the next time', async () => {
    expect(await migrate(fresh.database, [first, second])).toEqual({ ok: true, value: [] })
  })

  it('undoes a step that fails, and runs it when it is mended', async () => {
    await expect(migrate(fresh.database, [first, second, broken])).rejects.toThrow('division by zero')
    expect(await stepsSaid()).toEqual([{ said: 'second' }])
    const mended = { ...broken, sql: "insert into public.steps values ('mended')" }
    expect(await migrate(fresh.database, [first, second, mended])).toEqual({ ok: true, value: [broken.id] })
  })

  it('refuses data of a newer version', async () => {
    const result = await pendingMigrations(fresh.database, [first, second])
    expect(result).toMatchObject({ ok: false, problem: { code: 'database_newer', at: '0903_broken' } })
  })

  it('refuses a step whose text is no longer the one that ran', async () => {
    const result = await migrate(fresh.database, [{ ...first, sql: 'select 1' }, second])
    expect(result).toMatchObject({ ok: false, problem: { code: 'migration_changed', at: '0901_first' } })
  })
})
