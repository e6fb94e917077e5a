import { type Context, notPermitted, permits } from '#platform/context'
import { done, isId, type QuestionId, type Result, refused } from '#shared'
import type { Wave } from '../domain/wave.ts'
import { waveUnknown } from '../domain/wave-state.ts'
import { countByCode, countCollected } from '../store/frozen.ts'
import { findWave } from '../store/waves.ts'

export interface SubmittedSoFar {
  readonly wave: Wave
  readonly submitted: number
  /** For each question asked about, how many of them gave each code; whoever gave none is in no count. */
  readonly answers: ReadonlyMap<QuestionId, ReadonlyMap<number, number>>
}

/**
 * How many responses an open wave has so far, and their answers to questions of one choice; confidential.
 * Problems: `wave_unknown`, `wave_state` where it is not open.
 */
export async function countSubmitted(
  ctx: Context,
  { wave: id, questions }: { readonly wave: string; readonly questions: readonly QuestionId[] },
): Promise<Result<SubmittedSoFar>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const stored = isId(id) ? await findWave(ctx.database, id) : null
  if (stored === null) return waveUnknown(id)
  const { wave } = stored
  if (wave.state !== 'open') return refused('wave_state', `Wave ${id} is not open.`, id)
  // The whole last: a response sent meanwhile is then in it alone, never in its parts alone.
  const answers = await countByCode(ctx.database, wave.id, questions)
  const { submitted } = await countCollected(ctx.database, wave.id)
  return done({ wave, submitted, answers })
}
