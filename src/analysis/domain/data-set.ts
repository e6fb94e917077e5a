/**
 * A data set: columns of equal length plus the codebook that says what they are.
 *
 * A column holds what was answered; a missing value is never a number that could be mistaken for one: codes carry
 * negative marks (`missingMarks`), numbers carry NaN beside a byte that says which kind of missing it is.
 */
import type { MissingKind } from '#questionnaire'
import type { LocalisedText } from '#shared'

/** How a missing kind stands in a column of codes. Answers have codes of 0 or more. */
export const missingMarks: Readonly<Record<MissingKind, number>> = {
  not_asked: -1,
  not_answered: -2,
  cannot_say: -3,
  prefer_not_to_say: -4,
  not_used: -5,
}

export interface Category {
  readonly code: number
  /** Stable name for people and JSON: an option's key. */
  readonly key: string
  readonly label: LocalisedText
}

/** One variable of the codebook. Export names follow the archive's way: `id`, `id_item`, `id_option`. */
export interface Variable {
  readonly name: string
  /** The question it belongs to, and the item or option when it is one of several. */
  readonly question: string
  readonly part: string | null
  /** Code of the option an indicator stands for. */
  readonly optionCode?: number
  readonly questionText: LocalisedText
  /** Text of the item or option; equal to `questionText` where there is none. */
  readonly label: LocalisedText
  /** `indicator`: 1 chosen, 0 not (multiple choice). `rank`: 1 = first. */
  readonly measure: 'nominal' | 'ordinal' | 'numeric' | 'indicator' | 'rank' | 'text'
  /** Substantive categories in questionnaire order; empty for numbers and texts. */
  readonly categories: readonly Category[]
  /** Trend concept across waves; null where none is set. */
  readonly concept: string | null
  readonly disclosure: 'open' | 'sensitive' | 'high'
}

export type Column =
  /** Codes ≥ 0, or a `missingMarks` value. */
  | { readonly kind: 'codes'; readonly values: Int32Array }
  /** NaN where missing; `missing` holds −`missingMarks` there (1–5) and 0 elsewhere. */
  | { readonly kind: 'numbers'; readonly values: Float64Array; readonly missing: Uint8Array }
  /** Null where missing. */
  | { readonly kind: 'texts'; readonly values: readonly (string | null)[] }

export interface DataSet {
  readonly wave: string
  /** SHA-256 of what the columns were made from; everything published names it. */
  readonly hash: string
  readonly rows: number
  readonly variables: readonly Variable[]
  /** By variable name. */
  readonly columns: ReadonlyMap<string, Column>
}
