import type { Context } from '#platform/context'
import { dayOf, type Result, type WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { closingOf } from '../domain/wave-state.ts'
import { changeWave } from './change-wave.ts'

/**
 * Ends the field period, with today as its last day where it would have gone on. From now on broken-off responses that hold an answer count like submitted ones; those without
 * any answer do not count. Nothing is rewritten, so a reopened wave goes on as it was. Problems: `wave_unknown`, `wave_state`.
 */
export function closeWave(ctx: Context, id: WaveId): Promise<Result<Wave>> {
  return changeWave(ctx, id, 'close-wave', (wave) => closingOf(wave, dayOf(ctx.clock.now())))
}
