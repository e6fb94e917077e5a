import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused } from '#shared'
import type { Edition } from '../domain/edition.ts'
import { deleteApproval, upsertApproval } from '../store/editions.ts'
import { contentHash } from './approvals.ts'
import { boundIn } from './bound-texts.ts'
import { changeEdition, mustBePrepared } from './change-edition.ts'
import { materialOf } from './material.ts'

export interface LanguageOfEdition {
  readonly wave: string
  readonly language: Language
}

export interface ApprovalRequest extends LanguageOfEdition {
  /** What whoever approves has seen, as the desk names it. Without it, what stands now is approved unseen. */
  readonly content?: string
}

/**
 * Approves all texts of an edition in one language as they stand now; any change to them undoes it. Approving once more
 * changes nothing. Problems: `not_permitted`, `edition_unknown`, `edition_scheduled` (and so on),
 * `language_not_published`, `approved_unseen` where somebody changed them since they were seen, those of binding (`unbound_number` …), and those of `releaseResults`.
 */
export async function approveEdition(ctx: Context, request: ApprovalRequest): Promise<Result<Edition>> {
  const { wave, language, content: seen } = request
  if (!permits(ctx.actor, 'approve', language)) return notPermitted('approve')
  const material = await materialOf(ctx, wave)
  if (!material.ok) return material
  const change = { wave, what: 'approve-edition', needed: 'approve', language } as const
  return changeEdition(ctx, change, async ({ database, clock, actor }, edition) => {
    const prepared = mustBePrepared(edition)
    if (!prepared.ok) return prepared
    if (!officialLanguages.includes(language))
      return refused('language_not_published', `Nothing is published in ${language}.`, language)
    const bound = boundIn(edition, material.value, language)
    if (!bound.ok) return bound
    const content = contentHash(edition, language, material.value.released.results.dataSet)
    if (seen !== undefined && seen !== content)
      return refused('approved_unseen', 'Somebody changed the edition meanwhile. Look at it again.', language)
    const by = actor.kind === 'staff' ? actor.account : actor.kind
    await upsertApproval(database, edition, { language, by, at: clock.now(), content })
    return done({ language, content })
  })
}

/** Takes an approval back. Problems: `not_permitted`, `edition_unknown`, `edition_scheduled` (and so on). */
export function unapproveEdition(
  ctx: Context,
  { wave, language }: LanguageOfEdition,
): Promise<Result<Edition>> {
  const change = { wave, what: 'unapprove-edition', needed: 'approve', language } as const
  return changeEdition(ctx, change, async ({ database }, edition) => {
    const prepared = mustBePrepared(edition)
    if (!prepared.ok) return prepared
    await deleteApproval(database, edition, language)
    return done({ language })
  })
}
