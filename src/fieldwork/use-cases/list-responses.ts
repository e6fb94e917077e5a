import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Result, refused, type WaveId } from '#shared'
import { waveUnknown } from '../domain/wave-state.ts'
import { type CollectedSummary, summariseCollected } from '../store/frozen.ts'
import { findWave } from '../store/waves.ts'

/**
 * What staff go by when they look for responses to exclude before a wave is cleaned, in no telling order.
 * Problems: `wave_unknown`, `wave_state` when it is cleaned already.
 */
export async function listResponses(ctx: Context, id: WaveId): Promise<Result<readonly CollectedSummary[]>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const stored = await findWave(ctx.database, id)
  if (stored === null) return waveUnknown(id)
  if (stored.frozen !== null) {
    return refused('wave_state', `Wave ${id} is cleaned; its responses no longer change.`, id)
  }
  return done(await summariseCollected(ctx.database, id))
}
