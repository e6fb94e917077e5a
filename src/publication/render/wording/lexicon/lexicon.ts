/**
 * The words of the barometer's own questions inside a sentence. A known question needs no quotation marks: its options
 * have forms that fit the sentence, its statements are retold. What is not here is quoted.
 *
 * Keys are those of the questionnaire; `QUESTION.ITEM` is an item of a battery.
 */
import type { OneOrMany, WordedOrBare } from '../grammar.ts'

export interface Lexicon {
  /** Options and items by question (`ways` for all questions about ways of taking part): in the form its sentences below need, without a capital. */
  readonly things: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What comes first in a question, whatever it is counted by; with `{things}`. */
  readonly first: Readonly<Record<string, OneOrMany>>
  /** Report groups of options, `QUESTION.GROUP`: said of options that are exactly this group; with `{things}`. */
  readonly named: Readonly<Record<string, string>>
  /** Where most responses came from, by region: with `{from}` and `{share}`, and `{quantity}` where there is a word. */
  readonly largestRegion: WordedOrBare
  /** Two questions that put the same things first, `FIRST+SECOND`; with `{things}`. */
  readonly sameTop: Readonly<Record<string, string>>
  /** Highest and lowest mean of a question's items, as `means` of the grammar; items in the form these need. */
  readonly means: Readonly<Record<string, string>>
  /** What those who agree think, `QUESTION.ITEM`: after "a majority of those who gave an opinion". */
  readonly thinks: Readonly<Record<string, Clause>>
  /** What is relatively good or poor, `QUESTION.ITEM`; with `{mean}`, `{min}` and `{max}`. */
  readonly relatively: Readonly<Record<string, { readonly good: string; readonly poor: string }>>
}

/** A verb and what follows it: Swedish turns their order round. */
type Clause = readonly [verb: string, rest: string]
