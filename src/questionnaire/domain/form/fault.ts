/** What is wrong with one field of a posted page: a stable code the page words in the reader's language. */
import type { QuestionId } from '#shared'

export type FaultCode =
  /** A mandatory question, or item of one, was left empty. */
  | 'required'
  /** The value is none of the options offered. */
  | 'not_an_option'
  /** More than one value where one is asked for. */
  | 'several_values'
  /** More than `values.max` chosen; `values.chosen` were. */
  | 'too_many'
  /** An option that stands alone, such as "none of these", was chosen together with others. */
  | 'exclusive_with_others'
  /** Longer than `values.max` characters; `values.length` were sent. */
  | 'text_too_long'
  | 'unreadable_text'
  | 'not_a_number'
  | 'not_a_whole_number'
  /** Outside `values.min`–`values.max`. */
  | 'number_out_of_range'
  /** A rank that is no whole number from 1 to `values.max`. */
  | 'rank_out_of_range'
  /** Two items share rank `values.rank`. */
  | 'same_rank_twice'
  /** Rank `values.rank` is missing although a later one was given. */
  | 'rank_left_out'
  /** Fewer than `values.top` items were ranked where all are asked for. */
  | 'ranking_incomplete'
  /** The place lies outside the one chosen before it. */
  | 'place_outside'
  /** The page was sent with `values.count` question fields it does not have; nothing was read from them. */
  | 'unknown_field'

export interface Fault {
  /** Null when the fault is the page's, not a question's. */
  readonly question: QuestionId | null
  /** The field to lead the reader to; empty when the fault is the page's. */
  readonly field: string
  readonly code: FaultCode
  readonly values: Readonly<Record<string, string | number>>
}
