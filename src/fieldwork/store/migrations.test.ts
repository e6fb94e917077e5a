import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'

describe('the tables of the fieldwork room', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.drop())

  const columns = async () =>
    (
      await sql<{ name: string; type: string; identity: string; fallback: string | null }>`
        select table_name || '.' || column_name as name, data_type as type, is_identity as identity,
          column_default as fallback
        from information_schema.columns where table_schema = 'fieldwork'`.execute(fresh.database)
    ).rows

  it('hold no time finer than a day and no address', async () => {
    const types = new Set((await columns()).map(({ type }) => type))
    for (const type of types) expect(type).not.toMatch(/timestamp|time|inet|cidr|macaddr|interval/)
    expect([...types]).toContain('date')
    for (const { name } of await columns()) expect(name).not.toMatch(/agent|address|\bip\b|mail|phone/)
  })

  it('number nothing in the order it came in', async () => {
    for (const { identity, fallback } of await columns()) {
      expect(identity).toBe('NO')
      expect(fallback).toBeNull()
    }
    const { rows } = await sql`
      select from information_schema.sequences where sequence_schema = 'fieldwork'`.execute(fresh.database)
    expect(rows).toEqual([])
  })

  it('can be spread over many servers: every key of a response holds its wave and its id', async () => {
    const { rows } = await sql<{ table: string; keys: string[] }>`
      select c.relname as table, array_agg(a.attname::text) as keys
      from pg_index i
        join pg_class c on c.oid = i.indrelid
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'fieldwork'
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      where i.indisunique
        and exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'response_id')
      group by c.relname, i.indexrelid`.execute(fresh.database)
    expect(rows.map(({ table }) => table).sort()).toEqual(['frozen_responses', 'pages', 'responses'])
    for (const { keys } of rows) expect(keys).toEqual(expect.arrayContaining(['wave_id', 'response_id']))
  })

  it('refer to no other room', async () => {
    const { rows } = await sql<{ target: string }>`
      select distinct target.relnamespace::regnamespace::text as target
      from pg_constraint k join pg_class source on source.oid = k.conrelid join pg_class target on target.oid = k.confrelid
      where k.contype = 'f' and source.relnamespace = 'fieldwork'::regnamespace`.execute(fresh.database)
    expect(rows).toEqual([{ target: 'fieldwork' }])
  })
})
