import { beforeAll, describe, expect, test } from 'vitest'
import { questionId, unwrap } from '#shared'
import { option, questionnaireOf, single } from '../../../../../test/support/questionnaires.ts'
import { dataSetOf, variableOf } from '../../../../../test/support/tables.ts'
import { loadSolver } from '../../../solver/index.ts'
import { type Column, type DataSet, missingMarks } from '../../data-set.ts'
import { type DisclosurePolicy, defaultPolicy } from '../policy.ts'
import type { Solver } from '../solver.ts'
import { exposedByRouting } from './attack-routing.ts'
import { groupingsOf } from './groupings.ts'
import { decidersIn } from './left-out.ts'
import { protectWave } from './protect-wave.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const regions = ['north', 'south', 'east', 'west']
const levels = ['national', 'none']
const codes = (keys: readonly string[]) => keys.map((key, place) => option(place + 1, key))
const onlyThere = { question: questionId('level'), is: 1, whenMissing: 'hide' } as const
const questionnaire = questionnaireOf([
  single('region', { options: codes(regions) }),
  single('level', { options: codes(levels) }),
  single('way', { options: codes(['webinar', 'letter']), showIf: onlyThere }),
  single('liked', { options: codes(['yes', 'no']), showIf: { ...onlyThere, question: questionId('way') } }),
])
const policy: DisclosurePolicy = { ...defaultPolicy, breakdowns: ['region'], mostHiddenPercent: 100 }

/** `people[region]`: how many take part, and how many do not, so that they are led past the ways. */
function wave(people: readonly (readonly [takePart: number, none: number])[]): DataSet {
  const rows = people.flatMap(([takePart, none], region) => [
    ...Array.from({ length: takePart }, (_, at) => ({ region: region + 1, level: 1, way: 1 + (at % 2) })),
    ...Array.from({ length: none }, () => ({ region: region + 1, level: 2, way: null })),
  ])
  const data = dataSetOf([
    { variable: variableOf('region', regions), values: rows.map(({ region }) => region) },
    { variable: variableOf('level', levels), values: rows.map(({ level }) => level) },
  ])
  const way: Column = {
    kind: 'codes',
    values: Int32Array.from(rows, (row) => row.way ?? missingMarks.not_asked),
  }
  return {
    ...data,
    variables: [...data.variables, variableOf('way', ['webinar', 'letter'])],
    columns: new Map([...data.columns, ['way', way]]),
  }
}

const basesIn = (dataSet: DataSet) =>
  unwrap(protectWave({ dataSet, questionnaire, policy, earlier: [] }, solver)).tables.find(
    ({ variable, by }) => variable === 'way' && by === 'region',
  )?.bases

describe('those who are led past a question', () => {
  test('are decided on by every earlier question, also through others', () => {
    expect(decidersIn(questionnaire).get('liked')).toEqual(['way', 'level'])
  })

  test('stay uncertain: a group in which the two bases would tell that few are is not shown', () => {
    const many = [30, 10] as const
    expect(basesIn(wave([many, many, many, many]))).toEqual([120, 30, 30, 30, 30])
    // Three of 33 in the east: the west, as small as the others, goes with it.
    const [everyone, ...groups] =
      basesIn(
        wave([
          [40, 10],
          [40, 10],
          [30, 3],
          [25, 10],
        ]),
      ) ?? []
    expect([everyone, ...groups]).toEqual([135, 40, 40, null, null])
  })

  test('are found by the attacker where both bases are told', () => {
    const dataSet = wave([
      [40, 10],
      [40, 10],
      [30, 3],
      [25, 10],
    ])
    const groupings = groupingsOf(dataSet, questionnaire, policy)
    const told = (variable: string, bases: readonly (number | null)[]) => ({
      variable,
      by: 'region',
      bases,
      counts: [],
      means: [],
      missing: null,
    })
    const found = (level: readonly (number | null)[], way: readonly (number | null)[]) =>
      exposedByRouting({
        dataSet,
        questionnaire,
        policy,
        groupings,
        tables: [told('level', level), told('way', way)],
        earlier: [],
      })
    expect(found([168, 50, 50, 33, 35], [135, 40, 40, 30, 25])).toEqual(['level beside way by region: 3'])
    expect(found([168, 50, 50, 33, 35], [135, 40, 40, null, 25])).toEqual([
      'level beside way by region: the rest',
    ])
    expect(found([168, 50, 50, 33, 35], [135, 40, 40, null, null])).toEqual([])
  })
})
