import { type Context, notPermitted, permits } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { dayOf, done, isId, type Result } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { answerable, waveUnknown } from '../domain/wave-state.ts'
import { findWave } from '../store/waves.ts'

/**
 * What a respondent meets at a wave's address: the wave and its questionnaire while it takes answers.
 * Problems: `wave_unknown`, `wave_too_early` (with `values.start`), `wave_closed`.
 */
export async function enterWave(
  ctx: Context,
  id: string,
): Promise<Result<{ readonly wave: Wave; readonly questionnaire: Questionnaire }>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted('answer')
  const wave = await answerableWave(ctx, id)
  if (!wave.ok) return wave
  const { id: questionnaireId, version } = wave.value.questionnaire
  const questionnaire = await loadQuestionnaire(ctx, questionnaireId, version)
  return questionnaire.ok ? done({ wave: wave.value, questionnaire: questionnaire.value }) : questionnaire
}

/** The wave if it takes answers today, or why not. */
export async function answerableWave(ctx: Context, id: string): Promise<Result<Wave>> {
  const stored = isId(id) ? await findWave(ctx.database, id) : null
  return stored === null ? waveUnknown(id) : answerable(stored.wave, dayOf(ctx.clock.now()))
}
