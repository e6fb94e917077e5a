import { recordAudit } from '#platform/audit'
import { asOne, type Context, permits } from '#platform/context'
import { done, type Result, refused } from '#shared'
import { changedTexts, compareVersions } from '../domain/compare-versions.ts'
import type { Questionnaire } from '../domain/definition.ts'
import { lint } from '../domain/lint/lint.ts'
import { addTextVersion, findVersion } from '../store/versions.ts'
import { notPermitted, unknownQuestionnaire } from './refusals.ts'

/**
 * Makes the next text version of a frozen questionnaire. Refused where anything but a text differs
 * (`meaning_changed`, with the place), where no text differs (`nothing_changed`), where the new texts have errors
 * (`questionnaire_has_errors`), where the version is still a draft (`questionnaire_not_frozen`) and where someone else
 * corrected it meanwhile (`text_version_taken`).
 */
export async function correctText(ctx: Context, corrected: Questionnaire): Promise<Result<Questionnaire>> {
  if (!permits(ctx.actor, 'manage-questionnaires')) return notPermitted()
  const { id, version } = corrected
  const stored = await findVersion(ctx.database, id, version)
  if (stored === null) return unknownQuestionnaire(id, version)
  const next = { ...corrected, textVersion: stored.questionnaire.textVersion + 1 }
  const refusal = stored.state === 'draft' ? notFrozen(corrected) : whyNot(stored.questionnaire, next)
  if (refusal !== undefined) return refusal
  const places = changedTexts(stored.questionnaire, next)
  return asOne(ctx, async ({ database }) => {
    if (!(await addTextVersion(database, next)))
      return refused('text_version_taken', 'Someone else corrected a text at this moment; load it again.', id)
    await recordAudit(database, ctx.clock, {
      actor: ctx.actor,
      what: 'correct-text',
      about: `${id} ${version}`,
      detail: { textVersion: next.textVersion, texts: places.length, first: places[0] ?? null },
    })
    return done(next)
  })
}

function notFrozen({ id, version }: Questionnaire) {
  return refused('questionnaire_not_frozen', `Version ${version} is a draft: save it as one.`, id)
}

function whyNot(frozen: Questionnaire, next: Questionnaire) {
  const [change] = compareVersions(frozen, next)
  if (change !== undefined)
    return refused('meaning_changed', `This is more than a text: ${change.sentence}`, change.at)
  if (changedTexts(frozen, next).length === 0)
    return refused('nothing_changed', 'No text differs from the one in use.', frozen.id)
  const error = lint(next).find((finding) => finding.severity === 'error')
  return error && refused('questionnaire_has_errors', error.sentence, error.at)
}
