import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { questionsOf } from '#questionnaire'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import { unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { compareWaves, loadDataSet } from './index.ts'

const waves = { earlier: '2020', later: '2022' }

describe('trends of the demonstration waves', () => {
  let fresh: FreshDatabase
  let ctx: Context
  beforeAll(async () => {
    fresh = await freshDatabase()
    ctx = contextFor(fresh.database)
    unwrap(await seedDemonstration(ctx))
  })
  afterAll(() => fresh.drop())

  it('every question meant to be compared can be, in each of its items', async () => {
    const { dataSet } = unwrap(await loadDataSet(ctx, '2022'))
    const trend = questionsOf(barometerQuestionnaire()).filter(
      (question) => question.kind !== 'note' && question.trend === true,
    )
    const ids = new Set<string>(trend.map(({ id }) => id))
    const variables = dataSet.variables.filter(
      ({ question, measure }) => ids.has(question) && measure !== 'text',
    )
    expect(new Set(variables.map(({ question }) => question))).toEqual(ids)
    for (const { name } of variables) {
      const change = unwrap(await compareWaves(ctx, { ...waves, variable: name }))
      expect(change.earlier.n, name).toBeGreaterThan(0)
      for (const { earlier, later } of change.categories) {
        expect(earlier, name).not.toBeNull()
        expect(later, name).not.toBeNull()
      }
    }
  })

  it('a rating has a mean, its change and an interval around it', async () => {
    const change = unwrap(await compareWaves(ctx, { ...waves, variable: 'coop_rating_municipal' }))
    const { mean } = change
    expect(mean?.change).toBeCloseTo((mean?.later ?? 0) - (mean?.earlier ?? 0), 12)
    expect(mean?.low).toBeLessThan(mean?.change ?? 0)
    expect(mean?.high).toBeGreaterThan(mean?.change ?? 0)
  })

  it('a question that was not asked before has no trend, with a reason', async () => {
    expect(await compareWaves(ctx, { ...waves, variable: 'coop_change' })).toMatchObject({
      ok: false,
      problem: { code: 'unknown_variable', values: { wave: '2020' } },
    })
  })

  it('waves are not compared backwards', async () => {
    expect(
      await compareWaves(ctx, { earlier: '2022', later: '2020', variable: 'coop_rating_municipal' }),
    ).toMatchObject({ ok: false, problem: { code: 'no_concordance' } })
  })

  it('nobody sees a trend who may not see confidential figures', async () => {
    const visitor: Context = { ...ctx, actor: { kind: 'public' } }
    expect(await compareWaves(visitor, { ...waves, variable: 'coop_rating_municipal' })).toMatchObject({
      ok: false,
      problem: { code: 'not_permitted' },
    })
  })
})
