import { recordAudit } from '#platform/audit'
import { asOne, type Context, permits } from '#platform/context'
import { done, type Result, refused } from '#shared'
import type { Questionnaire } from '../domain/definition.ts'
import { lint } from '../domain/lint/lint.ts'
import { findVersion, freezeDraft } from '../store/versions.ts'
import { notPermitted, unknownQuestionnaire } from './refusals.ts'

/**
 * Fixes the ids, codes and routing of a version for good: a wave opens only on a frozen one. Freezing twice is freezing
 * once. Refused while the linter finds errors: problem `questionnaire_has_errors` with the first one's place.
 */
export async function freezeQuestionnaire(
  ctx: Context,
  id: string,
  version: string,
): Promise<Result<Questionnaire>> {
  if (!permits(ctx.actor, 'manage-questionnaires')) return notPermitted()
  const stored = await findVersion(ctx.database, id, version)
  if (stored === null) return unknownQuestionnaire(id, version)
  if (stored.state === 'frozen') return done(stored.questionnaire)
  const errors = lint(stored.questionnaire).filter((finding) => finding.severity === 'error')
  const [first] = errors
  if (first !== undefined)
    return refused('questionnaire_has_errors', first.sentence, first.at, { errors: errors.length })
  return asOne(ctx, async ({ database }) => {
    await freezeDraft(database, id, version)
    await recordAudit(database, ctx.clock, {
      actor: ctx.actor,
      what: 'freeze-questionnaire',
      about: `${id} ${version}`,
    })
    return done(stored.questionnaire)
  })
}
