/**
 * `Released<T>`: what may leave the analysis room; publication takes nothing else. Its makers are all in this file: tables of
 * a wave that was protected as a whole and attacked (`wave/protect-wave.ts`), the trend between two waves, which is a
 * function of such tables, and the responses of a wave whose policy says that they are public already.
 */
import { done, type Result, refused } from '#shared'
import type { DataSet } from '../data-set.ts'
import { type ShownFrame, tablesFrom } from '../tables/from-shown.ts'
import type { Table } from '../tables/table.ts'
import { type TrendParts, trendBetween } from '../trend/trend-between.ts'
import type { WaveTrend } from '../trend/wave-trend.ts'
import type { DisclosurePolicy } from './policy.ts'
import { mayLeave } from './wave/protect-wave.ts'
import type { ShownWave } from './wave/shown-table.ts'

/** The class is not exported and the constructor private: nothing outside this file can make one, nor pass for one. */
class Seal<Value> {
  /** A private name makes the type nominal: a look-alike object is refused by the compiler. */
  readonly #sealed = true
  readonly value: Value
  private constructor(value: Value) {
    this.value = value
  }
  static around<Value>(value: Value): Seal<Value> {
    return new Seal(value)
  }
  static isOn(candidate: unknown): boolean {
    return typeof candidate === 'object' && candidate !== null && #sealed in candidate && candidate.#sealed
  }
}

export type Released<Value> = Seal<Value>

/** A table whose hidden counts are gone. */
export type ReleasedTable = Table<number | null>

/** Whether a value really is `Released`, for edges where types end. */
export function isReleased(candidate: unknown): boolean {
  return Seal.isOn(candidate)
}

/**
 * The tables of one question, from what a protected wave shows of it.
 * @param question its id
 */
export function releaseTables(
  { tables }: ShownWave,
  codebook: Pick<DataSet, 'variables'>,
  question: string,
  frame: ShownFrame,
): readonly Released<ReleasedTable>[] {
  const by = frame.background?.name ?? null
  const shown = codebook.variables
    .filter((variable) => variable.question === question)
    .flatMap((variable) => {
      const table = tables.find((one) => one.variable === variable.name && one.by === by)
      return table === undefined ? [] : [[variable, table] as const]
    })
  return tablesFrom(shown, frame).map((table) => Seal.around(table))
}

/**
 * The responses themselves, for a wave whose policy says that they are public: without texts, without the variables that
 * never leave, and without those the codebook calls `high`. Problem: `microdata_not_released`.
 */
export function releaseMicrodata(dataSet: DataSet, policy: DisclosurePolicy): Result<Released<DataSet>> {
  if (policy.microdata !== 'open') {
    const message = 'The policy of this wave does not let responses leave one by one.'
    return refused('microdata_not_released', message, dataSet.wave)
  }
  const variables = dataSet.variables.filter((variable) => mayLeave(variable, policy))
  const columns = new Map(
    variables.flatMap(({ name }) => {
      const column = dataSet.columns.get(name)
      return column === undefined ? [] : [[name, column] as const]
    }),
  )
  return done(Seal.around({ ...dataSet, variables, columns }))
}

/** The trend between two waves: a function of released tables, so that it adds nothing to what they tell. */
export function releaseTrend(parts: TrendParts<Released<ReleasedTable>>): Released<WaveTrend> {
  return Seal.around(trendBetween(opened(parts)))
}

function opened(parts: TrendParts<Released<ReleasedTable>>): TrendParts<ReleasedTable> {
  const values = (tables: readonly Released<ReleasedTable>[]) => tables.map(({ value }) => value)
  return {
    ...parts,
    questions: parts.questions.map((question) => ({
      ...question,
      earlier: values(question.earlier),
      later: values(question.later),
      byType: values(question.byType),
    })),
  }
}
