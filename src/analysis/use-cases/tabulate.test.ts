import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import { unwrap } from '#shared'
import { contextFor, type FreshDatabase } from '../../../test/support/database.ts'
import { demonstrationDatabase } from '../../../test/support/demonstration.ts'
import type { ReleasedTable } from '../domain/disclosure/release.ts'
import { releaseResults } from './release-results.ts'
import { type TableRequest, tabulate } from './tabulate.ts'

interface Marginal {
  readonly type: string
  readonly asked?: number
  readonly answered?: number
  readonly missing?: number
  readonly counts?: Readonly<Record<string, number>>
  readonly selected?: Readonly<Record<string, number>>
  readonly items?: Readonly<Record<string, Marginal & { readonly 98?: number; readonly 96?: number }>>
  readonly derived?: { readonly mean?: number }
}

const calibration = new URL('../../fieldwork/content/calibration.json', import.meta.url)
const marginals: Readonly<Record<string, Marginal>> = JSON.parse(readFileSync(calibration, 'utf8')).waves[
  '2022'
].marginals
/** What stands in place of a value: options that mean a missing kind. */
const missingKeys = new Set(['cannot_say', 'prefer_not'])
/** The calibration calls the whole country by its code. */
const keyOf = (key: string) => (key === '90' ? 'nationwide' : key)
const substantive = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([key, n]) => (missingKeys.has(key) ? [] : [[keyOf(key), n]])),
  )
const overall = ({ rows }: ReleasedTable) =>
  Object.fromEntries(rows.flatMap(({ key, cells }) => (cells[0]?.n ? [[key, cells[0].n]] : [])))

describe('tables of the demonstration', () => {
  let fresh: FreshDatabase
  let ctx: Context
  beforeAll(async () => {
    fresh = await demonstrationDatabase()
    ctx = contextFor(fresh.database)
  }, 600_000)
  afterAll(() => fresh.drop())

  const tables = async (
    wave: string,
    question: string,
    by: string | null = null,
    mode: TableRequest['mode'] = 'confidential',
  ) => unwrap(await tabulate(ctx, { wave, question, by, mode }))
  const table = async (...request: Parameters<typeof tables>) => {
    const [first] = await tables(...request)
    if (first === undefined) throw new Error('no table')
    return first
  }

  const singles = Object.entries(marginals).filter(
    ([id, { type }]) => type === 'single' && id !== 'follow_up',
  )
  it.each(singles)('count %s as it was calibrated', async (id, { counts = {}, missing = 0 }) => {
    const counted = await table('2022', id)
    expect(overall(counted)).toEqual(substantive(counts))
    expect(counted.missing.not_answered).toBe(missing)
    const { cannot_say = 0, prefer_not = 0 } = counts
    expect(counted.missing).toMatchObject({ cannot_say, prefer_not_to_say: prefer_not })
  })

  const multiples = Object.entries(marginals).filter(([, { type }]) => type === 'multi')
  it.each(multiples)('count %s as it was calibrated', async (id, { asked, answered = 0, selected = {} }) => {
    const counted = await table('2022', id)
    expect(overall(counted)).toEqual(substantive(selected))
    expect(counted.groups[0]?.base).toBe(answered - (selected.cannot_say ?? 0))
    expect(counted.missing.not_asked).toBe(375 - (asked ?? 0))
  })

  const batteries = Object.entries(marginals).filter(
    ([, { type }]) => type === 'battery' || type === 'matrix',
  )
  it.each(batteries)('count %s item by item as it was calibrated', async (id, { items = {} }) => {
    const counted = await tables('2022', id)
    for (const [key, item] of Object.entries(items)) {
      const found = counted.find((candidate) => candidate.item === key)
      const byCode = Object.fromEntries(found?.rows.map(({ code, cells }) => [code, cells[0]?.n]) ?? [])
      expect(byCode).toMatchObject(item.counts ?? {})
      expect(found?.missing).toMatchObject({
        not_answered: item.missing,
        cannot_say: item[98] ?? 0,
        not_used: item[96] ?? 0,
      })
      expect(found?.groups[0]?.mean).toBeCloseTo(item.derived?.mean ?? Number.NaN, 3)
    }
  })

  it('give the figures of the imported survey', async () => {
    const seen = await table('star-wars-sample', 'Have you seen any of the 6 films')
    expect(overall(seen)).toEqual({ yes: 936, no: 250 })
    const fan = await table('star-wars-sample', 'Do you consider yourself to be a fan of the Star Wars film')
    expect(overall(fan)).toEqual({ yes: 552, no: 284 })
    expect(fan.missing.not_answered).toBe(350)
    const films = await table('star-wars-sample', 'star_wars_films_seen')
    expect(films.rows).toHaveLength(6)
    expect(await tables('star-wars-sample', 'rank_star_wars_films_order')).toHaveLength(6)
    expect(await tables('star-wars-sample', 'whether_view_characters')).toHaveLength(14)
  })

  it('are released to the public only, and only of waves that are out', async () => {
    const reader = contextFor(fresh.database, { actor: { kind: 'public' } })
    const request = { wave: '2022', question: 'prog_awareness', by: 'org_type', mode: 'released' } as const
    expect((await tabulate(reader, request)).ok).toBe(true)
    const confidential = await tabulate(reader, { ...request, mode: 'confidential' })
    expect(confidential).toMatchObject({ problem: { code: 'not_permitted' } })
    const open = await tabulate(reader, { ...request, wave: '2024' })
    expect(open).toMatchObject({ problem: { code: 'results_not_published' } })
    expect(await releaseResults(reader, { wave: 'nowhere' })).toMatchObject({
      problem: { code: 'results_not_published' },
    })
  })

  it('never show municipalities or texts, nor cross the own background with small groups', async () => {
    const request = { wave: '2022', by: null, mode: 'released' } as const
    expect(await tabulate(ctx, { ...request, question: 'municipality' })).toMatchObject({
      problem: { code: 'not_released' },
    })
    const byBackground = await table('2022', 'coop_change', 'immigrant_background', 'released')
    for (const { base } of byBackground.groups) if (base !== null) expect(base).toBeGreaterThanOrEqual(20)
    const texts = await table('2022', 'dev_open', null, 'released')
    expect(texts.rows).toEqual([])
    expect(texts.groups[0]?.base).toBe(71)
  })

  it('hide over a hundred small cells of organisation type by region', async () => {
    const counted = await table('2022', 'org_type', 'region')
    const cells = counted.rows.flatMap(({ cells }) => cells.slice(1))
    expect(cells.filter(({ n }) => n !== null && n > 0 && n < 5).length).toBeGreaterThan(100)
    const [released] = unwrap(
      await tabulate(ctx, { wave: '2022', question: 'org_type', by: 'region', mode: 'released' }),
    )
    const shown = released?.rows.flatMap(({ cells }) => cells.flatMap(({ n }) => n ?? [])) ?? []
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(5)
  })
})
