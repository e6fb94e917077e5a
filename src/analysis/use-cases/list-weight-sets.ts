import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Result, waveId } from '#shared'
import { allWeightSets, type WeightSetAbout } from '../store/weight-sets.ts'

/** The weight sets of a wave by name, each with what it was made to meet and what it costs. Problem: `not_permitted`. */
export async function listWeightSets(ctx: Context, wave: string): Promise<Result<readonly WeightSetAbout[]>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  return done(await allWeightSets(ctx.database, waveId(wave)))
}
