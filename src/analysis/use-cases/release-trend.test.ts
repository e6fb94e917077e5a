import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#platform/context'
import { unwrap } from '#shared'
import { contextFor, type FreshDatabase } from '../../../test/support/database.ts'
import { demonstrationDatabase } from '../../../test/support/demonstration.ts'
import written from '../content/concordance.json' with { type: 'json' }
import { compareWaves as compareData } from '../domain/change/compare-waves.ts'
import { readConcordance } from '../domain/change/concordance.ts'
import { isReleased } from '../domain/disclosure/release.ts'
import type { ReleasedChange } from '../domain/tables/released-results.ts'
import type { ComparedQuestion, WaveTrend } from '../domain/trend/wave-trend.ts'
import { compareWaves } from './compare-waves.ts'
import { loadDataSet } from './load-data-set.ts'
import { releaseResults } from './release-results.ts'

const calibration = new URL('../../fieldwork/content/calibration.json', import.meta.url)
const { waves } = JSON.parse(readFileSync(calibration, 'utf8'))

describe('the released trend of the demonstration waves', () => {
  let fresh: FreshDatabase
  let ctx: Context
  let change: ReleasedChange
  let trend: WaveTrend
  beforeAll(async () => {
    fresh = await demonstrationDatabase()
    ctx = contextFor(fresh.database)
    const reader = contextFor(fresh.database, { actor: { kind: 'public' } })
    const released = unwrap(await releaseResults(reader, { wave: '2022' })).change
    if (released === null) throw new Error('2022 has a wave before it')
    change = released
    trend = released.trend.value
  }, 600_000)
  afterAll(() => fresh.drop())

  const compared = (id: string): ComparedQuestion => {
    const found = trend.questions.find(({ question }) => question === id)
    if (found?.kind !== 'compared') throw new Error(`${id} is not compared`)
    return found
  }
  const row = (id: string, key: string) => {
    const found = compared(id).rows.find((candidate) => candidate.key === key)
    if (found === undefined) throw new Error(`${id} has no ${key}`)
    return found
  }

  it('is of the wave before with the same questionnaire, and the first wave has none', async () => {
    expect(change.since.id).toBe('2020')
    expect(isReleased(change.trend)).toBe(true)
    expect([trend.earlier.responses, trend.later.responses]).toEqual([790, 375])
    expect(unwrap(await releaseResults(ctx, { wave: '2020' })).change).toBeNull()
    expect(unwrap(await releaseResults(ctx, { wave: 'star-wars-sample' })).change).toBeNull()
  })

  it('compares the means of cooperation as they were calibrated', () => {
    const means = compared('coop_rating')
    expect([means.figure, means.method]).toEqual(['mean', 't'])
    for (const { key, earlier, later } of means.rows) {
      const [before, after] = ['2020', '2022'].map(
        (wave) => waves[wave].marginals.coop_rating.items[key].derived,
      )
      expect([earlier.n, later.n]).toEqual([before.valid, after.valid])
      expect(earlier.value).toBeCloseTo(before.mean, 1)
      expect(later.value).toBeCloseTo(after.mean, 1)
    }
    expect(row('coop_rating', 'municipal')).toMatchObject({
      earlier: { value: 6.8, n: 716 },
      later: { value: 6.9, n: 338 },
      change: { change: 0.1, low: -0.1, high: 0.4 },
    })
  })

  it('compares those who agree as they were calibrated', () => {
    for (const id of ['info_use', 'practices', 'dialogue']) {
      expect(compared(id)).toMatchObject({ figure: 'top_two', method: 'newcombe' })
      for (const { key, earlier, later } of compared(id).rows) {
        const shares = ['2020', '2022'].map(
          (wave) => waves[wave].marginals[id].items[key].derived.agreeShareValid,
        )
        expect(earlier.value, key).toBeCloseTo(shares[0], 4)
        expect(later.value, key).toBeCloseTo(shares[1], 4)
      }
    }
    expect(row('dialogue', 'national_dev').change).toEqual({ change: 0.11, low: 0.04, high: 0.18 })
  })

  it('counts wellbeing services counties with municipalities, and says nothing of types a wave hides', () => {
    const types = compared('org_type')
    expect(types.comparison).toBe('scale_mapped')
    expect(types.rows.map(({ key }) => key)).not.toContain('wellbeing')
    expect(row('org_type', 'municipality').later.value).toBeCloseTo((112 + 19) / 368, 12)
    expect(row('org_type', 'labour_market')).toMatchObject({ later: { value: null }, change: null })
  })

  it('says why a question is not compared', () => {
    const reasonOf = (id: string) => trend.questions.find(({ question }) => question === id)
    expect(reasonOf('coop_change')).toMatchObject({ kind: 'not_compared', reason: 'not_asked' })
    expect(reasonOf('municipality')).toMatchObject({ reason: 'not_comparable' })
    expect(reasonOf('municipality')).toHaveProperty('note.fi')
    expect(reasonOf('dev_open')).toBeUndefined()
  })

  it('holds the mix of organisations of 2020 through groups that both waves show', () => {
    if (trend.mix.kind !== 'held') throw new Error('the mix is held')
    expect(trend.mix.groups.map(({ earlier, later }) => [earlier, later])).toEqual([
      [236, 131],
      [201, 84],
      [96, 52],
      [103, 47],
      [154, 61],
    ])
    expect(trend.mix.effectiveN).toBe(368)
    expect(row('org_type', 'ngo').mixHeld).toBeNull()
    expect(row('coop_rating', 'regional').mixHeld).toEqual({ change: 0.3, low: 0, high: 0.5 })
    expect(row('key_partners', 'mun_immigrant_services').mixHeld).toEqual({
      change: -0.02,
      low: -0.08,
      high: 0.05,
    })
  })

  it('comes, from released tables alone, to what the data say, within its rounding', async () => {
    const request = { earlier: '2020', later: '2022' }
    for (const id of ['coop_rating', 'info_use', 'practices', 'dialogue']) {
      for (const { key, change: told } of compared(id).rows) {
        const confidential = unwrap(await compareWaves(ctx, { ...request, variable: `${id}_${key}` }))
        const [four, five] = confidential.categories.slice(-2)
        const exact =
          id === 'coop_rating' ? confidential.mean?.change : (four?.change ?? 0) + (five?.change ?? 0)
        const half = id === 'coop_rating' ? 0.051 : 0.0051
        expect(Math.abs((told?.change ?? Number.NaN) - (exact ?? 0)), `${id} ${key}`).toBeLessThan(half)
      }
    }
  })

  it('comes with the mix held to what weighting each response says, within a point and a half', async () => {
    if (trend.mix.kind !== 'held') throw new Error('the mix is held')
    const [earlier, later] = await Promise.all(
      ['2020', '2022'].map(async (wave) => unwrap(await loadDataSet(ctx, wave)).dataSet),
    )
    const types = later?.columns.get('org_type')
    if (earlier === undefined || later === undefined || types?.kind !== 'codes') throw new Error('no data')
    // Municipality and wellbeing, organisation, state, education; everybody else is in the last group.
    const large = [[1, 6], [2], [4], [5]]
    const known = later.variables.find(({ name }) => name === 'org_type')?.categories ?? []
    const keys = ['municipality', 'ngo', 'state', 'education']
    expect(keys.map((key) => known.find((category) => category.key === key)?.code)).toEqual(
      large.map(([code]) => code),
    )
    const weightOf = trend.mix.groups.map(({ earlier: n, later: m }) => (n / 790) * (375 / m))
    const weights = Float64Array.from(types.values, (code) => {
      const group = large.findIndex((codes) => codes.includes(code))
      return weightOf[group < 0 ? 4 : group] ?? 0
    })
    const concordance = unwrap(readConcordance(written))
    for (const id of ['coop_rating', 'info_use', 'practices', 'dialogue']) {
      for (const { key, mixHeld } of compared(id).rows) {
        const exact = unwrap(
          compareData(
            concordance,
            { dataSet: earlier, weights: null },
            { dataSet: later, weights },
            `${id}_${key}`,
          ),
        )
        const [four, five] = exact.categories.slice(-2)
        const change = id === 'coop_rating' ? exact.mean?.change : (four?.change ?? 0) + (five?.change ?? 0)
        // Hidden counts are spread over the groups by what is shown around them.
        const half = id === 'coop_rating' ? 0.1 : 0.015
        expect(Math.abs((mixHeld?.change ?? Number.NaN) - (change ?? 0)), `${id} ${key}`).toBeLessThan(half)
      }
    }
  })
})
