/** A small survey with everything open data must bear: every kind of question, few answers somewhere, hostile texts. */
import type { ReleasedResults } from '../../src/analysis/index.ts'
import type { Wave } from '../../src/fieldwork/index.ts'
import type { OpenDataInput } from '../../src/publication/domain/open-data/data-file.ts'
import type { Answers, Questionnaire } from '../../src/questionnaire/index.ts'
import { questionId } from '../../src/shared/index.ts'
import { everyKind, given, option, questionnaireOf, single } from './questionnaires.ts'
import { madeUpResults } from './released-results.ts'

/** Quotation marks, markup, line breaks, control characters, right-to-left text, a formula, and 300 characters. */
export const hostileTexts = {
  fi: `="x" & <b>“Älä”</b> #1;\n\u0000\u202Eمرحبا\u202C 'ä'`,
  sv: 'Å'.repeat(300),
  en: '@SUM(A1:A9) "quoted" ]]> <script>alert(1)</script> \\',
}

export const hostileQuestionnaire: Questionnaire = questionnaireOf([
  single('sector', { text: hostileTexts, options: [option(1, 'public'), option(2, 'private')] }),
  {
    kind: 'single',
    id: questionId('hostile'),
    text: hostileTexts,
    options: [option(1, 'one', { text: hostileTexts }), option(2, 'two'), option(3, 'three')],
  },
  ...everyKind,
])

/** Eighty answers: `three` and private `two` are too few to show. */
export const fewAnswers: readonly Answers[] = Array.from({ length: 80 }, (_, at) =>
  given({
    sector: { kind: 'single', code: at % 2 === 0 ? 1 : 2 },
    hostile: { kind: 'single', code: at < 3 ? 3 : at % 2 === 0 && at < 40 ? 2 : 1 },
    awareness: { kind: 'single', code: at % 8 === 0 ? 98 : 1 + (at % 3 === 0 ? 1 : 0) },
    partners: { kind: 'multiple', codes: at % 3 === 0 ? [1, 2] : [1] },
    ...(at % 5 === 0 ? {} : { rating: { kind: 'scale', code: 1 + (at % 10) } as const }),
    useful: { kind: 'battery', codes: { training: 1 + (at % 2), webinars: at % 7 === 0 ? 96 : 2 } },
    hours: { kind: 'number', value: at / 4 - 2 },
    story: { kind: 'open', text: 'secret words' },
  }),
)

export function hostileResults(wave: Partial<Wave> = {}): ReleasedResults {
  return madeUpResults(hostileQuestionnaire, fewAnswers, ['sector'], wave)
}

export function openDataInput(more: Partial<OpenDataInput> = {}): OpenDataInput {
  return {
    released: hostileResults({ title: hostileTexts, synthetic: true }),
    languages: ['fi', 'sv', 'en'],
    published: new Date('2023-09-04T06:00:00Z'),
    origin: null,
    microdata: null,
    ...more,
  }
}
