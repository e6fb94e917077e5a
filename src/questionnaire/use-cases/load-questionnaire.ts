import { type Context, permits } from '#platform/context'
import { done, type Result } from '#shared'
import type { Questionnaire } from '../domain/definition.ts'
import { findVersion } from '../store/versions.ts'
import { notPermitted, unknownQuestionnaire } from './refusals.ts'

/**
 * A version with its newest texts. Anyone who may answer sees frozen versions; drafts are for those who manage them.
 * Problem: `questionnaire_unknown`.
 */
export async function loadQuestionnaire(
  ctx: Context,
  id: string,
  version: string,
): Promise<Result<Questionnaire>> {
  if (!permits(ctx.actor, 'answer')) return notPermitted()
  const stored = await findVersion(ctx.database, id, version)
  if (stored === null) return unknownQuestionnaire(id, version)
  if (stored.state === 'draft' && !permits(ctx.actor, 'manage-questionnaires'))
    return unknownQuestionnaire(id, version)
  return done(stored.questionnaire)
}
