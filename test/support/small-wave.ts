/** A small questionnaire of two pages, and an open wave of it, for tests that need one of each. */
import type { Context } from '#platform/context'
import type { Questionnaire } from '#questionnaire'
import { freezeQuestionnaire, saveDraft } from '#questionnaire/use-cases'
import { questionId, questionnaireId, unwrap, type WaveId } from '#shared'
import { createWave, openWave } from '../../src/fieldwork/use-cases/index.ts'

const both = (fi: string, sv: string) => ({ fi, sv })

/** Page `one`: a choice and an open answer; page `two`: asked of those who chose yes. */
export const smallQuestionnaire: Questionnaire = {
  id: questionnaireId('small'),
  version: '1',
  textVersion: 1,
  title: both('Pieni kysely', 'Liten enkät'),
  sourceLanguage: 'fi',
  languages: ['fi', 'sv'],
  estimatedMinutes: [1, 2],
  intro: both('Tervetuloa vastaamaan', 'Välkommen att svara'),
  outro: both('Kiitos vastauksista', 'Tack för svaren'),
  sections: [
    {
      id: 'one',
      title: both('Ensimmäinen sivu', 'Första sidan'),
      questions: [
        {
          kind: 'single',
          id: questionId('works'),
          text: both('Toimiiko yhteistyö?', 'Fungerar samarbetet?'),
          options: [
            { code: 1, key: 'yes', text: both('Kyllä', 'Ja') },
            { code: 2, key: 'no', text: both('Ei', 'Nej') },
            {
              code: 98,
              key: 'cannot_say',
              text: both('En osaa sanoa', 'Kan inte säga'),
              missing: 'cannot_say',
            },
          ],
        },
        {
          kind: 'open',
          id: questionId('why'),
          text: both('Miksi näin on?', 'Varför är det så?'),
          maxLength: 500,
          long: true,
        },
      ],
    },
    {
      id: 'two',
      title: both('Toinen sivu', 'Andra sidan'),
      questions: [
        {
          kind: 'number',
          id: questionId('meetings'),
          text: both('Montako tapaamista vuodessa?', 'Hur många träffar per år?'),
          min: 0,
          max: 100,
          whole: true,
          showIf: { question: questionId('works'), is: 1, whenMissing: 'hide' },
        },
      ],
    },
  ],
}

/** Stores and freezes the small questionnaire, then opens a wave of it from 1 May 2024 until `end`. */
export async function openSmallWave(
  ctx: Context,
  id: string,
  end: string | null = '2024-05-31',
): Promise<WaveId> {
  const { id: questionnaire, version } = smallQuestionnaire
  if (!(await freezeQuestionnaire(ctx, questionnaire, version)).ok) {
    unwrap(await saveDraft(ctx, smallQuestionnaire))
    unwrap(await freezeQuestionnaire(ctx, questionnaire, version))
  }
  const wave = { id, title: both('Pieni', 'Liten'), questionnaire: { id: questionnaire, version } }
  const created = unwrap(await createWave(ctx, { ...wave, start: '2024-05-01', end }))
  return unwrap(await openWave(ctx, created.id)).id
}
