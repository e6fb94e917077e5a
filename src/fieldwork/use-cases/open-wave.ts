import type { Context } from '#platform/context'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { dayOf, type Result, refused, type WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { openingOf, stillToRun } from '../domain/wave-state.ts'
import { changeWave } from './change-wave.ts'

/**
 * Opens a wave on its frozen questionnaire, which the linter has found complete in every language. Respondents can answer from the
 * first day of the field period on. Problems: `wave_unknown`, `wave_state`, `questionnaire_not_frozen`, `field_over`.
 */
export function openWave(ctx: Context, id: WaveId): Promise<Result<Wave>> {
  return changeWave(ctx, id, 'open-wave', async (wave, within) => {
    const opened = openingOf(wave)
    if (!opened.ok) return opened
    const { id: questionnaire, version } = wave.questionnaire
    // The public sees frozen versions only.
    const frozen = await loadQuestionnaire({ ...within, actor: { kind: 'public' } }, questionnaire, version)
    if (!frozen.ok) {
      return refused(
        'questionnaire_not_frozen',
        `Freeze version ${version} of ${questionnaire} first; a wave opens only on a frozen questionnaire.`,
        questionnaire,
      )
    }
    const runs = stillToRun(wave, dayOf(ctx.clock.now()))
    return runs.ok ? opened : runs
  })
}
