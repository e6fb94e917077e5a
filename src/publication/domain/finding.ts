/**
 * A finding: what a question's released tables say, as data. One question gives one finding; wording turns it into a
 * sentence. A finding claims an order ("most common") only where the shown numbers prove it.
 */
import type { LocalisedText } from '#shared'

/** Whom a share is taken of: all with a value, those with an opinion, or those with experience of the thing. */
export type Among = 'answered' | 'opinion' | 'used'

/** A label with its share of the base, 0–1. */
export interface Share {
  readonly label: LocalisedText
  readonly share: number
}

/** A label with a mean. */
export interface Mean {
  readonly label: LocalisedText
  readonly mean: number
}

export type Finding =
  | { readonly kind: 'withheld' }
  | { readonly kind: 'too_few' }
  | { readonly kind: 'written'; readonly n: number }
  | {
      readonly kind: 'most_common'
      /** More than one where they are level. */
      readonly labels: readonly LocalisedText[]
      readonly share: number
      readonly among: Among
    }
  /** Shares of single answers or options, largest first; `top` says that no other is as large. */
  | {
      readonly kind: 'shares'
      readonly shares: readonly Share[]
      readonly top: boolean
      readonly among: Among
    }
  | { readonly kind: 'mean'; readonly mean: number; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly mean: number }
  | {
      readonly kind: 'means'
      readonly highest: Mean
      readonly lowest: Mean
      readonly min: number
      readonly max: number
    }
  /** Share of the two highest points of a scale whose direction is known, such as agreement. */
  | {
      readonly kind: 'top_two'
      readonly scale: string
      readonly highest: Share
      /** Null where only one item has a share. */
      readonly lowest: Share | null
      readonly among: Among
    }
  /** Share of one answer across the items of a battery whose scale has no known direction. */
  | {
      readonly kind: 'answer_across'
      readonly answer: LocalisedText
      readonly highest: Share
      readonly lowest: Share
    }
  | { readonly kind: 'ranking'; readonly first: Share; readonly best: Mean }
