/** Several choices from a list; options that stand alone are set apart by "or". */
import { fieldName, type MultipleQuestion } from '#questionnaire'
import type { Asking } from '../question/asking.ts'
import { Choice, FieldGroup } from '../question/parts.tsx'

export function Checkboxes(asking: Asking<MultipleQuestion>) {
  const { question, options, say } = asking
  const { max } = question
  const field = fieldName(question.id)
  const together = options.filter((option) => !option.exclusive)
  const alone = options.filter((option) => option.exclusive)
  return (
    <FieldGroup asking={asking} hint={max === undefined ? undefined : say('chooseUpTo', { max })}>
      <div class="choices" data-max={max}>
        {[...together, ...alone].map((option, index) => (
          <>
            {option === alone[0] && together.length > 0 && <p class="or">{say('or')}</p>}
            <Choice
              key={option.code}
              asking={asking}
              type="checkbox"
              field={field}
              option={option}
              first={index === 0}
            />
          </>
        ))}
      </div>
    </FieldGroup>
  )
}
