import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { responseId, waveId } from '#shared'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { storeAsWave } from '../../../test/support/stored-data-set.ts'
import { dataSetOf, variableOf } from '../../../test/support/tables.ts'
import { summariseWeights } from '../domain/weight/kish.ts'
import { insertDataSet } from './data-sets.ts'
import { insertWeightSet } from './weight-sets.ts'

const made = (wave: string) => ({
  ...dataSetOf([{ variable: variableOf('type', ['city', 'state']), values: [1, 2, null] }]),
  wave,
  hash: `hash of ${wave}`,
})
const weights = (wave: string, ...values: readonly number[]) => ({
  name: 'by-type',
  wave: waveId(wave),
  dataSet: `hash of ${wave}`,
  method: 'raking' as const,
  frame: { fi: 'Kehikko' },
  margins: [],
  trim: null,
  convergence: { iterations: 1, largestGap: 0, margin: '', group: '' },
  summary: summariseWeights(Float64Array.from(values)),
  weights: Float64Array.from(values),
})

describe('stored data sets and weight sets', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
    await storeAsWave(fresh.database, made('stored'))
    await insertWeightSet(fresh.database, weights('stored', 1, 2, 3))
  })
  afterAll(() => fresh.drop())

  it.each([
    "update analysis.data_sets set hash = 'x'",
    'update analysis.data_rows set codes[1] = 2',
    'delete from analysis.data_rows',
    'truncate analysis.data_rows',
    'update analysis.weights set weight = 1',
    'delete from analysis.weight_sets',
    "insert into analysis.data_rows values ('stored', gen_random_uuid(), 3, '{1}', '{}')",
    "insert into analysis.weights values ('stored', 'by-type', gen_random_uuid(), 1)",
  ])('refuse %s', async (statement) => {
    await expect(sql.raw(statement).execute(fresh.database)).rejects.toMatchObject({ code: '23001' })
  })

  it('are made of the frozen responses of their wave, or not stored', async () => {
    const other = { ...made('stored'), wave: 'other', hash: 'another hash' }
    const codebook = { wave: waveId('other'), hash: other.hash, rows: 3, entries: [] }
    const responses = [1, 2, 3].map(() => responseId(randomUUID()))
    await expect(insertDataSet(fresh.database, codebook, other, responses)).rejects.toThrow(
      'frozen responses',
    )
  })

  it('have every row, and every weight, before they count', async () => {
    const incomplete = { ...made('incomplete'), rows: 3 }
    await expect(storeAsWave(fresh.database, incomplete, 2)).rejects.toThrow('all its rows')
    await storeAsWave(fresh.database, made('short'))
    await expect(insertWeightSet(fresh.database, weights('short', 1))).rejects.toThrow('null value')
    await sql`insert into analysis.weights select wave_id, 'some', response_id, 1 from analysis.data_rows
      where wave_id = 'short' and row < 2`.execute(fresh.database)
    const heading = sql`insert into analysis.weight_sets values ('short', 'some', 'hash of short', '{}')`
    await expect(heading.execute(fresh.database)).rejects.toThrow('one weight for each row')
  })

  it('hold no text, no time and no order of arrival', async () => {
    const { rows } = await sql<{ name: string; type: string; fallback: string | null }>`
      select column_name as name, data_type as type, column_default as fallback
      from information_schema.columns where table_schema = 'analysis' and table_name in ('data_rows', 'weights')`.execute(
      fresh.database,
    )
    expect(
      rows
        .filter(({ type }) => type === 'text')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['name', 'wave_id', 'wave_id'])
    for (const { type, fallback } of rows) {
      expect(type).not.toMatch(/time|date/)
      expect(fallback).toBeNull()
    }
  })

  it('can be spread over many servers: every key of a row holds its wave and its response', async () => {
    const { rows } = await sql<{ table: string; keys: string[] }>`
      select c.relname as table, array_agg(a.attname::text order by a.attname) as keys
      from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      where c.relnamespace = 'analysis'::regnamespace and i.indisunique and c.relname in ('data_rows', 'weights')
      group by 1 order by 1`.execute(fresh.database)
    expect(rows).toEqual([
      { table: 'data_rows', keys: ['response_id', 'wave_id'] },
      { table: 'weights', keys: ['name', 'response_id', 'wave_id'] },
    ])
  })
})
