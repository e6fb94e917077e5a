import { type Context, permits } from '#platform/context'
import { done, type Result } from '#shared'
import type { Questionnaire } from '../domain/definition.ts'
import { findLatest } from '../store/versions.ts'
import { notPermitted, unknownQuestionnaire } from './refusals.ts'

/** The version begun last, draft or frozen, with its newest texts. Problem: `questionnaire_unknown`. */
export async function latestQuestionnaire(ctx: Context, id: string): Promise<Result<Questionnaire>> {
  if (!permits(ctx.actor, 'manage-questionnaires')) return notPermitted()
  const stored = await findLatest(ctx.database, id)
  return stored === null ? unknownQuestionnaire(id) : done(stored.questionnaire)
}
