import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Questionnaire } from '#questionnaire'
import { questionId, questionnaireId, unwrap } from '#shared'
import { tableOf } from '../../../../test/support/tables.ts'
import { loadSolver } from '../../solver/index.ts'
import type { Concordance } from '../change/concordance.ts'
import type { Category, DataSet, Variable } from '../data-set.ts'
import { defaultPolicy } from '../disclosure/policy.ts'
import type { Solver } from '../disclosure/solver.ts'
import { protectWave } from '../disclosure/wave/protect-wave.ts'
import { resultsOf } from '../tables/results.ts'
import { expectedCounts, possibleCounts } from './possible-counts.ts'
import { spread } from './spread.ts'
import { trendOfWaves } from './trend-of-waves.ts'
import type { ComparedQuestion, WaveTrend } from './wave-trend.ts'

const category = (code: number, key: string): Category => ({ code, key, label: { en: key } })
const types = [category(1, 'municipality'), category(2, 'ngo'), category(3, 'company')]
const points = [1, 2, 3, 4, 5].map((code) => category(code, String(code)))
const option = ({ code, key, label }: Category) => ({ code, key, text: label })

const questionnaire: Questionnaire = {
  id: questionnaireId('small'),
  version: '1',
  textVersion: 1,
  title: { en: 'Small' },
  sourceLanguage: 'en',
  languages: ['en'],
  estimatedMinutes: [1, 2],
  intro: { en: '' },
  outro: { en: '' },
  sections: [
    {
      id: 's',
      title: { en: 'S' },
      questions: [
        {
          kind: 'single',
          id: questionId('org_type'),
          text: { en: 'Type?' },
          options: types.map(option),
          reportGroups: { public: [1] },
        },
        {
          kind: 'scale',
          id: questionId('rating'),
          text: { en: 'How well?' },
          core: true,
          scale: {
            kind: 'numeric',
            id: 'five',
            min: 1,
            max: 5,
            minLabel: { en: 'badly' },
            maxLabel: { en: 'well' },
            points: [],
          },
        },
      ],
    },
  ],
}

type Row = readonly [type: number, rating: number]

function wave(name: string, rows: readonly Row[]): DataSet {
  const variable = (id: string, measure: Variable['measure'], categories: readonly Category[]): Variable => ({
    name: id,
    question: id,
    part: null,
    questionText: { en: id },
    label: { en: id },
    measure,
    categories,
    concept: id,
    disclosure: 'open',
  })
  return {
    wave: name,
    hash: name,
    rows: rows.length,
    variables: [variable('org_type', 'nominal', types), variable('rating', 'numeric', points)],
    columns: new Map([
      ['org_type', { kind: 'codes', values: Int32Array.from(rows, ([type]) => type) }],
      ['rating', { kind: 'codes', values: Int32Array.from(rows, ([, rating]) => rating) }],
    ]),
  }
}

const note = { fi: 'a', sv: 'b', en: 'c' }
const entry = (question: string): Concordance[number] => ({
  question,
  earlier: '1',
  later: '2',
  comparison: { kind: 'identical' },
  note,
})
const concordance = [entry('org_type'), entry('rating')]
const frame = { fi: 'x', sv: 'x', en: 'respondents of wave 1' }
const policy = { ...defaultPolicy, breakdowns: ['org_type:group', 'org_type'] }

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const resultsFrom = (dataSet: DataSet) =>
  resultsOf(
    unwrap(protectWave({ dataSet, questionnaire, policy, earlier: [] }, solver)),
    dataSet,
    questionnaire,
    policy,
  )
const side = (dataSet: DataSet) => ({
  wave: dataSet.wave,
  variables: dataSet.variables,
  results: resultsFrom(dataSet),
})

function trendOf(earlier: DataSet, later: DataSet, entries: Concordance = concordance): WaveTrend {
  return trendOfWaves({ concordance: entries, earlier: side(earlier), later: side(later), frame }).value
}

function ratingIn({ questions }: WaveTrend): ComparedQuestion {
  const found = questions.find(({ question }) => question === 'rating')
  if (found?.kind !== 'compared') throw new Error('rating is compared')
  return found
}

const times = (n: number, row: Row): readonly Row[] => Array.from({ length: n }, () => row)
const rowsOf = (counts: readonly (readonly number[])[]): readonly Row[] =>
  counts.flatMap((ratings, type) => ratings.flatMap((n, rating) => times(n, [type + 1, rating + 1])))
/** Counts by type and rating; small ones among them. */
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 5, maxLength: 5 }), {
  minLength: 3,
  maxLength: 3,
})
const enough = (own: readonly (readonly number[])[]) => own.every((ratings) => total(ratings) >= 20)
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** All that the trend is made of, as released. */
const releasedOf = (dataSet: DataSet): string =>
  JSON.stringify(
    resultsFrom(dataSet).sections.flatMap(({ questions }) =>
      questions.flatMap(({ tables, breakdowns }) =>
        [...tables, ...breakdowns.flatMap((one) => one.tables)].map(({ value }) => value),
      ),
    ),
  )

/** The same respondents with the ratings of two of them exchanged, or one rating changed. */
function* changedRows(rows: readonly Row[]): Iterable<readonly Row[]> {
  const distinct = [...new Map(rows.map((row, at) => [row.join(), at])).values()]
  for (const one of distinct) {
    for (const other of distinct) {
      const [a, b] = [rows[one], rows[other]]
      if (a === undefined || b === undefined || a[1] === b[1]) continue
      yield rows.map((row, at) => (at === one ? [row[0], b[1]] : row))
      yield rows.map((row, at) => (at === one ? [row[0], b[1]] : at === other ? [row[0], a[1]] : row))
    }
  }
}

