/** One choice from a list. */
import { fieldName, type SingleQuestion } from '#questionnaire'
import type { Asking } from '../question/asking.ts'
import { Choice, Clear, FieldGroup } from '../question/parts.tsx'

export function Radios(asking: Asking<SingleQuestion>) {
  const field = fieldName(asking.question.id)
  return (
    <FieldGroup asking={asking}>
      <div class="choices">
        {asking.options.map((option, index) => (
          <Choice
            key={option.code}
            asking={asking}
            type="radio"
            field={field}
            option={option}
            first={index === 0}
          />
        ))}
      </div>
      <Clear asking={asking} field={field} />
    </FieldGroup>
  )
}
