/**
 * What can be said of a wave, as data. Wording makes a sentence of it in each language, and never says more.
 * Shares are 0–1; `base` is the respondents a figure is taken of.
 */
import type { LocalisedText } from '#shared'

export type Statement =
  /** Share of a base that gave an answer, or one of several. */
  {
    readonly kind: 'share'
    readonly subject: LocalisedText
    readonly answer: LocalisedText
    readonly share: number
    readonly base: number
  }
