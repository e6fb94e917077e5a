/**
 * What a language needs to say a finding: sentences with places for values. A language is one table of these.
 *
 * `{share}`, `{mean}`, `{n}` are numbers as the language writes them; `{label}`, `{labels}` are texts of the
 * questionnaire in quotation marks, so that they need no inflection; `{among}` says whom a share is taken of.
 */
import type { Among } from '../../domain/finding.ts'

export interface Grammar {
  readonly quotes: readonly [string, string]
  /** In the form the sentences below need it. */
  readonly among: Readonly<Record<Among, string>>
  readonly withheld: string
  readonly tooFew: string
  readonly written: string
  readonly mostCommon: string
  /** Two or three answers that are level. */
  readonly mostCommonLevel: string
  /** One option chosen most often; several, most often first: `{shares}` lists them, the first as `firstShare`. */
  readonly chosenMostOne: string
  readonly chosenMost: string
  /** The same without saying that nothing was chosen more often. */
  readonly chosen: string
  readonly firstShare: string
  readonly mean: string
  readonly number: string
  readonly means: string
  /** By scale: the largest share of its two highest points, then the smallest. */
  readonly topTwo: Readonly<Record<string, readonly [string, string]>>
  readonly answerAcross: string
  readonly ranking: string
  /** The same thing is first most often and best on average. */
  readonly rankingSame: string
  readonly change: ChangeGrammar
}

/** One item or answer, and several of them. */
export interface OneOrMany {
  readonly one: string
  readonly many: string
}

/**
 * What is said of a change since an earlier wave. `{year}` is that wave's; `{labels}` lists texts in quotation marks, each
 * with its change in brackets.
 */
export interface ChangeGrammar {
  /** By what is compared: `mean`, `share`, or the scale whose two highest points are added up. */
  readonly rose: Readonly<Record<string, OneOrMany>>
  readonly fell: Readonly<Record<string, OneOrMany>>
  /** Nothing that was compared changed clearly. */
  readonly steady: Readonly<Record<string, OneOrMany>>
  /** After `rose` or `fell`: the rest of what was compared. */
  readonly othersSteady: string
  /** Too much is hidden to compare anything. */
  readonly nothing: string
  /** With the mix of organisations held: the same is said; what is no longer clear; what becomes clear. */
  readonly mixSame: string
  readonly mixLost: string
  readonly mixGained: string
  /** `{points}` is a signed number. */
  readonly points: OneOrMany
}
