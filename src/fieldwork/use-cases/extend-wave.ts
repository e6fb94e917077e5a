import type { Context } from '#platform/context'
import { type Day, dayOf, type Result, type WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { extensionOf } from '../domain/wave-state.ts'
import { changeWave } from './change-wave.ts'

/**
 * Moves the last day of the field period later, or takes it away (null). Problems: `wave_unknown`, `wave_state`,
 * `extension_backwards`, `day_unreadable`.
 */
export function extendWave(
  ctx: Context,
  of: { readonly wave: WaveId; readonly end: Day | null },
): Promise<Result<Wave>> {
  return changeWave(ctx, of.wave, 'extend-wave', (wave) => extensionOf(wave, of.end, dayOf(ctx.clock.now())))
}
