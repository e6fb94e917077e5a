import { listFieldedWaves } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { dayOf } from '#shared'
import { listEditions } from './list-editions.ts'

/**
 * What is public now, in a word: the same exactly as long as no page of the public site can have changed. The day counts
 * because waves open and close by it, and events because they are announced until they end.
 */
export async function publicVersion(ctx: Context): Promise<string> {
  const now = ctx.clock.now()
  const waves = await listFieldedWaves(ctx)
  const editions = await listEditions(ctx)
  return JSON.stringify([
    dayOf(now),
    waves,
    editions.map(({ wave, number, releasedAt, withdrawn, corrected, facts }) => {
      const isOver = facts.event !== null && new Date(facts.event.endsAt) <= now
      return [wave.id, number, releasedAt, withdrawn, corrected, isOver]
    }),
  ])
}
