import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSurvey, seedDemonstration } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { questionId, questionnaireId, unwrap } from '#shared'
import { contextFor, type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { smallQuestionnaire } from '../../../test/support/small-wave.ts'
import { type ExplorationRequest, explore, listWeightSets, makeWeightSet, tabulate } from './index.ts'
import type { WeightSetRequest } from './make-weight-set.ts'

const frame = {
  fi: 'Kutsutut organisaatiot rekisterin mukaan',
  sv: 'Inbjudna organisationer enligt registret',
  en: 'Invited organisations by the register',
}
const answers = (meetings: number | null) => ({
  answers: {
    [questionId('works')]: { kind: 'single' as const, code: meetings === null ? 2 : 1 },
    ...(meetings !== null && { [questionId('meetings')]: { kind: 'number' as const, value: meetings } }),
  },
  language: 'fi',
  startedOn: null,
  submittedOn: null,
})

describe('the explorer', () => {
  let fresh: FreshDatabase
  let ctx: Context
  beforeAll(async () => {
    fresh = await freshDatabase()
    ctx = contextFor(fresh.database)
    unwrap(await seedDemonstration(ctx))
    const questionnaire = { ...smallQuestionnaire, id: questionnaireId('imported') }
    const responses = [answers(2), answers(4), answers(9), answers(null), answers(null)]
    const survey = { questionnaire, responses, warnings: [], mapping: null }
    unwrap(await importSurvey(ctx, { wave: 'small', survey, title: { fi: 'Pieni' }, credit: null }))
    unwrap(await makeWeightSet(ctx, bySector()))
  })
  afterAll(() => fresh.drop())

  const bySector = (more: Partial<WeightSetRequest> = {}): WeightSetRequest => ({
    wave: '2022',
    name: 'sector',
    method: 'post-stratification',
    frame,
    margins: [
      {
        variables: ['org_type'],
        groups: [
          { of: [['municipality', 'state', 'education', 'wellbeing']], target: 57 },
          { of: [['ngo', 'immigrant_assoc', 'religious', 'company', 'labour_market', 'other']], target: 38 },
          { of: [['not_answered']], target: 5 },
        ],
      },
    ],
    trim: null,
    ...more,
  })
  const request = (question: string, more: Partial<ExplorationRequest> = {}): ExplorationRequest => ({
    wave: '2022',
    question,
    by: [],
    filter: [],
    weightSet: null,
    ...more,
  })
  const tablesOf = async (...of: Parameters<typeof request>) =>
    unwrap(await explore(ctx, request(...of))).tables
  const one = async (...of: Parameters<typeof request>) => {
    const [table] = await tablesOf(...of)
    if (table === undefined) throw new Error('no table')
    return table
  }

  it.each([
    'coop_change',
    'coop_rating',
    'coop_statements',
    'priorities_rank',
  ])('counts %s as the tables of the wave do', async (question) => {
    const counted = unwrap(
      await tabulate(ctx, { wave: '2022', question, by: 'org_type:group', mode: 'confidential' }),
    )
    const explored = await tablesOf(question, { by: ['org_type:group'] })
    expect(explored.length).toBe(counted.length)
    for (const [index, table] of counted.entries()) {
      const { total, layers } = explored[index] ?? { total: null, layers: [] }
      const groups = [total, ...(layers[0]?.groups ?? [])]
      expect(groups.map((group) => [group?.key, group?.base])).toEqual(
        table.groups.map(({ key, base }) => [key, base]),
      )
      for (const [place, group] of groups.entries()) {
        expect(group?.cells.map(({ n }) => n)).toEqual(table.rows.map(({ cells }) => cells[place]?.n))
        expect(group?.mean?.value ?? 0).toBeCloseTo(table.groups[place]?.mean ?? 0, 10)
      }
      expect(total?.missing).toEqual(table.missing)
    }
  })

  it.each([
    ['one question', request('coop_change')],
    ['a battery by report groups', request('coop_statements', { by: ['org_type:group'] })],
    ['two background variables', request('coop_rating', { by: ['org_type:group', 'role'] })],
    [
      'a multiple choice of some',
      request('prog_ways', { filter: [{ by: 'org_type:group', keys: ['public'] }] }),
    ],
    ['weights', request('coop_change', { by: ['org_type'], weightSet: 'sector' })],
    [
      'weights, groups, filter',
      request('coop_rating', { by: ['role', 'org_type:group'], weightSet: 'sector' }),
    ],
    ['a number', request('meetings', { wave: 'small', by: ['works'] })],
  ])('says the same from memory and by SQL: %s', async (_, asked) => {
    const inMemory = unwrap(await explore(ctx, asked))
    const bySql = unwrap(await explore(ctx, asked, 0))
    expect(rounded(bySql)).toEqual(rounded(inMemory))
  })

  it('gives Wilson intervals, the test of Pearson and means with Student’s t without weights', async () => {
    const table = await one('coop_rating_municipal', { by: ['org_type:group'] })
    const [layer] = table.layers
    expect(layer?.independence?.method).toBe('pearson')
    expect(layer?.means?.pairs.length).toBeGreaterThan(0)
    for (const { percent, interval } of table.total.cells) {
      expect(interval?.low).toBeLessThanOrEqual(percent ?? 0)
      expect(interval?.high).toBeGreaterThanOrEqual(percent ?? 0)
    }
  })

  it('tells the groups within each category of a second background variable', async () => {
    const { layers } = await one('coop_change', { by: ['org_type:group', 'prog_awareness'] })
    expect(layers.map(({ key }) => key)).toEqual(['not_heard', 'heard', 'fairly', 'well'])
    for (const layer of layers) {
      const filter = [{ by: 'prog_awareness', keys: [layer.key ?? ''] }]
      const alone = await one('coop_change', { by: ['org_type:group'], filter })
      expect(rounded(layer.groups)).toEqual(rounded(alone.layers[0]?.groups))
      expect(rounded(layer.independence)).toEqual(rounded(alone.layers[0]?.independence))
    }
  })

  it('measures numbers by group, with who was not asked beside', async () => {
    const { total, layers } = await one('meetings', { wave: 'small', by: ['works'] })
    expect(total).toMatchObject({ base: 3, mean: { value: 5 }, cells: [], missing: { not_asked: 2 } })
    expect(layers[0]?.groups.map(({ key, base, mean }) => [key, base, mean?.value ?? null])).toEqual([
      ['yes', 3, 5],
      ['no', 0, null],
    ])
  })

  it('weighs by a set of a stated frame, and says what that costs', async () => {
    const { standing, weightSet, tables } = unwrap(
      await explore(ctx, request('org_type', { by: ['role'], weightSet: 'sector' })),
    )
    expect(standing).toBe('of the frame')
    expect(weightSet?.frame).toEqual(frame)
    const shares = new Map(tables[0]?.total.cells.map(({ key, percent }) => [key, percent ?? 0]))
    const sector = ['municipality', 'state', 'education', 'wellbeing'].map((key) => shares.get(key) ?? 0)
    expect(sector.reduce((sum, share) => sum + share, 0)).toBeCloseTo(60, 8)
    expect(tables[0]?.total.effectiveBase).toBeLessThan(tables[0]?.total.base ?? 0)
    expect(unwrap(await explore(ctx, request('org_type'))).standing).toBe('indicative')
  })

  it.each([
    ['not_permitted', request('coop_change'), 'public'],
    ['wave_unknown', request('coop_change', { wave: 'nowhere' }), 'console'],
    ['wave_not_cleaned', request('coop_change', { wave: '2024' }), 'console'],
    ['question_unknown', request('nothing'), 'console'],
    ['question_unsuitable', request('dev_open'), 'console'],
    ['by_unknown', request('coop_change', { by: ['nothing'] }), 'console'],
    ['by_unsuitable', request('works', { wave: 'small', by: ['meetings'] }), 'console'],
    ['by_too_many', request('coop_change', { by: ['role', 'org_type', 'region'] }), 'console'],
    ['by_twice', request('coop_change', { by: ['org_type', 'org_type:group'] }), 'console'],
    ['too_many_groups', request('coop_change', { by: ['municipality', 'region'] }), 'console'],
    ['category_unknown', request('coop_change', { filter: [{ by: 'role', keys: ['king'] }] }), 'console'],
    ['weight_set_unknown', request('coop_change', { weightSet: 'none' }), 'console'],
  ] as const)('refuses with %s', async (code, asked, kind) => {
    const result = await explore(contextFor(fresh.database, { actor: { kind } }), asked)
    expect(result.ok ? null : result.problem.code).toBe(code)
  })

  describe('weight sets', () => {
    it('are listed with margins, convergence and Kish’s design effect', async () => {
      const [set] = unwrap(await listWeightSets(ctx, '2022'))
      expect(set).toMatchObject({ name: 'sector', method: 'post-stratification', trim: null })
      expect(
        set?.margins[0]?.categories.map(({ target, achieved }) => [target, achieved.toFixed(9)]),
      ).toEqual([
        [57, '57.000000000'],
        [38, '38.000000000'],
        [5, '5.000000000'],
      ])
      expect(set?.convergence.largestGap).toBeLessThan(1e-8)
      expect((set?.summary.deffKish ?? 0) * (set?.summary.nEff ?? 0)).toBeCloseTo(set?.summary.n ?? 0, 6)
    })

    const groups = (first: number, second: number) => [
      { of: [['municipality', 'state', 'education', 'wellbeing']], target: first },
      {
        of: [['ngo', 'immigrant_assoc', 'religious', 'company', 'labour_market', 'other', 'not_answered']],
        target: second,
      },
    ]
    const margin = (variable: string, ...of: readonly (readonly [string, number])[]) => ({
      variables: [variable],
      groups: of.map(([key, target]) => ({ of: [[key]], target })),
    })
    it.each([
      ['weight_set_exists', {}],
      ['frame_not_stated', { frame: { fi: 'Kehikko', en: 'Frame' } }],
      ['invalid_name', { name: 'not a name' }],
      ['one_margin_only', { margins: [] }],
      [
        'margin_totals_differ',
        {
          method: 'raking',
          margins: [
            { variables: ['org_type'], groups: groups(60, 40) },
            { variables: ['org_type'], groups: groups(6, 4) },
          ],
        },
      ],
      ['variable_unknown', { margins: [margin('nothing', ['a', 1])] }],
      ['variable_unsuitable', { wave: 'small', margins: [margin('meetings', ['a', 1])] }],
      ['category_unknown', { margins: [margin('org_type', ['castle', 1])] }],
      ['category_twice', { margins: [margin('org_type', ['ngo', 1], ['ngo', 2])] }],
      ['margin_incomplete', { margins: [{ variables: ['org_type'], groups: [{ of: [], target: 1 }] }] }],
      ['respondent_outside_margin', { margins: [margin('org_type', ['ngo', 1])] }],
      ['trim_bounds_too_tight', { trim: { lower: 1e6, upper: 1e7 } }],
    ] as const)('are refused with %s', async (code, more) => {
      const name = code === 'weight_set_exists' ? 'sector' : 'refused'
      const result = await makeWeightSet(ctx, bySector({ name, ...(more as Partial<WeightSetRequest>) }))
      expect(result.ok ? null : result.problem.code).toBe(code)
    })

    it('are refused for a group that nobody answered in, by its name', async () => {
      const margins = [margin('works', ['yes', 3], ['no', 2], ['prefer_not_to_say', 1])]
      const result = await makeWeightSet(ctx, bySector({ wave: 'small', name: 'empty', margins }))
      expect(result).toMatchObject({
        problem: {
          code: 'target_without_respondents',
          values: { margin: 'works', group: 'prefer_not_to_say' },
        },
      })
    })

    it('meet combinations of variables and keep missing answers as a group where a target is given', async () => {
      const cell = (works: string, meetings: string, target: number) => ({
        of: [[works], [meetings]],
        target,
      })
      const margins = [
        { variables: ['works', 'works'], groups: [cell('yes', 'yes', 80), cell('no', 'no', 20)] },
        margin('works', ['yes', 80], ['no', 20]),
      ]
      const made = unwrap(
        await makeWeightSet(ctx, bySector({ wave: 'small', name: 'raked', method: 'raking', margins })),
      )
      expect(made.margins[0]?.categories[0]).toMatchObject({ name: 'yes|yes', target: 80 })
      expect(made.margins[0]?.categories[0]?.achieved).toBeCloseTo(80, 8)
    })

    it('can be trimmed, which costs the margins their exactness and is told', async () => {
      const [untrimmed] = unwrap(await listWeightSets(ctx, '2022'))
      const bounds = { lower: 0, upper: 0.99 * (untrimmed?.summary.max ?? 0) }
      const made = await makeWeightSet(ctx, bySector({ name: 'trimmed', trim: bounds }))
      const { summary, trim } = unwrap(made)
      expect(trim).toEqual(bounds)
      expect(summary.max).toBeLessThanOrEqual(bounds.upper)
      expect(summary.sum).toBeCloseTo(100, 8)
    })
  })
})

/** Numbers to nine digits: sums in another order differ in the last ones. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(9))
  if (Array.isArray(value)) return value.map(rounded)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, rounded(own)]))
}
