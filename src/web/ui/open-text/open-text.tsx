/** An answer in the respondent's own words, in whatever language and script they write. */
import { fieldName, type OpenQuestion } from '#questionnaire'
import { type Asking, describedBy, valueAt } from '../question/asking.ts'
import { shownTextLimit } from '../question/fault-text.ts'
import { FaultLine, faultId, Hint, hasFault, hintId, QuestionLabel } from '../question/parts.tsx'

export function OpenText(asking: Asking<OpenQuestion>) {
  const { question, values, faults, say } = asking
  const field = fieldName(question.id)
  const wrong = hasFault(faults, field)
  const limit = `${field}-limit`
  const shared = {
    id: field,
    name: field,
    dir: 'auto',
    'data-limit': question.maxLength,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': describedBy(hintId(question), limit, wrong && faultId(field)),
  } as const
  const text = valueAt(values, field).slice(0, shownTextLimit)
  return (
    <>
      <QuestionLabel asking={asking} />
      <Hint asking={asking} otherwise={say('noPersonalData')} />
      <FaultLine field={field} faults={faults} say={say} />
      {question.long ? (
        <textarea {...shared} rows={5}>
          {text}
        </textarea>
      ) : (
        <input {...shared} type="text" value={text} autocomplete="off" />
      )}
      <p class="hint limit" id={limit}>
        {say('lengthHint', { max: question.maxLength })}
      </p>
    </>
  )
}
