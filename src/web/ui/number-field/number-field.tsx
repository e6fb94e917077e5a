/** A number; typed, never spun: scrolling a page must not change an answer. */
import { fieldName, type NumberQuestion } from '#questionnaire'
import { type Asking, describedBy, valueAt } from '../question/asking.ts'
import { FaultLine, faultId, Hint, hasFault, hintId, QuestionLabel } from '../question/parts.tsx'

export function NumberField(asking: Asking<NumberQuestion>) {
  const { question, values, faults, say } = asking
  const field = fieldName(question.id)
  const wrong = hasFault(faults, field)
  return (
    <>
      <QuestionLabel asking={asking} />
      <Hint asking={asking} otherwise={say('numberHint', { min: question.min, max: question.max })} />
      <FaultLine field={field} faults={faults} say={say} />
      <input
        type="text"
        class="number"
        id={field}
        name={field}
        value={valueAt(values, field).slice(0, 40)}
        inputmode={question.whole ? 'numeric' : 'decimal'}
        autocomplete="off"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(hintId(question), wrong && faultId(field))}
      />
    </>
  )
}
