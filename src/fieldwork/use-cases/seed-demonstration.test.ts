import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import { unwrap, waveId } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { enterWave, listWaves, readFrozenResponses, seedDemonstration, showWave } from './index.ts'

describe('the demonstration', () => {
  let fresh: FreshDatabase
  let staff: Context
  beforeAll(async () => {
    fresh = await freshDatabase()
    staff = contextFor(fresh.database)
    unwrap(await seedDemonstration(staff))
  })
  afterAll(() => fresh.drop())

  it('has two published synthetic waves, two that can be answered, and an imported survey with its credit', async () => {
    const waves = await listWaves(staff)
    expect(waves.map(({ id, state, synthetic }) => [id, state, synthetic])).toEqual([
      ['star-wars-sample', 'published', false],
      ['2020', 'published', true],
      ['2022', 'published', true],
      ['2024', 'open', true],
      ['participants-2024', 'open', true],
    ])
    expect(waves[0]?.credit?.licence).toBe('CC BY 4.0')
    const visitor = contextFor(fresh.database, { actor: { kind: 'public' } })
    const { wave } = unwrap(await enterWave(visitor, '2024'))
    expect(wave.languages).toEqual(['fi', 'sv', 'en', 'fi-simple', 'sv-simple'])
    expect(wave.field.end).toBeNull()
    const { languages } = unwrap(await enterWave(visitor, 'participants-2024')).wave
    expect(languages).toEqual(['fi-simple', 'sv-simple', 'en', 'ru', 'ar', 'uk', 'so'])
  })

  it.each([
    ['2020', 790],
    ['2022', 375],
    ['star-wars-sample', 1186],
  ])('has in wave %s %i responses', async (id, count) => {
    const { frozen } = unwrap(await readFrozenResponses(staff, waveId(id)))
    expect(frozen.responses).toHaveLength(count)
    expect(unwrap(await showWave(staff, id)).responses).toEqual({
      started: count,
      submitted: count,
      excluded: 0,
    })
  })

  it('is put in once: a second time changes nothing', async () => {
    const count = async () => {
      const { rows } = await sql<{ all: number }>`select (select count(*) from platform.audit)::int
        + (select count(*) from fieldwork.frozen_responses)::int as all`.execute(fresh.database)
      return rows[0]?.all
    }
    const before = await count()
    unwrap(await seedDemonstration(staff))
    expect(await count()).toBe(before)
  })

  it('is the same data set in every installation', async () => {
    const other = await freshDatabase()
    const ctx = contextFor(other.database, { seed: 'another' })
    unwrap(await seedDemonstration(ctx))
    for (const id of ['2020', '2022', 'star-wars-sample']) {
      const here = unwrap(await readFrozenResponses(staff, waveId(id))).frozen
      expect(unwrap(await readFrozenResponses(ctx, waveId(id))).frozen.hash).toBe(here.hash)
    }
    await other.drop()
  })
})
