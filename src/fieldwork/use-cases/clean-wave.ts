import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { done, type Result, type WaveId } from '#shared'
import { type CollectedResponse, canonicalText, exclusions, freeze, included } from '../domain/freezing.ts'
import type { Wave } from '../domain/wave.ts'
import { cleaningOf, waveUnknown } from '../domain/wave-state.ts'
import { deleteCollected, holdCollected, insertFrozen } from '../store/frozen.ts'
import { lockWave, markFrozen } from '../store/waves.ts'
import { sha256 } from './session.ts'

/**
 * Freezes a closed wave's data set: what counts is stored in its final form under a content hash, the field's working rows
 * are forgotten, and the database refuses any later change. Problems: `wave_unknown`, `wave_state`.
 */
export async function cleanWave(ctx: Context, id: WaveId): Promise<Result<Wave>> {
  if (!permits(ctx.actor, 'manage-waves')) return notPermitted('manage-waves')
  return asOne(ctx, async (within) => {
    const stored = await lockWave(within.database, id)
    if (stored === null) return waveUnknown(id)
    const cleaned = cleaningOf(stored.wave)
    if (!cleaned.ok) return cleaned
    const frozen = await freezeResponses(within, stored.wave, await holdCollected(within.database, id))
    if (!frozen.ok) return frozen
    await deleteCollected(within.database, id)
    return cleaned
  })
}

/** Stores the frozen form of responses and marks their wave as cleaned; part of the caller's transaction. */
export async function freezeResponses(
  ctx: Context,
  wave: Wave,
  collected: readonly CollectedResponse[],
): Promise<Result<{ readonly hash: string }>> {
  const questionnaire = await loadQuestionnaire(ctx, wave.questionnaire.id, wave.questionnaire.version)
  if (!questionnaire.ok) return questionnaire
  const responses = freeze(questionnaire.value, collected)
  const hash = sha256(canonicalText(responses)).toString('hex')
  const counts = {
    started: collected.length,
    submitted: included(responses).length,
    excluded: exclusions(responses),
  }
  await insertFrozen(ctx.database, wave.id, responses)
  await markFrozen(ctx.database, wave.id, hash, counts)
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'clean-wave',
    about: `wave ${wave.id}`,
    detail: { hash, responses: counts.submitted, excluded: responses.length - counts.submitted },
  })
  return done({ hash })
}
