import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyDatabase, type FreshDatabase } from '../../../test/support/database.ts'
import { type Database, type Migration, migrate } from '../database/index.ts'
import { restoreBackup, writeBackup } from './index.ts'

const migrations: readonly Migration[] = [
  {
    id: '0901_odd_rows',
    sql: `
      create schema odd;
      create table odd.zebra (id bigint generated always as identity primary key, name text, twice text generated always as (name || name) stored);
      create table odd.all_kinds (zebra bigint references odd.zebra, big bigint, exact numeric, approximate double precision,
        day date, moment timestamptz, bytes bytea, words text[], document jsonb, yes boolean);
      create function odd.refuse() returns trigger language plpgsql as 'begin raise exception ''frozen''; end';
    `,
  },
  {
    id: '0902_frozen',
    sql: 'create trigger frozen before insert on odd.all_kinds for each row execute function odd.refuse()',
  },
]

const rows = `
  insert into odd.zebra (name) values ('Äyräpää'), (null), ('"quoted" \\ line' || chr(10) || 'break');
  alter table odd.all_kinds disable trigger user;
  insert into odd.all_kinds values
    (3, 9223372036854775807, 0.1234567890123456789012345678901234567890, 0.1::float8 + 0.2::float8, '2022-11-04',
     '2022-11-04 10:00:00.123456+02', '\\x00ff10', array['a,b', null, '"'], '{"ö": [1.10, null]}', true),
    (null, null, null, 'NaN', null, null, null, '{}', 'null', null);
  insert into odd.all_kinds (big) select generate_series(1, 2500);
  alter table odd.all_kinds enable trigger user;`

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-backup-'))
  const file = join(folder, 'monday.backup')
  let original: FreshDatabase
  let empty: FreshDatabase

  beforeAll(async () => {
    original = await emptyDatabase()
    empty = await emptyDatabase()
    await migrate(original.database, migrations)
    await sql.raw(rows).execute(original.database)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await Promise.all([original.drop(), empty.drop()])
  })

  const contents = async (database: Database) =>
    Promise.all(
      ['odd.zebra', 'odd.all_kinds'].map(
        async (table) => (await sql.raw(`select t::text from ${table} t order by 1`).execute(database)).rows,
      ),
    )
  const restore = (path: string, known = migrations) => restoreBackup(empty.database, ['odd'], known, path)
  const wasLeftEmpty = async () => {
    const found = await sql`select 1 from pg_namespace where nspname = 'odd'`.execute(empty.database)
    return found.rows.length === 0
  }

  it('holds every row, readable by its owner alone', async () => {
    expect(await writeBackup(original.database, ['odd'], file)).toEqual({
      ok: true,
      value: { tables: 2, rows: 2505 },
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('never overwrites a file', async () => {
    expect(await writeBackup(original.database, ['odd'], file)).toMatchObject({
      problem: { code: 'backup_exists' },
    })
  })

  it('says so when its folder is not there', async () => {
    const nowhere = join(folder, 'nowhere', 'x.backup')
    expect(await writeBackup(original.database, ['odd'], nowhere)).toMatchObject({
      problem: { code: 'backup_unwritable' },
    })
  })

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'has one changed byte',
      (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    ],
    ['is something else', () => Buffer.from('Dear minister')],
    ['is empty', () => Buffer.alloc(0)],
  ])('is refused when it %s, and nothing is restored', async (_, change) => {
    const damaged = join(folder, 'damaged.backup')
    writeFileSync(damaged, change(readFileSync(file)))
    expect(await restore(damaged)).toMatchObject({ ok: false, problem: { code: 'backup_damaged' } })
    expect(await wasLeftEmpty()).toBe(true)
  })

  it('is refused when a newer version made it', async () => {
    expect(await restore(file, migrations.slice(0, 1))).toMatchObject({ problem: { code: 'database_newer' } })
    expect(await wasLeftEmpty()).toBe(true)
  })

  it('gives back exactly what was there, guards and counters too', async () => {
    expect(await restore(file)).toEqual({ ok: true, value: { tables: 2, rows: 2505 } })
    expect(await contents(empty.database)).toEqual(await contents(original.database))
    const next = await sql`insert into odd.zebra (name) values ('next') returning id`.execute(empty.database)
    expect(next.rows).toEqual([{ id: '4' }])
    await expect(sql`insert into odd.all_kinds (big) values (1)`.execute(empty.database)).rejects.toThrow(
      'frozen',
    )
  })

  it('goes into an empty installation only', async () => {
    expect(await restore(file)).toMatchObject({ problem: { code: 'installation_not_empty' } })
  })
})
