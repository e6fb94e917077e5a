/** A wave: one fielding of a frozen questionnaire version. */
import type { Day, Language, LocalisedText, QuestionnaireId, WaveId } from '#shared'

/** In order; only neighbours follow each other, except that a closed wave can be opened again (`reopen`). */
export type WaveState = 'draft' | 'open' | 'closed' | 'cleaned' | 'published' | 'archived'

/** First and last day in Europe/Helsinki, both included; `end` null means open until closed by hand. */
export interface FieldPeriod {
  readonly start: Day
  readonly end: Day | null
}

export interface Wave {
  readonly id: WaveId
  readonly title: LocalisedText
  readonly state: WaveState
  readonly questionnaire: { readonly id: QuestionnaireId; readonly version: string }
  /** Languages it can be answered in, in the order they are offered. */
  readonly languages: readonly Language[]
  readonly field: FieldPeriod
  /** Invented demonstration data: every page, file and figure of it says so in the page's language. */
  readonly synthetic: boolean
  /** Who collected an imported survey, and its licence, shown wherever its data are; null for our own waves. */
  readonly credit: {
    readonly text: LocalisedText
    readonly licence: string
    readonly url: string | null
  } | null
}
