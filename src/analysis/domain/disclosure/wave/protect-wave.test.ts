import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { unwrap } from '#shared'
import { option, questionnaireOf, single } from '../../../../../test/support/questionnaires.ts'
import { dataSetOf, variableOf } from '../../../../../test/support/tables.ts'
import { loadSolver } from '../../../solver/index.ts'
import type { DataSet } from '../../data-set.ts'
import { type DisclosurePolicy, defaultPolicy } from '../policy.ts'
import { isReleased, type Released, type ReleasedTable, releaseMicrodata, releaseTables } from '../release.ts'
import { protectionReport } from '../report.ts'
import type { Solver } from '../solver.ts'
import { protectWave } from './protect-wave.ts'
import type { ShownTable, ShownWave } from './shown-table.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const types = ['town', 'state', 'ngo', 'parish']
const codes = (keys: readonly string[]) => keys.map((key, place) => option(place + 1, key))
const questionnaire = questionnaireOf([
  single('type', { options: codes(types), reportGroups: { public: [1, 2], third: [3, 4] } }),
  single('answer', { options: codes(['yes', 'maybe', 'no']) }),
])
const policy: DisclosurePolicy = {
  ...defaultPolicy,
  breakdowns: ['type:group', 'type'],
  mostHiddenPercent: 100,
}

type Row = readonly [type: number | null, answer: number | null]

function wave(rows: readonly Row[]): DataSet {
  return dataSetOf([
    { variable: variableOf('type', types), values: rows.map(([type]) => type) },
    {
      variable: variableOf('answer', ['yes', 'maybe', 'no'], { measure: 'ordinal' }),
      values: rows.map(([, answer]) => answer),
    },
  ])
}

/** `counts[type][answer]` */
const rowsOf = (counts: readonly (readonly number[])[]): readonly Row[] =>
  counts.flatMap((answers, type) =>
    answers.flatMap((n, answer) => new Array<Row>(n).fill([type + 1, answer + 1])),
  )

function shownOf(
  rows: readonly Row[],
  more: Partial<DisclosurePolicy> = {},
  earlier: readonly ShownTable[] = [],
) {
  return protectWave({ dataSet: wave(rows), questionnaire, policy: { ...policy, ...more }, earlier }, solver)
}

const tableIn = ({ tables }: ShownWave, variable: string, by: string | null): ShownTable => {
  const found = tables.find((table) => table.variable === variable && table.by === by)
  if (found === undefined) throw new Error(`${variable} by ${by} is not shown`)
  return found
}

