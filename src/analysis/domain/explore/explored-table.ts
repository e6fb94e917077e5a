/**
 * What the explorer shows of one variable, everything a function of its tallies: confidential until released.
 *
 * Percentages are of the respondents with a value, weighted where a weight set is used; n is always a number of people.
 * Intervals are 95 %: Wilson's for percentages (under weights with the effective n of the design), Student's t for means.
 * They are indicative unless a weight set states the frame, since respondents choose themselves.
 */
import type { MissingKind } from '#questionnaire'
import type { LocalisedText } from '#shared'
import type { Variable } from '../data-set.ts'
import type { Interval } from '../estimate/interval.ts'

export interface ExploredMean {
  readonly value: number
  /** Null below two respondents. */
  readonly se: number | null
  readonly interval: Interval | null
}

export interface ExploredCell {
  readonly code: number
  readonly key: string
  readonly label: LocalisedText
  readonly n: number
  /** Null where the base is 0, or carries no weight. */
  readonly percent: number | null
  readonly interval: Interval | null
  /** How far from independence of group and answer, as a standard normal; null for everyone, and where nothing was expected. */
  readonly residual: number | null
}

export interface ExploredGroup {
  /** `total`, or the key of a category of the first background variable. */
  readonly key: string
  readonly label: LocalisedText
  /** Respondents with a value. */
  readonly base: number
  /** The number of equally weighted respondents that would say as much (Kish); the base without weights. */
  readonly effectiveBase: number | null
  readonly missing: Readonly<Record<MissingKind, number>>
  /** Null where codes have no mean, and where nobody has a value. */
  readonly mean: ExploredMean | null
  readonly cells: readonly ExploredCell[]
}

/** Whether answer and group have anything to do with each other. */
export type IndependenceTest =
  | {
      readonly method: 'pearson'
      readonly chi2: number
      readonly df: number
      readonly p: number
      readonly cramersV: number | null
      /** Two-sided, of a 2×2 table. */
      readonly fisher: number | null
      /** Some expected count is below 5: p is only rough. */
      readonly rough: boolean
    }
  | {
      readonly method: 'rao-scott'
      readonly f: number
      readonly ndf: number
      readonly ddf: number
      readonly p: number
      readonly cramersV: number | null
    }

/** Whether all groups have the same mean (Wald), and which pairs differ (t, with p adjusted by Holm). */
export interface MeansTest {
  readonly f: number
  readonly ndf: number
  readonly ddf: number
  readonly p: number
  readonly pairs: readonly {
    readonly groups: readonly [string, string]
    /** Second minus first. */
    readonly difference: number
    readonly interval: Interval | null
    readonly pHolm: number | null
  }[]
}

/** The groups within one category of the second background variable, or all there are. */
export interface ExploredLayer {
  /** Null where there is no second background variable. */
  readonly key: string | null
  readonly label: LocalisedText | null
  readonly groups: readonly ExploredGroup[]
  /** Null where there are not two groups and two categories with anyone in them. */
  readonly independence: IndependenceTest | null
  readonly means: MeansTest | null
}

export interface ExploredTable {
  readonly variable: Variable
  readonly total: ExploredGroup
  /** None without a background variable. */
  readonly layers: readonly ExploredLayer[]
}
