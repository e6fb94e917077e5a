import { type Context, notPermitted, permits } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { done, type Result, refused, type WaveId } from '#shared'
import { asResponse, canonicalText, included } from '../domain/freezing.ts'
import type { FrozenResponses } from '../domain/response.ts'
import type { Wave } from '../domain/wave.ts'
import { waveUnknown } from '../domain/wave-state.ts'
import { allFrozen } from '../store/frozen.ts'
import { findWave } from '../store/waves.ts'
import { sha256 } from './session.ts'

export interface FrozenWave {
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  /** In canonical order, each proven by the hash. */
  readonly frozen: FrozenResponses
}

/**
 * The data set's responses, after their hash was found to be the one they were frozen with.
 * Problems: `wave_unknown`, `wave_not_cleaned`, `data_changed`.
 */
export async function readFrozenResponses(ctx: Context, id: WaveId): Promise<Result<FrozenWave>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const stored = await findWave(ctx.database, id)
  if (stored === null) return waveUnknown(id)
  const { wave, frozen } = stored
  if (frozen === null) {
    return refused('wave_not_cleaned', `Wave ${id} is ${wave.state}; close and clean it first.`, id)
  }
  const responses = included(await allFrozen(ctx.database, id))
  if (sha256(canonicalText(responses)).toString('hex') !== frozen.hash) {
    return refused('data_changed', `The responses of wave ${id} are not those it was frozen with.`, id)
  }
  const questionnaire = await loadQuestionnaire(ctx, wave.questionnaire.id, wave.questionnaire.version)
  if (!questionnaire.ok) return questionnaire
  return done({
    wave,
    questionnaire: questionnaire.value,
    frozen: {
      wave: wave.id,
      hash: frozen.hash,
      responses: responses.map((response) => asResponse(wave.id, response)),
      excluded: frozen.counts.excluded,
    },
  })
}
