import type { Context } from '#platform/context'
import type { Result, WaveId } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { publishingOf } from '../domain/wave-state.ts'
import { changeWave } from './change-wave.ts'

/** Says that a cleaned wave's results are out: part of their release. Problems: `wave_unknown`, `wave_state`. */
export function markPublished(ctx: Context, id: WaveId): Promise<Result<Wave>> {
  return changeWave(ctx, id, 'mark-published', publishingOf, 'publish')
}
