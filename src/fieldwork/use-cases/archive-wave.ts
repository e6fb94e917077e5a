import type { Context } from '#platform/context'
import type { Result, WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { archivingOf } from '../domain/wave-state.ts'
import { changeWave } from './change-wave.ts'

/** Puts a published wave into the archive: it stays readable, nothing more happens to it. Problems: `wave_unknown`, `wave_state`. */
export function archiveWave(ctx: Context, id: WaveId): Promise<Result<Wave>> {
  return changeWave(ctx, id, 'archive-wave', archivingOf)
}
