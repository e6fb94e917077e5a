import { readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { type Questionnaire, readSurveyMonkey } from '#questionnaire'
import { barometerQuestionnaire, participantsQuestionnaire } from '#questionnaire/use-cases'
import { done, type LocalisedText, questionnaireId, type Result, waveId } from '#shared'
import calibrated from '../content/calibration.json' with { type: 'json' }
import stock from '../content/stock-answers.json' with { type: 'json' }
import { calibrationSchema } from '../domain/demonstration/calibration.ts'
import { demonstrationResponses } from '../domain/demonstration/demonstration-responses.ts'
import { trendQuestionnaire } from '../domain/demonstration/trend-questionnaire.ts'
import { findWave, insertWave } from '../store/waves.ts'
import { freezeResponses } from './clean-wave.ts'
import { createWave } from './create-wave.ts'
import { importSurvey } from './import-survey.ts'
import { markPublished } from './mark-published.ts'
import { openWave } from './open-wave.ts'
import { frozenQuestionnaire } from './questionnaire-of-wave.ts'

/**
 * Puts in the demonstration: two synthetic waves that have been published, two that can be answered, and a real survey that
 * was imported. All of it or none; what is there already stays as it is.
 */
export async function seedDemonstration(ctx: Context): Promise<Result<null>> {
  if (!permits(ctx.actor, 'manage-waves')) return notPermitted('manage-waves')
  const sample = await readFile(join(packageFolder(), 'samples', 'StarWars.csv'))
  return asOne(ctx, async (within) => {
    const steps = [
      () => publishedWave(within, '2020', trendQuestionnaire(barometerQuestionnaire(), 2020)),
      () => publishedWave(within, '2022', barometerQuestionnaire()),
      () => openedWave(within, '2024', barometerQuestionnaire(), titled(barometerQuestionnaire(), '2024')),
      () => openedWave(within, 'participants-2024', participantsQuestionnaire(), participantsTitle()),
      () => importedSample(within, sample),
    ]
    for (const step of steps) {
      const result = await step()
      if (!result.ok) return result
    }
    return done(null)
  })
}

/** The folder of the product, the same for the sources and for what is bundled from them. */
function packageFolder(): string {
  return dirname(findPackageJSON('.', import.meta.url) ?? '.')
}

/** What each invented wave is drawn from. */
const seeds: Readonly<Record<string, number>> = { '2020': 20210519, '2022': 20230904 }

async function publishedWave(
  ctx: Context,
  id: string,
  questionnaire: Questionnaire,
): Promise<Result<unknown>> {
  if ((await findWave(ctx.database, id)) !== null) return done(null)
  const frozen = await frozenQuestionnaire(ctx, questionnaire)
  if (!frozen.ok) return frozen
  const { waves, openAnswers } = calibrationSchema.parse(calibrated)
  const target = waves[id]
  if (target === undefined) throw new Error(`wave ${id} is not calibrated`)
  const wave = {
    id: waveId(id),
    title: titled(questionnaire, id),
    state: 'closed' as const,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    languages: ['fi', 'sv', 'en'],
    field: { start: target.field.start, end: target.field.end },
    synthetic: true,
    credit: null,
  }
  await insertWave(ctx.database, wave, null)
  const texts = { written: openAnswers.answers, stock }
  const responses = demonstrationResponses(target, questionnaire, texts, seeds[id] ?? 1)
  const stored = await freezeResponses(ctx, wave, responses)
  return stored.ok ? markPublished(ctx, wave.id) : stored
}

async function openedWave(
  ctx: Context,
  id: string,
  questionnaire: Questionnaire,
  title: LocalisedText,
): Promise<Result<unknown>> {
  if ((await findWave(ctx.database, id)) !== null) return done(null)
  const frozen = await frozenQuestionnaire(ctx, questionnaire)
  if (!frozen.ok) return frozen
  const created = await createWave(ctx, {
    id,
    title,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    start: '2024-05-02',
    end: null,
    synthetic: true,
  })
  return created.ok ? openWave(ctx, created.value.id) : created
}

async function importedSample(ctx: Context, bytes: Uint8Array): Promise<Result<unknown>> {
  const wave = 'star-wars-sample'
  if ((await findWave(ctx.database, wave)) !== null) return done(null)
  const survey = readSurveyMonkey(bytes, { id: questionnaireId(wave), title: 'Star Wars survey' })
  if (!survey.ok) return survey
  const imported = await importSurvey(ctx, {
    wave,
    survey: survey.value,
    title: {
      fi: 'Tähtien sota -kysely (esimerkki tuodusta kyselystä)',
      sv: 'Star Wars-enkäten (exempel på en importerad enkät)',
      en: 'Star Wars survey (sample of an imported survey)',
    },
    credit: {
      text: {
        fi: 'Aineisto: FiveThirtyEight, America’s Favorite ‘Star Wars’ Movies',
        sv: 'Data: FiveThirtyEight, America’s Favorite ‘Star Wars’ Movies',
        en: 'Data: FiveThirtyEight, America’s Favorite ‘Star Wars’ Movies',
      },
      licence: 'CC BY 4.0',
      url: 'https://github.com/fivethirtyeight/data/tree/master/star-wars-survey',
    },
    field: { start: '2014-06-03', end: '2014-06-06' },
  })
  return imported.ok ? markPublished(ctx, imported.value.wave.id) : imported
}

/** The questionnaire's title with the year of the wave, in each of its languages. */
function titled({ title }: Questionnaire, year: string): LocalisedText {
  return Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${text} ${year}`]))
}

/** Official pages name the participants' edition too, though it is answered in easy language. */
function participantsTitle(): LocalisedText {
  const { title } = participantsQuestionnaire()
  const { 'fi-simple': fi = '', 'sv-simple': sv = '' } = title
  return { ...title, fi, sv }
}
