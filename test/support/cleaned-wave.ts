/** A wave of the barometer as it is between the field and its release: responses frozen, nothing out. */
import { importSurvey } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { barometerQuestionnaire } from '#questionnaire/use-cases'
import type { Result } from '#shared'
import calibrated from '../../src/fieldwork/content/calibration.json' with { type: 'json' }
import stock from '../../src/fieldwork/content/stock-answers.json' with { type: 'json' }
import { calibrationSchema } from '../../src/fieldwork/domain/demonstration/calibration.ts'
import { demonstrationResponses } from '../../src/fieldwork/domain/demonstration/demonstration-responses.ts'

/**
 * Brings in invented responses, drawn like those of the demonstration, as a wave that was fielded elsewhere: its first two
 * sections, so that protecting and printing it takes seconds.
 */
export function importCleanedWave(ctx: Context, wave: string): Promise<Result<unknown>> {
  const whole = barometerQuestionnaire()
  const questionnaire = { ...whole, version: 'short', sections: whole.sections.slice(0, 2) }
  const asked = questionnaire.sections.flatMap(({ questions }) => questions.map(({ id }): string => id))
  const { waves, openAnswers } = calibrationSchema.parse(calibrated)
  const calibration = waves['2022']
  if (calibration === undefined) throw new Error('wave 2022 is calibrated')
  const texts = { written: openAnswers.answers, stock }
  const responses = demonstrationResponses(calibration, whole, texts, 2023).map(
    ({ answers, languages: [language = 'fi'] }) => ({
      answers: Object.fromEntries(Object.entries(answers).filter(([question]) => asked.includes(question))),
      language,
      startedOn: null,
      submittedOn: null,
    }),
  )
  return importSurvey(ctx, {
    wave,
    survey: { questionnaire, responses, warnings: [], mapping: null },
    title: {
      fi: `Kumppanuusbarometri ${wave}`,
      sv: `Partnerskapsbarometern ${wave}`,
      en: `Partnership Barometer ${wave}`,
    },
    credit: null,
    synthetic: true,
    field: { start: '2024-09-02', end: '2024-10-31' },
  })
}
