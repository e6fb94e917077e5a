/**
 * What can be said of a wave, as data. Wording makes a sentence of it in each language, and never says more.
 *
 * Shares are 0–1, unrounded. A statement claims an order or a largest only where the shown numbers prove it. Things of
 * which an order is claimed (`ordered`) stand in that order; otherwise in the order they were asked.
 */
import type { TrendFigure } from '#analysis'
import type { FieldPeriod } from '#fieldwork'
import type { LocalisedText } from '#shared'
import type { ChangeFinding } from './find-change.ts'

/** The question that is spoken of. */
export interface Topic {
  /** Id of the questionnaire: the words of ours are known in every form, those of others are only quoted. */
  readonly questionnaire: string
  readonly question: string
  readonly text: LocalisedText
}

/** An option, item or group. */
export interface Thing {
  readonly key: string
  readonly label: LocalisedText
}

export interface ThingShare extends Thing {
  readonly n: number
  readonly share: number
}

/** Null where so much is hidden that only its place among the others is known. */
export interface ThingMean extends Thing {
  readonly mean: number | null
}

/** Whom a share is taken of: all with a value, those with an opinion, or those with experience of the thing. */
export type Among = 'answered' | 'opinion' | 'used'

export type Statement =
  | Responses
  | OpenAnswers
  | Nothing
  | Written
  | Share
  | Majority
  | Relatively
  | MeanOf
  | MostCommon
  | Top
  | TopMeans
  | BestRanks
  | LargestGroups
  | SameTop
  | Difference
  | Change
  | Listed
  | MeansOfItems
  | TwoHighest
  | AnswerAcross
  | Between
  | Ranking

/** How many responded, and when they could. */
interface Responses {
  readonly kind: 'responses'
  readonly n: number
  readonly field: FieldPeriod
}

/** How many open answers were written to all open questions together. */
interface OpenAnswers {
  readonly kind: 'open_answers'
  readonly n: number
  readonly questions: number
}

/** A question of which nothing may be shown, or which too few answered. */
interface Nothing {
  readonly kind: 'withheld' | 'too_few'
  readonly about: Topic
}

/** How many answered an open question. */
export interface Written {
  readonly kind: 'written'
  readonly about: Topic
  readonly n: number
}

/** Share of the two highest points of a scale whose direction is known: those who agree, or find it useful. */
interface OfItem {
  readonly about: Topic
  readonly item: Thing
  readonly scale: string
  readonly among: Among
  readonly share: number
  readonly base: number
}

export interface Share extends OfItem {
  readonly kind: 'share'
}

/** More than half. */
export interface Majority extends OfItem {
  readonly kind: 'majority'
  /** The share counting "cannot say" as an answer; null where there is no such answer or it is hidden. */
  readonly withCannotSay: number | null
}

/** Good or poor by stated thresholds: `relativelyGood` in find-relatively.ts. */
export interface Relatively {
  readonly kind: 'relatively'
  readonly direction: 'good' | 'poor'
  readonly about: Topic
  readonly item: Thing
  readonly scale: string
  readonly mean: number
  readonly min: number
  readonly max: number
  readonly base: number
}

/** Mean of one question: on a scale, or of a number, which has no ends. */
interface MeanOf {
  readonly kind: 'mean'
  readonly about: Topic
  readonly mean: number
  readonly ends: Ends | null
}

export interface Ends {
  readonly min: number
  readonly max: number
}

/** The answer chosen most often; several where they are level. */
interface MostCommon {
  readonly kind: 'most_common'
  readonly about: Topic
  readonly answers: readonly Thing[]
  readonly share: number
  readonly among: Among
}

/** The options of a multiple choice chosen most often. */
export interface Top {
  readonly kind: 'top'
  readonly about: Topic
  readonly things: readonly ThingShare[]
  readonly ordered: boolean
  /** Fewer than are usually named, because the next is level with the last: for the analyst to look at. */
  readonly tied: boolean
  /** The report group that these options are exactly, such as `structural`; null where they are none. */
  readonly named: string | null
  readonly among: Among
  readonly base: number
}