const size = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }))
const anyRows = fc
  .array(fc.array(size, { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 })
  .map(rowsOf)

describe('a wave protected as a whole', () => {
  test('shows no count of 1 to 4, in whatever table, and the attacker finds nothing', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = shownOf(rows)
        if (!shown.ok) {
          expect(shown.problem.code).toBe('everything_hidden')
          return
        }
        for (const { bases, counts } of shown.value.tables) {
          for (const base of bases) if (base !== null) expect(base).toBeGreaterThanOrEqual(10)
          for (const n of counts.flat()) if (n !== null) expect(n === 0 || n >= 5).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('leaves readers who add and subtract across breakdowns with no count of 1 to 4', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = shownOf(rows)
        if (!shown.ok) return
        const groups = shown.value.tables.find(
          ({ variable, by }) => variable === 'answer' && by === 'type:group',
        )
        const single = shown.value.tables.find(({ variable, by }) => variable === 'answer' && by === 'type')
        for (const [line, cells] of (groups?.counts ?? []).entries()) {
          const rest = [cells, single?.counts[line] ?? []].flatMap(([all, ...parts]) =>
            all === null || all === undefined || parts.length === 0 || parts.includes(null)
              ? []
              : [parts.reduce<number>((left, n) => left - (n ?? 0), all)],
          )
          for (const left of rest) expect(left <= 0 || left >= 5).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is the same every time', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(shownOf(rows)).toEqual(shownOf(rows))
      }),
      { numRuns: 10 },
    )
  })

  test('hides in every group what is hidden for everyone', () => {
    const shown = unwrap(
      shownOf(
        rowsOf([
          [20, 1, 20],
          [15, 0, 15],
          [20, 1, 20],
          [20, 1, 20],
        ]),
      ),
    )
    const everyone = tableIn(shown, 'answer', null).counts
    expect(everyone[1]).toEqual([null])
    expect(tableIn(shown, 'answer', 'type:group').counts[1]).toEqual([null, null, null])
  })

  test('leaves a table whole that has nothing small', () => {
    const shown = unwrap(
      shownOf(
        rowsOf([
          [20, 10, 20],
          [15, 9, 15],
          [20, 8, 20],
          [20, 7, 20],
        ]),
      ),
    )
    for (const by of [null, 'type:group', 'type'])
      expect(tableIn(shown, 'answer', by).counts.flat()).not.toContain(null)
    expect(tableIn(shown, 'answer', 'type').means).toEqual([2, 2, 2, 2, 2])
  })

  test('hides a group under the minimum base with the next smallest, in all tables', () => {
    const shown = unwrap(
      shownOf(
        rowsOf([
          [20, 10, 20],
          [15, 9, 15],
          [20, 8, 20],
          [2, 3, 3],
        ]),
      ),
    )
    // The parish goes with the only other type of the third sector, whose number shows.
    expect(tableIn(shown, 'answer', 'type').bases).toEqual([145, 50, 39, null, null])
    expect(tableIn(shown, 'answer', 'type:group').bases).toEqual([145, 89, 56])
  })

  test('tells the kinds of missing answers only where none of them is small', () => {
    const rows = rowsOf([[20, 10, 20]])
    expect(tableIn(unwrap(shownOf([...rows, [1, null]])), 'answer', null).missing).toBeNull()
    const twelve = new Array<Row>(12).fill([1, null])
    expect(tableIn(unwrap(shownOf([...rows, ...twelve])), 'answer', null).missing).toMatchObject({
      not_answered: 12,
    })
  })

  test('breaks sensitive questions down from a base of 20 only', () => {
    const rows = rowsOf([
      [20, 10, 20],
      [6, 6, 6],
      [20, 8, 20],
      [20, 7, 20],
    ])
    const shown = unwrap(shownOf(rows, { sensitive: ['answer'] }))
    expect(tableIn(shown, 'answer', 'type').bases[2]).toBeNull()
    expect(tableIn(unwrap(shownOf(rows)), 'answer', 'type').bases[2]).toBe(18)
  })

  test('withholds a fine table that would hide most, with the reason', () => {
    const rows = rowsOf([
      [20, 10, 2],
      [2, 9, 15],
      [20, 2, 20],
      [3, 20, 2],
    ])
    const { tables, withheld } = unwrap(shownOf(rows, { mostHiddenPercent: 20 }))
    expect(tables.some(({ variable, by }) => variable === 'answer' && by === 'type')).toBe(false)
    expect(withheld).toContainEqual({ question: 'answer', by: 'type', why: 'mostly_hidden' })
  })

  test('is refused where the policy would hide everything', () => {
    expect(shownOf(rowsOf([[2, 3, 2]]))).toMatchObject({ problem: { code: 'everything_hidden', at: 'w' } })
  })

  test('is refused where an earlier release and this one would give something away together', () => {
    const rows = rowsOf([
      [20, 3, 20],
      [15, 9, 15],
      [20, 8, 20],
      [20, 7, 20],
    ])
    // What a policy with a lower threshold has shown stays known.
    const loose = unwrap(shownOf(rows, { cellThreshold: 2 }))
    const refusal = shownOf(rows, {}, loose.tables)
    expect(refusal).toMatchObject({ problem: { code: 'protection_failed' } })
    expect(refusal.ok ? '' : refusal.problem.message).not.toContain('town')
    const again = unwrap(shownOf(rows))
    expect(shownOf(rows, {}, again.tables)).toEqual({ ok: true, value: again })
  })

  test('is reported on without a number of people', () => {
    const shown = unwrap(
      shownOf(
        rowsOf([
          [20, 3, 20],
          [15, 9, 15],
          [20, 8, 20],
          [20, 7, 20],
        ]),
      ),
    )
    const report = protectionReport(shown, policy)
    expect(report.breakdowns.map(({ by }) => by)).toEqual([null, 'type:group', 'type'])
    expect(report.whole.hidden).toBe(report.breakdowns.reduce((sum, { hidden }) => sum + hidden, 0))
    expect(report.attackerFound).toBe(0)
  })
})

describe('Released', () => {
  const publish = (_: Released<ReleasedTable>) => undefined

  test('is made of protected waves alone', () => {
    const dataSet = wave(
      rowsOf([
        [20, 10, 20],
        [15, 9, 15],
      ]),
    )
    const shown = unwrap(protectWave({ dataSet, questionnaire, policy, earlier: [] }, solver))
    const frame = { wave: 'w', dataSet: 'h', policy, background: null }
    const [table] = releaseTables(shown, dataSet, 'answer', frame)
    if (table === undefined) throw new Error('there is one table')
    publish(table)
    // @ts-expect-error an open table is refused
    publish(table.value)
    // @ts-expect-error so is one dressed up as a released one
    publish({ value: table.value })
    expect(isReleased(table)).toBe(true)
    expect(isReleased({ value: table.value })).toBe(false)
    expect(table.value.rows.map(({ cells }) => cells[0]?.percent)).toEqual([39, 21, 39])
  })

  test('holds responses only where the policy says that they are public', () => {
    const dataSet = wave(rowsOf([[20, 10, 20]]))
    expect(releaseMicrodata(dataSet, policy)).toMatchObject({ problem: { code: 'microdata_not_released' } })
    const open = unwrap(releaseMicrodata(dataSet, { ...policy, microdata: 'open', never: ['type'] }))
    expect([...open.value.columns.keys()]).toEqual(['answer'])
  })
})
