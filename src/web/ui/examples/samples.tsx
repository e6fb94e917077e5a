/** Questions to draw the components with. */
import type { Fault, FaultCode, Form, Option, Question } from '#questionnaire'
import { questionId } from '#shared'
import { QuestionView } from '../question/question.tsx'
import type { Example } from './example.ts'

export const option = (code: number, text: string, more: Partial<Option> = {}): Option => ({
  code,
  key: `o${code}`,
  text: { en: text, ...(code === 1 && { ar: 'بلدية', fi: 'Kunta tai kaupunki' }) },
  ...more,
})

export const sectors: readonly Option[] = [
  option(1, 'Municipality or city'),
  option(2, 'Non-governmental organisation'),
  option(97, 'Other, please specify', { openText: true }),
]

export const base = (id: string, text: string) => ({ id: questionId(id), text: { en: text } })

interface Drawn {
  readonly values?: Readonly<Record<string, readonly string[]>>
  readonly faults?: readonly {
    readonly field: string
    readonly code: FaultCode
    readonly values?: Fault['values']
  }[]
  readonly options?: readonly Option[]
}

/** An example of a question with what its fields hold and what is wrong with them. */
export function asked(name: string, question: Question, drawn: Drawn = {}): Example {
  const values: Form = new Map(Object.entries(drawn.values ?? {}))
  const faults = (drawn.faults ?? []).map((fault) => ({ values: {}, ...fault, question: question.id }))
  const options = drawn.options ?? ('options' in question ? question.options : [])
  return {
    name,
    view: (language, say) => (
      <QuestionView
        question={question}
        options={options}
        language={language}
        say={say}
        values={values}
        faults={faults}
      />
    ),
  }
}
