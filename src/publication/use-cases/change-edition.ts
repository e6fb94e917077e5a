import { type AuditEntry, recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, type Permission, permits } from '#platform/context'
import { done, isId, type Language, type Result, refused, waveId } from '#shared'
import type { Edition } from '../domain/edition.ts'
import { findEdition, holdEdition } from '../store/editions.ts'

export interface EditionChange {
  readonly wave: string
  /** As the use case is called: `save-text`. */
  readonly what: string
  readonly needed: Permission
  /** Where the permission depends on it. */
  readonly language?: Language
}

/**
 * The one way an edition changes: permitted, held, decided, stored and audited together.
 * @param change stores what changes, and tells what the audit should know of it.
 * Problems: `not_permitted`, `edition_unknown`, and those of the change.
 */
export async function changeEdition(
  ctx: Context,
  { wave, what, needed, language }: EditionChange,
  change: (within: Context, edition: Edition) => Promise<Result<NonNullable<AuditEntry['detail']>>>,
): Promise<Result<Edition>> {
  if (!permits(ctx.actor, needed, language)) return notPermitted(needed)
  if (!isId(wave)) return editionUnknown(wave)
  return asOne(ctx, async (within) => {
    await holdEdition(within.database, waveId(wave))
    const edition = await findEdition(within.database, waveId(wave))
    if (edition === null) return editionUnknown(wave)
    const changed = await change(within, edition)
    if (!changed.ok) return changed
    await recordAudit(within.database, within.clock, {
      actor: within.actor,
      what,
      about: `wave ${wave}`,
      detail: { number: edition.number, ...changed.value },
    })
    return done((await findEdition(within.database, waveId(wave))) ?? edition)
  })
}

export function editionUnknown(wave: string): Result<never> {
  return refused('edition_unknown', `Wave ${wave} has no edition yet; open it once to begin one.`, wave)
}

/** Texts and picks change only while the edition is being prepared. Problems: `edition_scheduled` and so on. */
export function mustBePrepared({ state, wave }: Edition): Result<null> {
  if (state.kind === 'preparing') return done(null)
  return refused(
    `edition_${state.kind}`,
    state.kind === 'scheduled'
      ? 'The edition is under embargo. Cancel the release to change it.'
      : 'The edition has been out. Begin a correction to change it.',
    wave,
  )
}
