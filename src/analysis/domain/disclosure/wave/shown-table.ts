/** What a wave shows, as numbers alone: the form in which a release is stored and looked up. Texts come from the codebook. */

import type { MissingKind } from '#questionnaire'

/** One variable for everyone, or by the groups of one breakdown. */
export interface ShownTable {
  readonly variable: string
  readonly by: string | null
  /** Everyone first, then the groups; null where hidden. */
  readonly bases: readonly (number | null)[]
  /** By category of the variable, then as `bases`. None for numbers and texts. */
  readonly counts: readonly (readonly (number | null)[])[]
  /** Of everyone, how many have no answer, by kind; null where the kinds are not told apart, and by groups. */
  readonly missing: Readonly<Record<MissingKind, number>> | null
  /** To one decimal, as `bases`; null where a mean has no meaning or would tell a hidden count. */
  readonly means: readonly (number | null)[]
}

/** A whole wave, as it withstood the attacker. */
export interface ShownWave {
  /** Hash of the data set. */
  readonly dataSet: string
  readonly responses: number
  /** In the order of the codebook; each variable for everyone first. */
  readonly tables: readonly ShownTable[]
  readonly withheld: readonly Withheld[]
}

/** A question that is not shown by a breakdown, or not at all, and why. */
export interface Withheld {
  readonly question: string
  readonly by: string | null
  /**
   * `mostly_hidden`, `combination_not_allowed`, `tells_another` (a breakdown of the same question shows more), or
   * `no_safe_pattern`.
   */
  readonly why: 'mostly_hidden' | 'combination_not_allowed' | 'tells_another' | 'no_safe_pattern'
}

/** Means are published to one decimal. */
export const roundedMean = (mean: number | null): number | null =>
  mean === null ? null : Math.round(mean * 10) / 10
