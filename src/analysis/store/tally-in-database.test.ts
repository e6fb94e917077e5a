import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waveId } from '#shared'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { storeAsWave } from '../../../test/support/stored-data-set.ts'
import { variableOf } from '../../../test/support/tables.ts'
import type { Column, DataSet } from '../domain/data-set.ts'
import { type Dimension, type TallyPlan, tallyPlanned } from '../domain/explore/tally-plan.ts'
import { measuredFrom, type Tally, tallySums } from '../domain/tally/tally.ts'
import { summariseWeights } from '../domain/weight/kish.ts'
import { readColumns } from './data-sets.ts'
import { tallyInDatabase } from './tally-in-database.ts'
import { insertWeightSet, readWeights } from './weight-sets.ts'

/** Codes 1–4 or any missing kind. */
const code = fc.constantFrom(1, 2, 3, 4, -1, -2, -3, -4, -5)
const amount = fc.oneof(
  fc.constantFrom({ value: Number.NaN, missing: 1 }, { value: Number.NaN, missing: 3 }),
  fc.double({ min: 1e6, max: 1e6 + 10, noNaN: true }).map((value) => ({ value, missing: 0 })),
)
const respondent = fc.record({
  rating: code,
  office: code,
  region: code,
  stratum: code,
  hours: amount,
  weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 20, noNaN: true })),
})
const respondents = fc.array(respondent, { minLength: 1, maxLength: 60 })
type Respondent = typeof respondent extends fc.Arbitrary<infer Value> ? Value : never

const codes = (values: readonly number[]): Column => ({ kind: 'codes', values: Int32Array.from(values) })
function dataSetOf(wave: string, own: readonly Respondent[]): DataSet {
  const names = ['rating', 'office', 'region', 'stratum'] as const
  const keys = ['a', 'b', 'c', 'd']
  const hours: Column = {
    kind: 'numbers',
    values: Float64Array.from(own, (one) => one.hours.value),
    missing: Uint8Array.from(own, (one) => one.hours.missing),
  }
  return {
    wave,
    hash: `hash of ${wave}`,
    rows: own.length,
    variables: [
      variableOf('hours', [], { measure: 'numeric' }),
      ...names.map((name) => variableOf(name, keys)),
      variableOf('words', [], { measure: 'text' }),
    ],
    columns: new Map<string, Column>([
      ['hours', hours],
      ...names.map((name) => [name, codes(own.map((one) => one[name]))] as const),
      ['words', { kind: 'texts', values: own.map(() => 'a word of mine') }],
    ]),
  }
}

/** Some codes, some put together, the others in a level of their own or left out. */
const dimensionOf = (variable: string): fc.Arbitrary<Dimension> =>
  fc
    .record({
      of: fc.uniqueArray(fc.tuple(code, fc.nat(2)), { selector: ([own]) => own }),
      rest: fc.boolean(),
    })
    .map(({ of, rest }) => ({ variable, levelOf: new Map(of), levels: rest ? 4 : 3, rest: rest ? 3 : null }))
const groupings = fc.subarray(['office', 'region']).chain((names) => fc.tuple(...names.map(dimensionOf)))
const condition = fc.record({
  variable: fc.constantFrom('rating', 'office', 'stratum'),
  codes: fc.uniqueArray(code, { minLength: 3 }),
})
const plans: fc.Arbitrary<TallyPlan> = fc.record({
  tables: fc.tuple(dimensionOf('rating'), dimensionOf('office'), dimensionOf('hours')),
  by: groupings,
  strata: fc.option(dimensionOf('stratum')),
  filter: fc.array(condition, { maxLength: 2 }),
  measure: fc.constantFrom(null, 'hours', 'rating'),
})

function expectSame(inMemory: readonly Tally[], inSql: readonly Tally[]): void {
  expect(inSql.length).toBe(inMemory.length)
  for (const [table, memory] of inMemory.entries()) {
    const other = inSql[table]
    if (other === undefined) throw new Error('no tally')
    const { cells, blocks } = memory
    expect(other).toMatchObject({ cells, blocks })
    const moved = measuredFrom(other, memory.origin)
    for (const name of tallySums)
      for (const [at, value] of memory[name].entries())
        expect(moved[name][at], `${name} ${at} of table ${table}`).toBeCloseTo(value, 4)
    expect([...other.n]).toEqual([...memory.n])
    expect([...other.counted]).toEqual([...memory.counted])
  }
}

describe('a tally by SQL', () => {
  let fresh: FreshDatabase
  let waves = 0
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.drop())

  const stored = async (own: readonly Respondent[]) => {
    waves += 1
    const dataSet = dataSetOf(`wave-${waves}`, own)
    return { dataSet, codebook: await storeAsWave(fresh.database, dataSet) }
  }
  const weighted = async ({ dataSet }: Awaited<ReturnType<typeof stored>>, own: readonly Respondent[]) => {
    const weights = Float64Array.from(own, ({ weight }) => weight)
    await insertWeightSet(fresh.database, {
      name: 'made-up',
      wave: waveId(dataSet.wave),
      dataSet: dataSet.hash,
      method: 'raking',
      frame: { fi: 'Kehikko' },
      margins: [],
      trim: null,
      convergence: { iterations: 1, largestGap: 0, margin: '', group: '' },
      summary: summariseWeights(weights),
      weights,
    })
    return weights
  }

  it('is the tally from memory, whatever the data, weights, strata, missing kinds, groups and filters', async () => {
    await fc.assert(
      fc.asyncProperty(respondents, plans, fc.boolean(), async (own, plan, withWeights) => {
        const wave = await stored(own)
        const weights = withWeights ? await weighted(wave, own) : null
        const inSql = await tallyInDatabase(
          fresh.database,
          wave.codebook,
          plan,
          withWeights ? 'made-up' : null,
        )
        expectSame(tallyPlanned(wave.dataSet, weights, plan), inSql)
      }),
      { numRuns: 60 },
    )
  })

  it('is made of what can be read back as it was, texts left out', async () => {
    await fc.assert(
      fc.asyncProperty(respondents, async (own) => {
        const { dataSet, codebook } = await stored(own)
        const names = dataSet.variables.map(({ name }) => name)
        const read = await readColumns(fresh.database, codebook, names)
        const columns = new Map([...dataSet.columns].filter(([name]) => name !== 'words'))
        expect(read).toEqual({ ...dataSet, columns })
        const weights = await weighted({ dataSet, codebook }, own)
        expect(await readWeights(fresh.database, codebook.wave, 'made-up')).toEqual(weights)
      }),
      { numRuns: 10 },
    )
  })
})
