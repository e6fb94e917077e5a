/** A region or municipality: a native list, searched by typing, in the order of the code list. */
import { fieldName, type PlaceQuestion } from '#questionnaire'
import { type Asking, describedBy, valueAt } from '../question/asking.ts'
import { FaultLine, faultId, Hint, hasFault, hasHint, hintId, QuestionLabel } from '../question/parts.tsx'
import { plainWords } from '../words/words.tsx'

export function PlaceSelect(asking: Asking<PlaceQuestion>) {
  const { question, options, values, faults, say, language } = asking
  const field = fieldName(question.id)
  const chosen = valueAt(values, field)
  const wrong = hasFault(faults, field)
  return (
    <>
      <QuestionLabel asking={asking} />
      <Hint asking={asking} />
      <FaultLine field={field} faults={faults} say={say} />
      <select
        id={field}
        name={field}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy(hasHint(question) && hintId(question), wrong && faultId(field))}
      >
        <option value="">{say('choose')}</option>
        {options.map((option) => {
          const { text, marks } = plainWords(option.text, language)
          return (
            <option
              key={option.code}
              value={option.code}
              selected={String(option.code) === chosen}
              {...marks}
            >
              {text}
            </option>
          )
        })}
      </select>
    </>
  )
}
