/**
 * What a language needs to say a finding: sentences with places for values. A language is one table of these.
 *
 * `{share}`, `{mean}`, `{n}` are numbers as the language writes them; `{label}`, `{labels}` are texts of the
 * questionnaire in quotation marks, so that they need no inflection; `{among}` says whom a share is taken of.
 */
import type { Among } from '../../domain/findings/statement.ts'
import type { QuantifierKey } from './quantifiers.ts'

/** Whom a share is taken of: as a statement says, or all responses. */
export type Whom = Among | 'responses'

export interface Grammar {
  readonly quotes: readonly [string, string]
  /** The last joiner of a list, where an item has the usual one within: `sekä`, `samt`, `, and`. */
  readonly joinerBesideAnd: { readonly and: string; readonly joiner: string }
  /** In the form the sentences below need it. */
  readonly among: Readonly<Record<Whom, string>>
  /** The same after a word for all or of ten, where the language has another form for it. */
  readonly amongAll: Readonly<Record<Whom, string>>
  /** `text` alone; `of` with a place for whom. */
  readonly quantities: Readonly<Record<QuantifierKey, { readonly text: string; readonly of: string }>>
  /** Before a statement that does not name its question: `{question}` in quotation marks. */
  readonly asked: string
  readonly responses: Counted
  readonly openAnswers: Counted
  readonly withheld: string
  readonly tooFew: string
  readonly written: Counted
  /** By scale. `{quantity}` is a word with whom it is of; the second is for shares without such a word. */
  readonly share: Readonly<Record<string, WordedOrBare>>
  /** The same where the statement is retold: `{verb}` and `{rest}` are a clause of the lexicon. */
  readonly thinks: WordedOrBare
  /** After a majority that is none once "cannot say" is counted. */
  readonly withCannotSay: string
  /** By scale. */
  readonly relatively: Readonly<Record<string, { readonly good: string; readonly poor: string }>>
  /** `{things}` are in quotation marks, each with its mean where that is known. */
  readonly topMeans: OneOrMany
  readonly bestRanks: OneOrMany
  /** `{things}` are in quotation marks, each with its share; the first says of what. */
  readonly largestGroups: OneOrMany
  readonly sameTop: string
  /** The same under the heading of the first question, where its own sentence has named the things. */
  readonly sameTopUnder: string
  /** `{high}` and `{low}` say where: see `groups`; by scale, or `answer` for an option. */
  readonly difference: Readonly<Record<string, string>>
  /** The same where the statement is retold. */
  readonly differenceThinks: string
  readonly inGroup: string
  readonly groups: Readonly<Record<string, string>>
  readonly mostCommon: string
  /** Two or three answers that are level. */
  readonly mostCommonLevel: string
  /** One option chosen most often; several, most often first: `{shares}` lists them, the first as `firstShare`. */
  readonly chosenMostOne: string
  readonly chosenMost: string
  /** Answers without saying that nothing was chosen more often: `{shares}` lists them, the first as `first`. */
  readonly chosen: string
  readonly chosenShare: { readonly first: string; readonly next: string }
  readonly firstShare: string
  readonly mean: string
  readonly number: string
  readonly means: string
  /** By scale: the largest share of its two highest points, then the smallest. */
  readonly topTwo: Readonly<Record<string, readonly [string, string]>>
  readonly answerAcross: string
  /** Items reach over `{range}`; by scale, or what is compared. */
  readonly between: Readonly<Record<string, string>>
  readonly ranking: string
  /** No single thing is best on average. */
  readonly rankingFirst: string
  /** The same thing is first most often and best on average. */
  readonly rankingSame: string
  readonly change: ChangeGrammar
}

/** None, one, and `{n}` of them. */
export interface Counted {
  readonly none: string
  readonly one: string
  readonly many: string
}

/** One item or answer, and several of them. */
export interface OneOrMany {
  readonly one: string
  readonly many: string
}

/** Where one and several are said alike. */
export function both(text: string): OneOrMany {
  return { one: text, many: text }
}

/** With a word for the share, and without one where none fits. */
export interface WordedOrBare {
  readonly worded: string
  readonly bare: string
}

/** Where the number is told all the same. */
export function alike(text: string): WordedOrBare {
  return { worded: text, bare: text }
}

/**
 * What is said of a change since an earlier wave. `{year}` is that wave's; `{labels}` lists texts in quotation marks, each
 * with its change in brackets.
 */
interface ChangeGrammar {
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
