/** Fields of the staff forms: a label, help, the fault where there is one, and the input that they describe. */
import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import type { Language, Problem } from '#shared'
import { problemText, studioTexts } from './texts/index.ts'
import type { Attempt } from './visit.ts'

interface FaultBoxProps {
  readonly problem: Problem
  readonly where: string
  readonly language: Language
}

/** At the top of the page, with a link to the field it is about where there is one. */
export function FaultBox({ problem, where, language }: FaultBoxProps) {
  const told = problemText(problem, language)
  const text = where === '' ? told : `${where}: ${told}`
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">{studioTexts(language).faultTitle}</h2>
      <ul>
        <li>{isField(problem) ? <a href={`#${problem.at}`}>{text}</a> : text}</li>
      </ul>
    </div>
  )
}

const fieldNames = [
  'name',
  'email',
  'password',
  'code',
  'current',
  'next',
  'roles',
  'languages',
  'end',
  'at',
  'sure',
]

/** Whether a problem is about a field of a form. */
const isField = ({ at }: Problem) => fieldNames.includes(at)

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly language: Language
  readonly attempt?: Attempt | null
  readonly input: InputHTMLAttributes
}

export function Field({ name, label, hint, language, attempt = null, input }: FieldProps) {
  const fault = attempt?.problem.at === name ? attempt.problem : null
  const described = [hint !== undefined && `${name}-hint`, fault !== null && `${name}-fault`].filter(Boolean)
  return (
    <div class={fault === null ? 'field' : 'field wrong'}>
      <label class="ask" for={name}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault !== null && (
        <p class="fault" id={`${name}-fault`}>
          {problemText(fault, language)}
        </p>
      )}
      <input
        id={name}
        name={name}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        {...input}
      />
    </div>
  )
}

interface BoxesProps {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  readonly choices: readonly { readonly value: string; readonly text: ComponentChildren }[]
  readonly chosen: readonly string[]
}

export function Boxes({ name, legend, hint, choices, chosen }: BoxesProps) {
  return (
    <fieldset class="field" id={name} aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="choices">
        {choices.map(({ value, text }) => (
          <label key={value} class="choice">
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SureProps {
  readonly id: string
  readonly text: string
}

/** A box to tick before what cannot be undone. */
export function Sure({ id, text }: SureProps) {
  return (
    <label class="choice sure" for={id}>
      <input type="checkbox" id={id} name="sure" value="yes" required />
      <span>{text}</span>
    </label>
  )
}

interface PostProps {
  readonly action: string
  readonly token: string
  readonly label?: string
  readonly children: ComponentChildren
}

/** A form that proves where it came from. */
export function Post({ action, token, label, children }: PostProps) {
  return (
    <form method="post" action={action} aria-label={label}>
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  )
}

interface GoProps {
  readonly go: string
  readonly kind?: 'main' | 'second' | 'quiet'
  /** What the button is about where several say the same. */
  readonly about?: string
  readonly children: ComponentChildren
}

export function Go({ go, kind = 'second', about, children }: GoProps) {
  return (
    <button type="submit" name="go" value={go} class={kind}>
      {children}
      {about !== undefined && <span class="hide">: {about}</span>}
    </button>
  )
}
