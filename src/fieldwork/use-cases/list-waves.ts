import type { Context } from '#platform/context'
import type { Wave } from '../domain/wave.ts'
import { allWaves } from '../store/waves.ts'
import { seesAllWaves } from './sees-all-waves.ts'

/**
 * Every wave, by first day of the field period; whoever neither manages waves nor prepares what is said of them hears of
 * those that are open or published.
 */
export async function listWaves(ctx: Context): Promise<readonly Wave[]> {
  const waves = (await allWaves(ctx.database)).map(({ wave }) => wave)
  return seesAllWaves(ctx.actor) ? waves : waves.filter(({ state }) => isPublic(state))
}

/** The waves that were ever opened, by first day of the field period: that they are, everyone may know, whatever became of them. */
export async function listFieldedWaves(ctx: Context): Promise<readonly Wave[]> {
  return (await allWaves(ctx.database)).map(({ wave }) => wave).filter(({ state }) => state !== 'draft')
}

function isPublic(state: Wave['state']): boolean {
  return state === 'open' || state === 'published' || state === 'archived'
}
