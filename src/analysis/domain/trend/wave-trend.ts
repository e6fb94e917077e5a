/**
 * What became of the questions of a wave since the wave before it, as publication gets to see it.
 *
 * Guarantee: a trend is a function of released tables. Two sets of responses with the same released tables have the same
 * trend, so it gives away nothing of what they hide, not even by leaving something out.
 */
import type { LocalisedText } from '#shared'
import type { Comparison } from '../change/concordance.ts'

export interface WaveTrend {
  readonly earlier: TrendWave
  readonly later: TrendWave
  /** The mix of organisations of the earlier wave, to which the later wave is weighted. */
  readonly mix: HeldMix | RefusedMix
  /** One for each question asked in the later wave that can be counted, in the order they were asked. */
  readonly questions: readonly QuestionTrend[]
}

export interface TrendWave {
  readonly wave: string
  /** Hash of the data set. */
  readonly dataSet: string
  readonly responses: number
}

export interface HeldMix {
  readonly kind: 'held'
  /** Name of the weight set, and the population its targets describe. */
  readonly name: string
  readonly frame: LocalisedText
  /** What a reader must know of the types compared; null where they are the same in both waves. */
  readonly note: LocalisedText | null
  /** Respondents of each wave by group; both waves show these numbers, so the weights tell nothing new. */
  readonly groups: readonly {
    readonly label: LocalisedText
    readonly earlier: number
    readonly later: number
  }[]
  /** Kish: the respondents of the later wave are worth this many that need no weights. Whole. */
  readonly effectiveN: number
}

export interface RefusedMix {
  readonly kind: 'refused'
  /** Why: `no_mix_question`, or a problem of `checkMargins`; and the group it is about, empty where it is about none. */
  readonly code: string
  readonly group: LocalisedText
}

export type QuestionTrend = ComparedQuestion | NotComparedQuestion

export interface ComparedQuestion {
  readonly kind: 'compared'
  readonly question: string
  readonly comparison: Comparison['kind']
  readonly note: LocalisedText
  /** Mean of a scale, share of its two highest points, or share of each answer. */
  readonly figure: TrendFigure
  /** `t`: mean ± t with the variance of each wave; `newcombe`: Newcombe's hybrid score interval. */
  readonly method: 't' | 'newcombe'
  readonly rows: readonly TrendRow[]
}

export type TrendFigure = 'mean' | 'top_two' | 'share'

export interface NotComparedQuestion {
  readonly kind: 'not_compared'
  readonly question: string
  /**
   * `not_asked` in the earlier wave; `no_concordance` says that they can be compared; `not_comparable` by the concordance,
   * with its note; `answers_differ` and the concordance does not say where they belong; `not_released` in either wave;
   * `no_method` for this kind of question.
   */
  readonly reason:
    | 'not_asked'
    | 'no_concordance'
    | 'not_comparable'
    | 'answers_differ'
    | 'not_released'
    | 'no_method'
  readonly note: LocalisedText | null
}

/** An item, or an answer. */
export interface TrendRow {
  readonly key: string
  readonly label: LocalisedText
  readonly earlier: TrendValue
  readonly later: TrendValue
  /** Null where a wave hides what it is made of. */
  readonly change: TrendChange | null
  /** The same with the later wave weighted to the mix of the earlier one; null also where there is no mix to hold. */
  readonly mixHeld: TrendChange | null
}

export interface TrendValue {
  /** A mean to one decimal, or a share of 0–1; null where hidden. */
  readonly value: number | null
  /** Respondents it is taken of; null where hidden. */
  readonly n: number | null
}

/** Later minus earlier with its interval at 95 %: means to one decimal, shares to whole percentage points (0.01). */
export interface TrendChange {
  readonly change: number
  readonly low: number
  readonly high: number
}

/** A change as published. */
export function asPublished(figure: TrendFigure, difference: TrendChange | null): TrendChange | null {
  if (difference === null) return null
  const steps = figure === 'mean' ? 10 : 100
  const rounded = (value: number) => Math.round(value * steps) / steps + 0
  const { change, low, high } = difference
  return { change: rounded(change), low: rounded(low), high: rounded(high) }
}
