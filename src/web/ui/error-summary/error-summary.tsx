/** All faults of a page at its top, each a link to its field. The page's title begins with the same word. */
import { type Fault, namesOf, type Question } from '#questionnaire'
import type { Language } from '#shared'
import type { Say } from '../../texts/index.ts'
import { faultText } from '../question/fault-text.ts'
import { Lines } from '../words/words.tsx'

interface ErrorSummaryProps {
  readonly faults: readonly Fault[]
  readonly questions: readonly Question[]
  readonly language: Language
  readonly say: Say
  /** Said below the list, such as that the rest was saved. */
  readonly after?: string
}

export function ErrorSummary({ faults, questions, language, say, after }: ErrorSummaryProps) {
  if (faults.length === 0) return null
  return (
    <div class="errors" role="alert" tabindex={-1} id="errors" aria-labelledby="errors-title">
      <h2 id="errors-title">{say('faultTitle')}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            <FaultEntry fault={fault} about={nameOf(fault, questions, language)} say={say} />
          </li>
        ))}
      </ul>
      {after !== undefined && (
        <p>
          <Lines text={after} />
        </p>
      )}
    </div>
  )
}

function FaultEntry({
  fault,
  about,
  say,
}: {
  readonly fault: Fault
  readonly about: string
  readonly say: Say
}) {
  const words = <Lines text={faultText(fault, say)} />
  if (fault.field === '') return words
  return (
    <a href={`#${fault.field}`}>
      {about}
      {about !== '' && ' – '}
      {words}
    </a>
  )
}

/** The question in its own words, and the item where the fault is an item's. */
function nameOf(fault: Fault, questions: readonly Question[], language: Language): string {
  const question = questions.find(({ id }) => id === fault.question)
  if (question === undefined) return ''
  const item = 'items' in question && question.items.find(({ key }) => fault.field.endsWith(`.${key}`))
  const text = item ? item.text : question.text
  return (namesOf(text, language)[0]?.text ?? '').replaceAll('\n', ' ')
}
