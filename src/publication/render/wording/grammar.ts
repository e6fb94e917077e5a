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
}
