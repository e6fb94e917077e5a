/** The parts questions share: heading with hint and error, one option, the words beside "other". */
import type { ComponentChildren } from 'preact'
import { type Fault, fieldName, type Note, type Option, type Question } from '#questionnaire'
import { Lines, Words } from '../words/words.tsx'
import { type Asking, describedBy, valueAt } from './asking.ts'
import { faultText, shownTextLimit } from './fault-text.ts'

type Asked = Exclude<Question, Note>

export const hintId = (question: Asked) => `${question.id}-hint`
export const faultId = (field: string) => `${field}-fault`

interface FaultLineProps {
  readonly field: string
  readonly faults: readonly Fault[]
  readonly say: Asking<Asked>['say']
}

/** The fault of one field, in words. */
export function FaultLine({ field, faults, say }: FaultLineProps) {
  const fault = faults.find((one) => one.field === field)
  if (fault === undefined) return null
  return (
    <p class="fault" id={faultId(field)}>
      <span class="hide">{say('faultPrefix')} </span>
      <Lines text={faultText(fault, say)} />
    </p>
  )
}

export const hasFault = (faults: readonly Fault[], field: string) => faults.some((one) => one.field === field)

function QuestionText({ question, language, say, heading }: Asking<Asked>) {
  const text = (
    <>
      <Words of={question.text} language={language} />
      {question.required && <span class="muted"> ({say('required')})</span>}
    </>
  )
  return heading ? <h1>{text}</h1> : text
}

/** The question of one control, as its label. */
export function QuestionLabel({ asking }: { readonly asking: Asking<Asked> }) {
  const { question, heading } = asking
  const label = (
    <label class="ask" for={fieldName(question.id)}>
      <QuestionText {...asking} heading={false} />
    </label>
  )
  return heading ? <h1>{label}</h1> : label
}

interface HintProps {
  readonly asking: Asking<Asked>
  /** Said where the questionnaire has no help of its own. */
  readonly otherwise?: string | undefined
}

export const hasHint = (question: Asked, otherwise?: string) =>
  question.help !== undefined || otherwise !== undefined

export function Hint({ asking: { question, language }, otherwise }: HintProps) {
  if (!hasHint(question, otherwise)) return null
  return (
    <p class="hint" id={hintId(question)}>
      {question.help === undefined ? (
        <Lines text={otherwise ?? ''} />
      ) : (
        <Words of={question.help} language={language} />
      )}
    </p>
  )
}

interface FieldGroupProps {
  readonly asking: Asking<Asked>
  readonly hint?: string | undefined
  /** Ids of further descriptions. */
  readonly more?: string
  readonly children: ComponentChildren
}

/** A question of several controls: fieldset, legend, hint and fault. */
export function FieldGroup({ asking, hint, more, children }: FieldGroupProps) {
  const { question, faults, say } = asking
  const field = fieldName(question.id)
  const description = describedBy(
    hasHint(question, hint) && hintId(question),
    hasFault(faults, field) && faultId(field),
    more,
  )
  return (
    <fieldset aria-describedby={description}>
      <legend>
        <QuestionText {...asking} />
      </legend>
      <Hint asking={asking} otherwise={hint} />
      <FaultLine field={field} faults={faults} say={say} />
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly asking: Asking<Asked>
  readonly type: 'radio' | 'checkbox'
  readonly field: string
  readonly option: Option
  /** The first control of a field carries its name as id: error summary and notices lead there. */
  readonly first: boolean
}

export function Choice({ asking, type, field, option, first }: ChoiceProps) {
  const chosen = asking.values.get(field) ?? []
  return (
    <>
      <label class="choice">
        <input
          type={type}
          name={field}
          value={option.code}
          checked={chosen.includes(String(option.code))}
          id={first ? field : undefined}
          data-alone={type === 'checkbox' && option.exclusive ? '' : undefined}
        />
        <span>
          <Words of={option.text} language={asking.language} />
        </span>
      </label>
      {option.openText && <Specify asking={asking} option={option} />}
    </>
  )
}

/** The words beside "other": always there without style, shown with the choice or once written where style allows. */
function Specify({ asking, option }: { readonly asking: Asking<Asked>; readonly option: Option }) {
  const { question, values, faults, say, language } = asking
  const field = fieldName(question.id, 'text')
  return (
    <div class="specify">
      <label for={field}>
        <span class="hide">
          <Words of={option.text} language={language} />{' '}
        </span>
        {say('specify')}
      </label>
      <FaultLine field={field} faults={faults} say={say} />
      <input
        type="text"
        id={field}
        name={field}
        value={valueAt(values, field).slice(0, shownTextLimit)}
        placeholder=" "
        dir="auto"
        autocomplete="off"
        aria-describedby={hasFault(faults, field) ? faultId(field) : undefined}
        aria-invalid={hasFault(faults, field) ? true : undefined}
      />
    </div>
  )
}

/** Without script a radio button cannot be taken back: this posts the wish. */
export function Clear({ asking, field }: { readonly asking: Asking<Asked>; readonly field: string }) {
  if (valueAt(asking.values, field) === '') return null
  return (
    <button type="submit" class="clear" name="go" value={`clear:${field}`}>
      {asking.say('clear')}
    </button>
  )
}
