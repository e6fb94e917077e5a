import type { Context } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import {
  barometerQuestionnaire,
  freezeQuestionnaire,
  latestQuestionnaire,
  loadQuestionnaire,
  participantsQuestionnaire,
  saveDraft,
} from '#questionnaire/use-cases'
import type { Result } from '#shared'

/** The version a new wave asks: the one named, else the newest stored, else the one that comes with the product. */
export async function questionnaireFor(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version?: string | undefined },
): Promise<Result<Questionnaire>> {
  const stored = version === undefined ? latestQuestionnaire(ctx, id) : loadQuestionnaire(ctx, id, version)
  const found = await stored
  const shipped = [barometerQuestionnaire(), participantsQuestionnaire()].find(
    (questionnaire) =>
      questionnaire.id === id && questionnaire.version === (version ?? questionnaire.version),
  )
  return found.ok || shipped === undefined ? found : frozenQuestionnaire(ctx, shipped)
}

/** Stores a questionnaire as frozen; one that is stored already is only frozen. */
export async function frozenQuestionnaire(
  ctx: Context,
  questionnaire: Questionnaire,
): Promise<Result<Questionnaire>> {
  const { id, version } = questionnaire
  const known = await freezeQuestionnaire(ctx, id, version)
  if (known.ok || known.problem.code !== 'questionnaire_unknown') return known
  const saved = await saveDraft(ctx, questionnaire)
  return saved.ok ? freezeQuestionnaire(ctx, id, version) : saved
}
