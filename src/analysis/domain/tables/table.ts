/**
 * A table: one variable (or the options of one multiple choice) counted overall and by a background variable.
 *
 * The first group is always `total`: every respondent with a value. `Count` is `number` in a table as counted, and
 * `number | null` in one that passed disclosure control, where null means hidden.
 */
import type { MissingKind } from '#questionnaire'
import type { LocalisedText } from '#shared'
import type { Variable } from '../data-set.ts'

export interface Group<Count extends number | null = number> {
  /** `total`, or the key of a category of the background variable. */
  readonly key: string
  readonly label: LocalisedText
  /** Respondents with a substantive value: what percentages and means are taken of. */
  readonly base: Count
  /** Mean of the codes (scales, ranks) or numbers; null where it has no meaning, no base, or is hidden. */
  readonly mean: number | null
}

export interface Cell<Count extends number | null = number> {
  readonly group: string
  readonly n: Count
  /** 100 × n / base of the group, unrounded; null where the base is 0 or the cell is hidden. */
  readonly percent: number | null
  readonly hidden: boolean
}

export interface TableRow<Count extends number | null = number> {
  readonly code: number
  readonly key: string
  readonly label: LocalisedText
  /** In the order of the groups. */
  readonly cells: readonly Cell<Count>[]
}

export interface Table<Count extends number | null = number> {
  readonly wave: string
  /** Hash of the data set it was counted from. */
  readonly dataSet: string
  readonly question: string
  /** Item of a battery or ranking; null where the question has none. */
  readonly item: string | null
  readonly questionText: LocalisedText
  /** Text of the item; the question's own where there is none. */
  readonly label: LocalisedText
  readonly measure: Variable['measure']
  /** The stricter of the question's and the background variable's. */
  readonly disclosure: Variable['disclosure']
  readonly by: { readonly name: string; readonly label: LocalisedText } | null
  readonly groups: readonly Group<Count>[]
  /** Categories, or the options of a multiple choice; none for numbers and texts. */
  readonly rows: readonly TableRow<Count>[]
  /** Respondents without a substantive value, overall, by kind. */
  readonly missing: Readonly<Record<MissingKind, Count>>
}

export const totalGroup: { readonly key: string; readonly label: LocalisedText } = {
  key: 'total',
  label: { fi: 'Kaikki vastaajat', sv: 'Alla respondenter', en: 'All respondents' },
}
