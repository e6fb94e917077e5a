import { type Fault, fieldName, type Question } from '#questionnaire'
import type { Example } from '../examples/example.ts'
import { base, sectors } from '../examples/samples.tsx'
import { ErrorSummary } from './error-summary.tsx'

const question: Question = {
  ...base('summary_sector', 'What type of organisation do you represent?'),
  kind: 'single',
  options: sectors,
}

const faults: readonly Fault[] = [
  { question: question.id, field: fieldName(question.id), code: 'required', values: {} },
  { question: null, field: '', code: 'unknown_field', values: { count: 2 } },
]

export const examples: readonly Example[] = [
  {
    name: 'error summary',
    view: (language, say) => (
      <>
        <ErrorSummary
          faults={faults}
          questions={[question]}
          language={language}
          say={say}
          after={say('restSaved')}
        />
        <p>
          <input type="text" id={fieldName(question.id)} aria-label="The field the summary leads to" />
        </p>
      </>
    ),
  },
]
