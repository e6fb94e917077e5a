/** How a share differs between two groups of respondents. */
import type { Difference, GroupShare } from '../../domain/findings/statement.ts'
import { lexiconFor } from './lexicon/index.ts'
import { capitalised, percentIn, quoted, type Sentence, say, type Voice } from './say.ts'

/**
 * @param known whether to retell the statement in the barometer's own words rather than to quote it
 * @returns null where there are none
 */
export function differenceSentence(statement: Difference, voice: Voice, known: true): Sentence | null
export function differenceSentence(statement: Difference, voice: Voice, known: false): Sentence
export function differenceSentence(statement: Difference, voice: Voice, known: boolean): Sentence | null {
  const { grammar, language } = voice
  const { about, item, answer, scale, highest, lowest, among } = statement
  const clause =
    item === null ? undefined : lexiconFor(about, language)?.thinks[`${about.question}.${item.key}`]
  if (known && clause === undefined) return null
  const quoting = grammar.difference[scale ?? 'answer']
  if (quoting === undefined) throw new Error(`no wording for scale ${scale}`)
  const sentence = say(voice, known ? grammar.differenceThinks : quoting, {
    high: groupPlace(highest, voice),
    low: groupPlace(lowest, voice),
    highShare: percentIn(highest.share, voice),
    lowShare: percentIn(lowest.share, voice),
    among: grammar.among[among],
    item: item === null ? [] : quoted(item.label, voice),
    answer: answer === null ? [] : quoted(answer.label, voice),
    verb: clause?.[0] ?? '',
    rest: clause?.[1] ?? '',
  })
  return capitalised(sentence, voice)
}

/** Sectors are places in a sentence; other groups are named in quotation marks. */
function groupPlace({ key, label }: GroupShare, voice: Voice): Sentence {
  const { groups, inGroup } = voice.grammar
  const known = groups[key]
  return known === undefined ? say(voice, inGroup, { group: quoted(label, voice) }) : say(voice, known)
}
