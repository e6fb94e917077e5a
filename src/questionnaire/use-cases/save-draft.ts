import { recordAudit } from '#platform/audit'
import { asOne, type Context, permits } from '#platform/context'
import { done, isId, type Result, refused } from '#shared'
import { compareVersions } from '../domain/compare-versions.ts'
import type { Questionnaire } from '../domain/definition.ts'
import { findVersion, putDraft } from '../store/versions.ts'
import { notPermitted } from './refusals.ts'

/**
 * Saves a draft over the draft of the same version. A frozen version is never saved over: problem
 * `questionnaire_frozen`, whose message and place name the first difference.
 */
export async function saveDraft(ctx: Context, questionnaire: Questionnaire): Promise<Result<Questionnaire>> {
  if (!permits(ctx.actor, 'manage-questionnaires')) return notPermitted()
  const { id, version } = questionnaire
  if (!isId(id)) return refused('id_not_usable', 'An id is letters, digits, - and _ only, at most 63.', 'id')
  return asOne(ctx, async ({ database }) => {
    if (!(await putDraft(database, questionnaire))) return frozen(database, questionnaire)
    await recordAudit(database, ctx.clock, {
      actor: ctx.actor,
      what: 'save-draft',
      about: `${id} ${version}`,
    })
    return done(questionnaire)
  })
}

async function frozen(database: Context['database'], next: Questionnaire): Promise<Result<Questionnaire>> {
  const stored = await findVersion(database, next.id, next.version)
  const [change] = stored === null ? [] : compareVersions(stored.questionnaire, next)
  return change === undefined
    ? refused(
        'questionnaire_frozen',
        `Version ${next.version} is frozen. Correct its texts as a new text version, or begin a new version.`,
        next.id,
      )
    : refused(
        'questionnaire_frozen',
        `Version ${next.version} is frozen and this would change what answers mean: ${change.sentence} Begin a new version.`,
        change.at,
      )
}
