/** What an SPSS system file holds, before it is bytes. */

export interface SavFile {
  readonly label: string
  /** Read by `DISPLAY DOCUMENTS`: what whoever opens the file must know. */
  readonly documents: readonly string[]
  readonly created: Date
  readonly cases: number
  readonly variables: readonly SavVariable[]
  readonly sets: readonly SavSet[]
}

interface Described {
  /** As `exportNames` makes them: at most 64 bytes, unique whatever their case. */
  readonly name: string
  readonly label: string
  readonly measure: 'nominal' | 'ordinal' | 'scale'
}

export interface SavNumber extends Described {
  readonly kind: 'number'
  readonly decimals: number
  /** NaN is a system-missing value. */
  readonly values: Float64Array
  readonly labels: readonly { readonly value: number; readonly label: string }[]
  /** Values from `low` to `high` are missing by declaration; null where none are. */
  readonly missing: { readonly low: number; readonly high: number } | null
}

export interface SavText extends Described {
  readonly kind: 'text'
  readonly values: readonly string[]
}

export type SavVariable = SavNumber | SavText

/** A multiple-response set of dichotomies: options of one question, each a variable where `counted` means chosen. */
export interface SavSet {
  /** Without the `$` of the format. */
  readonly name: string
  readonly label: string
  readonly counted: number
  /** Names of at least two variables. */
  readonly variables: readonly string[]
}
