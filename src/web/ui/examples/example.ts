import type { VNode } from 'preact'
import type { Language } from '#shared'
import type { Say } from '../../texts/index.ts'

/** One state of one component, as a page would show it. */
export interface Example {
  /** Component and state: `radios, with a fault`. */
  readonly name: string
  readonly view: (language: Language, say: Say) => VNode
}
