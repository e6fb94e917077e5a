import type { Context } from '#platform/context'
import { type Day, dayOf, type Result, type WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { reopeningOf } from '../domain/wave-state.ts'
import { changeWave } from './change-wave.ts'

/**
 * Opens a closed wave again, with a new last day (null: until closed by hand) where the old one has passed.
 * Problems: `wave_unknown`, `wave_state`, `field_over`, `day_unreadable`.
 */
export function reopenWave(
  ctx: Context,
  of: { readonly wave: WaveId; readonly end?: Day | null },
): Promise<Result<Wave>> {
  return changeWave(ctx, of.wave, 'reopen-wave', (wave) => reopeningOf(wave, dayOf(ctx.clock.now()), of.end))
}
