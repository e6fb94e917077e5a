import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, type Permission, permits } from '#platform/context'
import { done, isId, type Result, type WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { waveUnknown } from '../domain/wave-state.ts'
import { lockWave, updateWave } from '../store/waves.ts'

/** The one way a wave changes: permitted, locked, decided by the domain, stored and audited together. */
export async function changeWave(
  ctx: Context,
  id: WaveId,
  what: string,
  decide: (wave: Wave, ctx: Context) => Result<Wave> | Promise<Result<Wave>>,
  needed: Permission = 'manage-waves',
): Promise<Result<Wave>> {
  if (!permits(ctx.actor, needed)) return notPermitted(needed)
  return asOne(ctx, async (within) => {
    const stored = isId(id) ? await lockWave(within.database, id) : null
    if (stored === null) return waveUnknown(id)
    const changed = await decide(stored.wave, within)
    if (!changed.ok) return changed
    await updateWave(within.database, changed.value)
    await recordAudit(within.database, within.clock, {
      actor: within.actor,
      what,
      about: `wave ${id}`,
      detail: { state: changed.value.state, start: changed.value.field.start, end: changed.value.field.end },
    })
    return done(changed.value)
  })
}
