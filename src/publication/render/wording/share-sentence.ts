/** Shares with the word that fits them, and what is relatively good or poor. */
import type { Majority, Relatively, Share } from '../../domain/findings/statement.ts'
import type { Whom } from './grammar.ts'
import { lexiconFor } from './lexicon/index.ts'
import { count, mean } from './numbers.ts'
import { quantifierBesidePercentage } from './quantifiers.ts'
import { capitalised, percentIn, quoted, type Sentence, say, spaced, type Voice } from './say.ts'

/** `nearly a third of those who gave an opinion`; null where no word fits the share and its percentage. */
export function quantityOf(share: number, whom: Whom, voice: Voice): Sentence | null {
  const key = quantifierBesidePercentage(share)
  if (key === null || voice.bare === true) return null
  const { quantities, among, amongAll } = voice.grammar
  return say(voice, quantities[key].of, { whom: among[whom], all: amongAll[whom] })
}

/**
 * @param known whether to retell the statement in the barometer's own words rather than to quote it
 * @returns null where there are none
 */
export function shareSentence(statement: Share | Majority, voice: Voice, known: true): Sentence | null
export function shareSentence(statement: Share | Majority, voice: Voice, known: false): Sentence
export function shareSentence(statement: Share | Majority, voice: Voice, known: boolean): Sentence | null {
  const { grammar, language } = voice
  const { about, item, scale, share, among } = statement
  const clause = lexiconFor(about, language)?.thinks[`${about.question}.${item.key}`]
  if (known && clause === undefined) return null
  const quoting = grammar.share[scale]
  if (quoting === undefined) throw new Error(`no wording for scale ${scale}`)
  const forms = known ? grammar.thinks : quoting
  const quantity = quantityOf(share, among, voice)
  const sentence = say(voice, quantity === null ? forms.bare : forms.worded, {
    quantity: quantity ?? [],
    among: grammar.among[among],
    share: percentIn(share, voice),
    item: quoted(item.label, voice),
    verb: clause?.[0] ?? '',
    rest: clause?.[1] ?? '',
  })
  return spaced([capitalised(sentence, voice), ...notWithCannotSay(statement, voice)], voice)
}

/** A majority of those with an opinion that is none of those who answered says so. */
function notWithCannotSay(statement: Share | Majority, voice: Voice): readonly Sentence[] {
  if (statement.kind !== 'majority' || statement.withCannotSay === null) return []
  if (Math.round(100 * statement.withCannotSay) > 50) return []
  const share = percentIn(statement.withCannotSay, voice)
  return [say(voice, voice.grammar.withCannotSay, { share })]
}

/** As `shareSentence`. */
export function relativelySentence(statement: Relatively, voice: Voice, known: true): Sentence | null
export function relativelySentence(statement: Relatively, voice: Voice, known: false): Sentence
export function relativelySentence(statement: Relatively, voice: Voice, known: boolean): Sentence | null {
  const { grammar, language } = voice
  const { about, item, scale, direction, min, max } = statement
  const own = lexiconFor(about, language)?.relatively[`${about.question}.${item.key}`]
  if (known && own === undefined) return null
  const template = (known ? own : grammar.relatively[scale])?.[direction]
  if (template === undefined) throw new Error(`no wording for scale ${scale}`)
  return say(voice, template, {
    item: quoted(item.label, voice),
    mean: mean(statement.mean, language),
    min: count(min, language),
    max: count(max, language),
  })
}
