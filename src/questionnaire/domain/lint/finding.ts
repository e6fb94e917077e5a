/** One thing the linter found: a stable code, how bad it is, where, and a sentence for the person who mends it. */
import type { Language } from '#shared'

export type FindingCode =
  // what things are called
  | 'id_not_usable'
  | 'duplicate_id'
  | 'duplicate_key'
  | 'duplicate_code'
  | 'export_name_taken'
  // what a question offers
  | 'section_empty'
  | 'no_options'
  | 'max_too_large'
  | 'range_empty'
  | 'unknown_code'
  | 'no_way_out'
  | 'no_way_to_decline'
  // routing
  | 'routing_nowhere'
  | 'routing_forward'
  | 'routing_unknown_code'
  | 'routing_undecidable'
  | 'routing_counts_missing'
  | 'routing_missing_under_not'
  | 'unreachable'
  | 'routing_too_complex'
  // texts
  | 'language_unknown'
  | 'text_missing'
  | 'easy_text_missing'
  | 'duplicate_text'
  | 'placeholder_differs'
  | 'left_over'
  | 'wrong_language'
  | 'wrong_script'
  | 'mixed_scripts'
  | 'wrong_alphabet'

export interface Finding {
  readonly code: FindingCode
  /** A questionnaire with an error cannot be frozen; a warning is for a person to judge. */
  readonly severity: 'error' | 'warning'
  /** Path of ids and keys: `background/region/options/nationwide`. */
  readonly at: string
  /** The language of the text it is about; null when it is about no text. */
  readonly language: Language | null
  readonly sentence: string
}

/** Keeps a questionnaire from being frozen. */
export function error(code: FindingCode, at: string, sentence: string, language?: Language): Finding {
  return { code, severity: 'error', at, language: language ?? null, sentence }
}

/** To be looked at by a person; keeps nothing. */
export function warning(code: FindingCode, at: string, sentence: string, language?: Language): Finding {
  return { code, severity: 'warning', at, language: language ?? null, sentence }
}
