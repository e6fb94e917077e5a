/** What every kind of question is drawn from. */
import type { Fault, Form, Option } from '#questionnaire'
import type { Language } from '#shared'
import type { Say } from '../../texts/index.ts'

export interface Asking<Kind> {
  readonly question: Kind
  /** What may be chosen now; empty for texts, numbers and rankings. */
  readonly options: readonly Option[]
  readonly language: Language
  readonly say: Say
  /** What the fields hold: saved answers, or what was just posted. */
  readonly values: Form
  /** The faults of this question. */
  readonly faults: readonly Fault[]
  /** The question is what its page is about: its text is the page's heading. */
  readonly heading?: boolean
}

export function valueAt(values: Form, field: string): string {
  return values.get(field)?.[0] ?? ''
}

/** The ids an element is described by, as one attribute; undefined when there are none. */
export function describedBy(...ids: readonly (string | false | undefined)[]): string | undefined {
  const there = ids.filter((id) => typeof id === 'string')
  return there.length === 0 ? undefined : there.join(' ')
}
