import { recordAudit } from '#platform/audit'
import { type Context, permits } from '#platform/context'
import { loadQuestionnaire } from '#questionnaire/use-cases'
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
import type { Wave } from '../domain/wave.ts'
import { fieldPeriod } from '../domain/wave-state.ts'
import { insertWave } from '../store/waves.ts'
import { notPermitted } from './permission.ts'
import { asOne } from './transaction.ts'

export interface NewWave {
  readonly id: string
  readonly title: LocalisedText
  readonly questionnaire: Wave['questionnaire']
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
  const { id, version } = planned.questionnaire
  const questionnaire = await loadQuestionnaire(ctx, id, version)
  if (!questionnaire.ok) return questionnaire
  const languages = planned.languages ?? questionnaire.value.languages
  const strange = languages.find((language) => !questionnaire.value.languages.includes(language))
  if (strange !== undefined || languages.length === 0) {
    return refused(
      'language_unknown',
      `Questionnaire ${id} ${version} is not in “${strange ?? ''}”.`,
      strange,
    )
  }
  return storeWave(ctx, {
    id: waveId(planned.id),
    title: planned.title,
    state: 'draft',
    questionnaire: planned.questionnaire,
    languages,
    field: field.value,
    synthetic: planned.synthetic ?? false,
    credit: null,
  })
}

function storeWave(ctx: Context, wave: Wave): Promise<Result<Wave>> {
  return asOne(ctx, async ({ database, clock, actor }) => {
    if (!(await insertWave(database, wave, null))) return waveExists(wave.id)
    const { id, version } = wave.questionnaire
    await recordAudit(database, clock, {
      actor,
      what: 'create-wave',
      about: `wave ${wave.id}`,
      detail: { questionnaire: `${id} ${version}`, start: wave.field.start, end: wave.field.end },
    })
    return done(wave)
  })
}

export function idNotUsable(id: string) {
  return refused('id_not_usable', `“${id}” cannot name a wave: use letters, digits, - and _, at most 63.`, id)
}

export function waveExists(id: string) {
  return refused('wave_exists', `There already is a wave ${id} with other content; choose another id.`, id)
}
