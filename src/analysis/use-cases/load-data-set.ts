import type { Wave } from '#fieldwork'
import { readFrozenResponses } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import { done, type Result, waveId } from '#shared'
import { buildDataSet } from '../domain/build-data-set.ts'
import type { DataSet } from '../domain/data-set.ts'

export interface LoadedDataSet {
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly dataSet: DataSet
  /** How many responses were left out when the wave was cleaned, by reason. */
  readonly excluded: Readonly<Record<string, number>>
}

/**
 * The data set of a cleaned wave; confidential.
 * Problems: `not_permitted`, `wave_unknown`, `wave_not_cleaned`, `data_changed`.
 */
export async function loadDataSet(ctx: Context, wave: string): Promise<Result<LoadedDataSet>> {
  const read = await readFrozenResponses(ctx, waveId(wave))
  if (!read.ok) return read
  const { wave: found, questionnaire, frozen } = read.value
  const dataSet = buildDataSet(questionnaire, frozen)
  return done({ wave: found, questionnaire, dataSet, excluded: frozen.excluded })
}