describe('a trend', () => {
  it('is the same for all responses that have the same released tables', () => {
    const earlier = wave(
      '1',
      rowsOf([
        [3, 9, 20, 30, 12],
        [6, 12, 20, 18, 2],
        [4, 8, 9, 7, 1],
      ]),
    )
    let tried = 0
    fc.assert(
      fc.property(counts.filter(enough), (own) => {
        const rows = rowsOf(own)
        const released = releasedOf(wave('2', rows))
        const trend = JSON.stringify(trendOf(earlier, wave('2', rows)))
        for (const other of [...changedRows(rows)].slice(0, 24)) {
          if (releasedOf(wave('2', other)) !== released) continue
          tried += 1
          expect(JSON.stringify(trendOf(earlier, wave('2', other)))).toBe(trend)
        }
      }),
      { numRuns: 5 },
    )
    expect(tried).toBeGreaterThan(3)
  })

  it('has an interval around the true change, whatever is hidden', () => {
    fc.assert(
      fc.property(counts.filter(enough), counts.filter(enough), (one, two) => {
        const [row] = ratingIn(trendOf(wave('1', rowsOf(one)), wave('2', rowsOf(two)))).rows
        if (row?.change == null) return
        const mean = (own: typeof one) => {
          const all = rowsOf(own).map(([, rating]) => rating)
          return total(all) / all.length
        }
        const change = mean(two) - mean(one)
        expect(row.change.low).toBeLessThanOrEqual(change + 0.05)
        expect(row.change.high).toBeGreaterThanOrEqual(change - 0.05)
        expect(Math.abs(row.change.change - change)).toBeLessThan(0.4)
      }),
      { numRuns: 20 },
    )
  })

  it('with the mix held shows no change where only the mix has changed', () => {
    const likes = [2, 3, 10, 20, 15]
    const dislikes = [15, 20, 10, 5, 5]
    const twice = (own: readonly number[]) => own.map((n) => 2 * n)
    const earlier = wave('1', rowsOf([likes, dislikes, []]))
    const later = wave('2', rowsOf([twice(likes), dislikes, []]))
    const [row] = ratingIn(trendOf(earlier, later)).rows
    expect(row?.change?.change).toBeGreaterThan(0.1)
    expect(row?.mixHeld?.change).toBe(0)
  })

  it('says of a group that is empty in the later wave that the mix cannot be held', () => {
    const earlier = wave('1', [
      ...rowsOf([[10, 10, 10, 10, 10], [10, 10, 10, 10, 10], []]),
      ...times(8, [3, 3]),
    ])
    const later = wave('2', rowsOf([[10, 10, 10, 10, 10], [10, 10, 10, 10, 10], []]))
    expect(trendOf(earlier, later).mix).toMatchObject({
      kind: 'refused',
      code: 'target_without_respondents',
      group: { en: 'Others and those who did not state a type' },
    })
    expect(ratingIn(trendOf(earlier, later)).rows[0]?.mixHeld).toBeNull()
  })

  it('says why a question is not compared', () => {
    const [one, two] = [wave('1', rowsOf([[9, 9, 9, 9, 9]])), wave('2', rowsOf([[9, 9, 9, 9, 9]]))]
    const rating = (entries: Concordance) => trendOf(one, two, entries).questions[1]
    expect(rating([])).toMatchObject({ kind: 'not_compared', reason: 'no_concordance' })
    const against = { ...entry('rating'), comparison: { kind: 'not_comparable' } } as const
    expect(rating([against])).toMatchObject({ kind: 'not_compared', reason: 'not_comparable', note })
    const { variables, ...rest } = one
    const unasked = { ...rest, variables: variables.filter(({ name }) => name !== 'rating') }
    expect(trendOf(unasked, two, []).questions[1]).toMatchObject({ reason: 'not_asked' })
  })
})

describe('what a released table leaves open', () => {
  const table = (shown: readonly (number | null)[], base: number) => {
    const cells = (n: number | null) => [{ group: 'total', n, percent: null, hidden: n === null }]
    return {
      ...tableOf([[9], [9]], { grouped: false }),
      groups: [{ key: 'total', label: {}, base, mean: null }],
      rows: shown.map((n, at) => ({ code: at + 1, key: String(at + 1), label: {}, cells: cells(n) })),
    }
  }

  it('is every way to share what is hidden', () => {
    expect(possibleCounts(table([null, null, 7], 9))).toEqual([
      [0, 2, 7],
      [1, 1, 7],
      [2, 0, 7],
    ])
    expect(
      expectedCounts([
        [0, 2],
        [2, 0],
      ]),
    ).toEqual([1, 1])
  })

  it('is not listed where there is too much of it', () => {
    expect(
      possibleCounts(
        table(
          Array.from({ length: 9 }, () => null),
          60,
        ),
      ),
    ).toBeNull()
  })
})

describe('hidden counts filled in', () => {
  it('add up to the rows and groups that are shown', () => {
    const cell = (n: number | null) => ({ group: '', n, percent: null, hidden: n === null })
    const group = (base: number) => ({ key: '', label: {}, base, mean: null })
    const row = (...n: readonly (number | null)[]) => ({ code: 1, key: '', label: {}, cells: n.map(cell) })
    const filled = spread(
      {
        groups: [group(50), group(30), group(20)],
        rows: [row(6, null, null), row(24, 12, 12), row(20, null, null)],
      },
      [6, 24, 20],
    )
    expect(filled?.map(total).map(Math.round)).toEqual([6, 24, 20])
    expect(total(filled?.map(([first]) => first ?? 0) ?? [])).toBeCloseTo(30, 9)
  })
})
