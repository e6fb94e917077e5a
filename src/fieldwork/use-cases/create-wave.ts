import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import {
  type Day,
  done,
  isId,
  type Language,
  type LocalisedText,
  type Result,
  refused,
  waveId,
} from '#shared'
import type { FieldPeriod, Wave } from '../domain/wave.ts'
import { fieldPeriod } from '../domain/wave-state.ts'
import { insertWave } from '../store/waves.ts'
import { questionnaireFor } from './questionnaire-of-wave.ts'

export interface NewWave {
  readonly id: string
  readonly title: LocalisedText
  /** Without a version the newest, or where none is stored yet the one that comes with the product. */
  readonly questionnaire: { readonly id: string; readonly version?: string | undefined }
  /** Absent: all languages of the questionnaire. */
  readonly languages?: readonly Language[] | undefined
  readonly start: Day
  /** Null: open until closed by hand. */
  readonly end: Day | null
  readonly synthetic?: boolean | undefined
}

/**
 * Plans a wave as a draft; its questionnaire may still be one too.
 * Problems: `id_not_usable`, `wave_exists`, `day_unreadable`, `period_backwards`, `questionnaire_unknown`, `language_unknown`.
 */
export async function createWave(ctx: Context, planned: NewWave): Promise<Result<Wave>> {
  if (!permits(ctx.actor, 'manage-waves')) return notPermitted('manage-waves')
  if (!isId(planned.id)) return idNotUsable(planned.id)
  const field = fieldPeriod(planned.start, planned.end)
  if (!field.ok) return field
  return asOne(ctx, async (within) => {
    const questionnaire = await questionnaireFor(within, planned.questionnaire)
    if (!questionnaire.ok) return questionnaire
    const languages = languagesOf(planned, questionnaire.value)
    return languages.ok
      ? storeWave(within, planned, field.value, questionnaire.value, languages.value)
      : languages
  })
}

function languagesOf({ languages }: NewWave, questionnaire: Questionnaire): Result<readonly Language[]> {
  const chosen = languages ?? questionnaire.languages
  const strange = chosen.find((language) => !questionnaire.languages.includes(language))
  if (strange === undefined && chosen.length > 0) return done(chosen)
  const has = questionnaire.languages.join(', ')
  return refused(
    'language_unknown',
    `The questionnaire is in ${has}; “${strange ?? ''}” is none of them.`,
    strange,
  )
}

async function storeWave(
  { database, clock, actor }: Context,
  planned: NewWave,
  field: FieldPeriod,
  { id, version }: Questionnaire,
  languages: readonly Language[],
): Promise<Result<Wave>> {
  const wave: Wave = {
    id: waveId(planned.id),
    title: planned.title,
    state: 'draft',
    questionnaire: { id, version },
    languages,
    field,
    synthetic: planned.synthetic ?? false,
    credit: null,
  }
  if (!(await insertWave(database, wave, null))) return waveExists(wave.id)
  await recordAudit(database, clock, {
    actor,
    what: 'create-wave',
    about: `wave ${wave.id}`,
    detail: { questionnaire: `${id} ${version}`, start: field.start, end: field.end },
  })
  return done(wave)
}

/** Problem `id_not_usable`. */
export function idNotUsable(id: string) {
  return refused('id_not_usable', `“${id}” cannot name a wave: use letters, digits, - and _, at most 63.`, id)
}

/** Problem `wave_exists`. */
export function waveExists(id: string) {
  return refused('wave_exists', `There already is a wave ${id} with other content; choose another id.`, id)
}
