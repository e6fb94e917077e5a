import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { done, type Result, refused, type WaveId } from '#shared'
import { waveUnknown } from '../domain/wave-state.ts'
import { markExcluded } from '../store/frozen.ts'
import { lockWave } from '../store/waves.ts'

export interface Exclusion {
  readonly wave: WaveId
  readonly response: string
  /** A short reason that many responses can share, such as “test response”; published with its count. */
  readonly reason: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const longestReason = 100

/**
 * Leaves a response out of the data set, with its reason. Possible until the wave is cleaned.
 * Problems: `wave_unknown`, `wave_state`, `response_unknown`, `reason_missing`.
 */
export async function excludeResponse(ctx: Context, exclusion: Exclusion): Promise<Result<null>> {
  if (!permits(ctx.actor, 'manage-waves')) return notPermitted('manage-waves')
  const reason = exclusion.reason.trim()
  if (reason === '' || reason.length > longestReason) {
    return refused('reason_missing', `Give a reason of 1 to ${longestReason} characters.`, 'reason')
  }
  return asOne(ctx, async ({ database, clock, actor }) => {
    const stored = await lockWave(database, exclusion.wave)
    if (stored === null) return waveUnknown(exclusion.wave)
    if (stored.frozen !== null) {
      return refused(
        'wave_state',
        `Wave ${exclusion.wave} is cleaned; its responses no longer change.`,
        exclusion.wave,
      )
    }
    const known = uuid.test(exclusion.response)
      ? await markExcluded(database, exclusion.wave, exclusion.response, reason)
      : false
    if (!known) {
      return refused('response_unknown', `Wave ${exclusion.wave} has no such response.`, exclusion.response)
    }
    await recordAudit(database, clock, {
      actor,
      what: 'exclude-response',
      about: `response ${exclusion.response} of wave ${exclusion.wave}`,
      detail: { reason },
    })
    return done(null)
  })
}
