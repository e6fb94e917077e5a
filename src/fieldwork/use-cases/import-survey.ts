import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import type { ImportedSurvey } from '#questionnaire'
import { loadQuestionnaire } from '#questionnaire/use-cases'
import {
  dayOf,
  done,
  isId,
  type LocalisedText,
  questionnaireId,
  type Result,
  responseId,
  waveId,
} from '#shared'
import { canonicalJson } from '../domain/canonical.ts'
import type { CollectedResponse } from '../domain/freezing.ts'
import type { FieldPeriod, Wave } from '../domain/wave.ts'
import { findWave, insertWave } from '../store/waves.ts'
import { freezeResponses } from './clean-wave.ts'
import { idNotUsable, waveExists } from './create-wave.ts'
import { frozenQuestionnaire } from './questionnaire-of-wave.ts'
import { asRandomUuid, sha256 } from './session.ts'

export interface SurveyImport {
  readonly wave: string
  readonly survey: ImportedSurvey
  readonly title: LocalisedText
  readonly credit: Wave['credit']
  readonly synthetic?: boolean | undefined
  /** When it was fielded, where that is known; else the days in the file, else the day of the import. */
  readonly field?: FieldPeriod | undefined
}

export interface ImportOutcome {
  readonly wave: Wave
  /** In the data set: those with at least one answer. */
  readonly responses: number
  /** The same content was already in this wave: nothing was stored. */
  readonly alreadyThere: boolean
}

/**
 * Brings a survey that was fielded elsewhere in as a cleaned wave: questionnaire, wave and responses, all or nothing.
 * The same content again is known by its hash and changes nothing; other content needs another wave (`wave_exists`).
 * A questionnaire that bears the name of another one gets a name of its own (`coffee`, `coffee_2`).
 * Problems besides: `id_not_usable`, and those of saving and freezing the questionnaire.
 */
export async function importSurvey(ctx: Context, survey: SurveyImport): Promise<Result<ImportOutcome>> {
  if (!permits(ctx.actor, 'import')) return notPermitted('import')
  if (!isId(survey.wave)) return idNotUsable(survey.wave)
  const sourceHash = contentHash(survey.survey)
  return asOne(ctx, async (within) => {
    const own = await underFreeName(within, survey)
    const wave = waveOf(own, dayOf(ctx.clock.now()))
    if (await insertWave(within.database, wave, sourceHash)) return bringIn(within, own, wave)
    const stored = await findWave(within.database, survey.wave)
    if (stored?.sourceHash !== sourceHash) return waveExists(survey.wave)
    const responses = stored.frozen?.counts.submitted ?? 0
    return done({ wave: stored.wave, responses, alreadyThere: true })
  })
}

async function bringIn(
  ctx: Context,
  { survey, wave: id }: SurveyImport,
  wave: Wave,
): Promise<Result<ImportOutcome>> {
  const questionnaire = await frozenQuestionnaire(ctx, survey.questionnaire)
  if (!questionnaire.ok) return questionnaire
  const frozen = await freezeResponses(ctx, wave, collectedFrom(ctx, survey))
  if (!frozen.ok) return frozen
  const stored = await findWave(ctx.database, id)
  const responses = stored?.frozen?.counts.submitted ?? 0
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'import-survey',
    about: `wave ${id}`,
    detail: { hash: frozen.value.hash, responses },
  })
  return done({ wave: { ...wave, state: 'cleaned' }, responses, alreadyThere: false })
}

/** The survey under the first questionnaire id that is free or holds this very questionnaire. */
async function underFreeName(ctx: Context, order: SurveyImport): Promise<SurveyImport> {
  const { questionnaire } = order.survey
  for (let n = 1; ; n++) {
    const id = n === 1 ? questionnaire.id : questionnaireId(`${questionnaire.id.slice(0, 56)}_${n}`)
    const named = { ...questionnaire, id }
    const known = await loadQuestionnaire(ctx, id, named.version)
    if (!known.ok || canonicalJson(known.value) === canonicalJson(named))
      return { ...order, survey: { ...order.survey, questionnaire: named } }
  }
}

function waveOf({ survey, wave, title, credit, synthetic, field }: SurveyImport, today: string): Wave {
  const days = survey.responses
    .flatMap(({ startedOn, submittedOn }) => [startedOn, submittedOn])
    .filter((day) => day !== null)
    .sort()
  const { id, version, languages } = survey.questionnaire
  return {
    id: waveId(wave),
    title,
    state: 'closed',
    questionnaire: { id, version },
    languages,
    field: field ?? { start: days[0] ?? today, end: days.at(-1) ?? today },
    synthetic: synthetic ?? false,
    credit,
  }
}

function collectedFrom(ctx: Context, { responses }: ImportedSurvey): readonly CollectedResponse[] {
  const random = Buffer.from(ctx.random.bytes(16 * responses.length))
  return responses.map(({ answers, language, startedOn, submittedOn }, row) => ({
    id: responseId(asRandomUuid(random.subarray(16 * row, 16 * row + 16))),
    mode: 'import',
    languages: [language],
    submitted: true,
    lastSection: null,
    startedOn,
    savedOn: submittedOn,
    excluded: null,
    answers,
  }))
}

function contentHash({ questionnaire, responses }: ImportedSurvey): string {
  const lines = responses.map((response) => canonicalJson(response)).sort()
  return sha256(canonicalJson(questionnaire), '\n', lines.join('\n')).toString('hex')
}
