import { recordAudit } from '#platform/audit'
import { type Context, permits } from '#platform/context'
import type { ImportedSurvey } from '#questionnaire'
import { freezeQuestionnaire, loadQuestionnaire, saveDraft } from '#questionnaire/use-cases'
import { dayOf, done, isId, type LocalisedText, type Result, responseId, waveId } from '#shared'
import { canonicalJson } from '../domain/canonical.ts'
import type { CollectedResponse } from '../domain/freezing.ts'
import type { FieldPeriod, Wave } from '../domain/wave.ts'
import { findWave, insertWave } from '../store/waves.ts'
import { freezeResponses } from './clean-wave.ts'
import { idNotUsable, waveExists } from './create-wave.ts'
import { notPermitted } from './permission.ts'
import { asRandomUuid, sha256 } from './session.ts'
import { asOne } from './transaction.ts'

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
 * Problems besides: `id_not_usable`, and those of saving and freezing the questionnaire.
 */
export async function importSurvey(ctx: Context, survey: SurveyImport): Promise<Result<ImportOutcome>> {
  if (!permits(ctx.actor, 'import')) return notPermitted('import')
  if (!isId(survey.wave)) return idNotUsable(survey.wave)
  const sourceHash = contentHash(survey.survey)
  return asOne(ctx, async (within) => {
    const wave = waveOf(survey, dayOf(ctx.clock.now()))
    if (await insertWave(within.database, wave, sourceHash)) return bringIn(within, survey, wave)
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
  const questionnaire = await ownQuestionnaire(ctx, survey)
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

/** Stores the survey's questionnaire as frozen; one that is there already is only used when it is the same. */
async function ownQuestionnaire(ctx: Context, { questionnaire }: ImportedSurvey): Promise<Result<unknown>> {
  const { id, version } = questionnaire
  const known = await loadQuestionnaire(ctx, id, version)
  const same = known.ok && canonicalJson(known.value) === canonicalJson(questionnaire)
  if (!same) {
    const saved = await saveDraft(ctx, questionnaire)
    if (!saved.ok) return saved
  }
  return freezeQuestionnaire(ctx, id, version)
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
