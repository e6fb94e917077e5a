import { type Context, notPermitted } from '#platform/context'
import { done, isId, type Result } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { waveUnknown } from '../domain/wave-state.ts'
import { countCollected } from '../store/frozen.ts'
import { findWave, type StoredWave } from '../store/waves.ts'
import { seesAllWaves } from './sees-all-waves.ts'

export interface WaveShown {
  readonly wave: Wave
  readonly responses: {
    /** Begun, whatever became of them. */
    readonly started: number
    /** That count: submitted with an answer, and once the wave has closed also broken off with an answer. */
    readonly submitted: number
    readonly excluded: number
  }
}

/** A wave and how many have answered. Problem: `wave_unknown`. */
export async function showWave(ctx: Context, id: string): Promise<Result<WaveShown>> {
  if (!seesAllWaves(ctx.actor)) return notPermitted('read-drafts')
  const stored = isId(id) ? await findWave(ctx.database, id) : null
  return stored === null ? waveUnknown(id) : done(await withCounts(ctx, stored))
}

async function withCounts(ctx: Context, { wave, frozen }: StoredWave): Promise<WaveShown> {
  if (frozen !== null) {
    const { started, submitted } = frozen.counts
    const excluded = Object.values(frozen.counts.excluded).reduce((sum, count) => sum + count, 0)
    return { wave, responses: { started, submitted, excluded } }
  }
  const { started, submitted, brokenOff, excluded } = await countCollected(ctx.database, wave.id)
  const counted = wave.state === 'closed' ? submitted + brokenOff : submitted
  return { wave, responses: { started, submitted: counted, excluded } }
}
