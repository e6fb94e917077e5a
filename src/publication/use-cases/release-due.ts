import { markPublished } from '#fieldwork/use-cases'
import { recordAudit } from '#platform/audit'
import { asOne, type Context } from '#platform/context'
import { done, type Result } from '#shared'
import type { Edition } from '../domain/edition.ts'
import { lockDue, nextRelease, updateState } from '../store/editions.ts'

/**
 * Makes public whatever was scheduled for a moment that has come: everything of an edition in one transaction. Whoever
 * reads what is public asks for this first, so that nobody waits for a timer; the server does it every second besides.
 */
export async function releaseDue(ctx: Context): Promise<Result<number>> {
  const now = ctx.clock.now()
  const next = await nextRelease(ctx.database)
  if (next === null || next > now) return done(0)
  return asOne({ ...ctx, actor: { kind: 'embargo' } }, async (within) => {
    const due = await lockDue(within.database, now)
    for (const edition of due) {
      const out = await makePublic(within, edition)
      if (!out.ok) return out
      await recordAudit(within.database, within.clock, {
        actor: within.actor,
        what: 'end-embargo',
        about: `wave ${edition.wave}`,
        detail: { number: edition.number },
      })
    }
    return done(due.length)
  })
}

/** Part of a transaction: the edition is out, and with it the wave's results. */
export async function makePublic(within: Context, edition: Edition): Promise<Result<null>> {
  if (edition.state.kind === 'scheduled')
    await updateState(within.database, edition, { kind: 'released', at: edition.state.at })
  const marked = await markPublished(within, edition.wave)
  // A correction finds the wave published.
  return marked.ok || marked.problem.code === 'wave_state' ? done(null) : marked
}