/** The items with the highest means, among those who have used them where the scale has such an answer. */
export interface TopMeans {
  readonly kind: 'top_means'
  readonly about: Topic
  readonly things: readonly ThingMean[]
  readonly ordered: boolean
  readonly tied: boolean
  readonly scale: string
  readonly ends: Ends
  readonly among: Among
}

/** The things with the lowest mean rank: the most important ones. */
export interface BestRanks {
  readonly kind: 'best_ranks'
  readonly about: Topic
  readonly things: readonly ThingMean[]
  readonly ordered: boolean
  readonly tied: boolean
}

/** Where most responses came from: shares are of all responses, answered or not. */
export interface LargestGroups {
  readonly kind: 'largest_groups'
  readonly about: Topic
  readonly groups: readonly ThingShare[]
  readonly ordered: boolean
  readonly tied: boolean
  readonly responses: number
}

/** Two questions put the same things first: what is most useful is also what is most done. */
export interface SameTop {
  readonly kind: 'same_top'
  readonly first: Topic
  readonly second: Topic
  readonly things: readonly Thing[]
}

/** The share differs between groups of respondents: where it is largest and where smallest. */
export interface Difference {
  readonly kind: 'difference'
  readonly about: Topic
  /** Item of a battery; null for the options of a choice. */
  readonly item: Thing | null
  /** The option it is the share of; null for the two highest points of `scale`. */
  readonly answer: Thing | null
  readonly scale: string | null
  readonly by: LocalisedText
  readonly highest: GroupShare
  readonly lowest: GroupShare
  readonly among: Among
}

export interface GroupShare extends ThingShare {
  readonly base: number
}

/** What rose, what fell and what shows no clear change since an earlier wave. */
interface Change extends ChangeFinding {
  readonly kind: 'change'
  readonly about: Topic
  readonly figure: TrendFigure
  readonly scale: string | null
  /** Of the earlier wave. */
  readonly year: string
}

/** Answers with their shares, without a claim that none is more common. */
interface Listed {
  readonly kind: 'listed'
  readonly about: Topic
  readonly things: readonly ThingShare[]
  readonly among: Among
}

/** Highest and lowest mean of the items of a battery. */
export interface MeansOfItems {
  readonly kind: 'means'
  readonly about: Topic
  readonly highest: Thing & { readonly mean: number }
  readonly lowest: Thing & { readonly mean: number }
  readonly ends: Ends
}

/** Largest and smallest share of the two highest points among the items of a battery. */
interface TwoHighest {
  readonly kind: 'two_highest'
  readonly about: Topic
  readonly scale: string
  readonly highest: ThingShare
  /** Null where no single item is the lowest. */
  readonly lowest: ThingShare | null
  readonly among: Among
}

/** Share of one answer across the items of a battery whose scale has no known direction. */
interface AnswerAcross {
  readonly kind: 'answer_across'
  readonly about: Topic
  readonly answer: Thing
  readonly highest: ThingShare
  readonly lowest: ThingShare
}

/** From what to what the items reach, where level ones leave no single highest or lowest to name. */
interface Between {
  readonly kind: 'between'
  readonly about: Topic
  readonly of:
    | { readonly kind: 'mean'; readonly ends: Ends }
    | { readonly kind: 'two_highest'; readonly scale: string; readonly among: Among }
    | { readonly kind: 'answer'; readonly answer: Thing }
    | { readonly kind: 'ranked_first' }
  readonly low: number
  readonly high: number
}

/** What was ranked first most often, and what has the best mean rank; null where that is level. */
export interface Ranking {
  readonly kind: 'ranking'
  readonly about: Topic
  readonly first: ThingShare
  readonly best: (Thing & { readonly mean: number }) | null
}
