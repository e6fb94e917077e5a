/** What a report is composed of, made up: a small survey of every kind of question, answered by this many people. */
import fc from 'fast-check'
import { defaultPolicy } from '../../src/analysis/index.ts'
import type { Wave } from '../../src/fieldwork/index.ts'
import type { EditionFacts } from '../../src/publication/domain/edition-facts.ts'
import type { ReportInput } from '../../src/publication/render/report/report-input.ts'
import type { Answers, Questionnaire } from '../../src/questionnaire/index.ts'
import type { Language } from '../../src/shared/index.ts'
import { answersTo, everyKind, questionnaireOf } from './questionnaires.ts'
import { madeUpResults } from './released-results.ts'

const facts: EditionFacts = {
  sourceLanguage: 'fi',
  programme: null,
  contractor: null,
  report: { title: {}, publishedOn: null, elsewhere: null },
  event: null,
  published: null,
}

interface MadeUp {
  readonly people: number
  readonly language?: Language
  readonly questionnaire?: Questionnaire
  readonly by?: readonly string[]
  readonly wave?: Partial<Wave>
  readonly more?: Partial<ReportInput>
}

export function reportInput(made: MadeUp): ReportInput {
  const { people, language = 'fi', by = ['region'], wave = {}, more = {} } = made
  const questionnaire = made.questionnaire ?? questionnaireOf(everyKind)
  const { questions } = questionnaire.sections[0] ?? { questions: [] }
  const answers: readonly Answers[] = fc.sample(answersTo(questions), {
    numRuns: Math.max(1, people),
    seed: 7,
  })
  const results = madeUpResults(questionnaire, answers.slice(0, people), by, wave)
  return {
    released: { ...results, policy: defaultPolicy },
    statements: [],
    facts,
    texts: { summary: null, chapters: new Map() },
    published: new Date('2023-09-04T06:00:00Z'),
    notices: [],
    language,
    ...more,
  }
}
