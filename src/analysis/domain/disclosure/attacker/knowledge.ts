/**
 * What an outsider knows: the published tables, the figures beside them, and our rules, which are public.
 *
 * This folder shares no code with the protector, so that one mistake cannot hide another: it links tables, writes
 * down equations and finds intervals in its own way, from what is published alone.
 */

export interface PublishedCell {
  /** One category per dimension, `Total` for margins. */
  readonly key: readonly string[]
  /** Null: hidden. */
  readonly value: number | null
  /** The least a hidden value can be, where the rules tell otherwise than `Knowledge.least`. */
  readonly least?: number
  /** The most a hidden value can be, where the number of people it is a part of is told elsewhere. */
  readonly most?: number
}

export interface PublishedTable {
  readonly id: string
  readonly dimensions: readonly { readonly name: string; readonly categories: readonly string[] }[]
  readonly cells: readonly PublishedCell[]
}

/** A percentage shown beside or in place of a count: 100 × part / base, rounded to `decimals`. */
export interface PublishedShare {
  readonly table: string
  readonly part: readonly string[]
  readonly base: readonly string[]
  readonly percent: number
  readonly decimals: number
}

/** A mean shown of a group, rounded to `decimals`: of `scores`, one for each of `parts`, over the cell `base`. */
export interface PublishedMean {
  readonly table: string
  readonly parts: readonly (readonly string[])[]
  readonly scores: readonly number[]
  readonly base: readonly string[]
  readonly mean: number
  readonly decimals: number
}

/** Cells that readers know the sum of by the way the question works: each place of a ranking is given once. */
export interface KnownSum {
  readonly parts: readonly { readonly table: string; readonly key: readonly string[] }[]
  readonly sum: number
}

export interface Knowledge {
  readonly tables: readonly PublishedTable[]
  /** Counts of people are whole; sums of money are not. */
  readonly whole: boolean
  /** 1 where readers know that zeros are always shown, else 0. */
  readonly least: number
  readonly shares?: readonly PublishedShare[]
  readonly means?: readonly PublishedMean[]
  readonly sums?: readonly KnownSum[]
  /** Earlier releases of the same respondents: what was shown once stays known. */
  readonly earlier?: readonly PublishedTable[]
  /** `category` of `dimension` is the sum of `parts` of dimension `of`. */
  readonly aggregates?: readonly {
    readonly dimension: string
    readonly category: string
    readonly of: string
    readonly parts: readonly string[]
  }[]
}
