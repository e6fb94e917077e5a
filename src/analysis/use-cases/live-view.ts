import type { Wave } from '#fieldwork'
import { countSubmitted, listWaves } from '#fieldwork/use-cases'
import { type Context, notPermitted, permits } from '#platform/context'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import { done, questionId, type Result, refused } from '#shared'
import { buildDataSet } from '../domain/build-data-set.ts'
import { followedBy, type LiveView, liveViewOf } from '../domain/disclosure/live-view.ts'
import { policyOf } from './disclosure-policy.ts'

export interface WaveSoFar {
  readonly wave: Wave
  readonly view: LiveView
}

/**
 * How many have answered an open wave so far, by type of organisation and by region, in steps that tell of nobody
 * (`domain/disclosure/live-view.ts`). For everyone who may read what is published.
 * Problems: `not_permitted`, `wave_unknown` and `wave_state` where no wave of that id is open, and those of `loadQuestionnaire`.
 */
export async function liveView(
  ctx: Context,
  { wave: id }: { readonly wave: string },
): Promise<Result<WaveSoFar>> {
  if (!permits(ctx.actor, 'read-published') && !permits(ctx.actor, 'read-confidential'))
    return notPermitted('read-published')
  const wave = (await listWaves(ctx)).find((one) => one.id === id)
  if (wave === undefined) return refused('wave_unknown', 'There is no such wave.', id)
  const questionnaire = await loadQuestionnaire(ctx, wave.questionnaire.id, wave.questionnaire.version)
  if (!questionnaire.ok) return questionnaire
  const policy = await policyOf(ctx, wave)
  const codebook = buildDataSet(questionnaire.value, { wave: wave.id, hash: '', responses: [], excluded: {} })
  const breakdowns = followedBy(codebook.variables, questionnaire.value, policy)
  const questions = breakdowns.map(({ variable }) => questionId(variable.question))
  const counted = await countSubmitted(
    { ...ctx, actor: { kind: 'disclosure-control' } },
    { wave: wave.id, questions },
  )
  if (!counted.ok) return counted
  const { submitted: responses, answers } = counted.value
  return done({ wave, view: liveViewOf({ responses, answers }, breakdowns, policy) })
}
