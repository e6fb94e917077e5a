/** What comes first in the barometer's own questions, in their own words; null where these are not known. */
import type {
  BestRanks,
  LargestGroups,
  SameTop,
  Thing,
  Top,
  Topic,
  TopMeans,
} from '../../domain/findings/statement.ts'
import type { OneOrMany } from './grammar.ts'
import { lexiconFor, namesOf } from './lexicon/index.ts'
import { fromRegion } from './places.ts'
import { listed, percentIn, type Sentence, say, type Voice } from './say.ts'
import { quantityOf } from './share-sentence.ts'

export function firstSentence(
  { about, things, ...statement }: Top | TopMeans | BestRanks,
  voice: Voice,
): Sentence | null {
  const lexicon = lexiconFor(about, voice.language)
  const group = statement.kind === 'top' && statement.named !== null ? statement.named : ''
  const named = lexicon?.named[`${about.question}.${group}`]
  const forms = named === undefined ? lexicon?.first[about.question] : { one: named, many: named }
  return withNames(about, things, forms, voice)
}

export function sameTopSentence({ first, second, things }: SameTop, voice: Voice): Sentence | null {
  const template = lexiconFor(first, voice.language)?.sameTop[`${first.question}+${second.question}`]
  const forms = template === undefined ? undefined : { one: template, many: template }
  return withNames(first, things, forms, voice)
}

export function largestSentence({ about, groups }: LargestGroups, voice: Voice): Sentence | null {
  const lexicon = lexiconFor(about, voice.language)
  const [only] = groups
  const from = groups.length === 1 && only !== undefined ? fromOf(about, only, voice) : undefined
  if (lexicon === null || only === undefined || from === undefined)
    return withNames(about, groups, lexicon?.first[about.question], voice)
  const quantity = quantityOf(only.share, 'responses', voice)
  const { worded, bare } = lexicon.largestRegion
  return say(voice, quantity === null ? bare : worded, {
    from,
    quantity: quantity ?? [],
    share: percentIn(only.share, voice),
  })
}

const regionQuestion = 'region'

function fromOf({ question }: Topic, { key }: Thing, { language }: Voice): string | undefined {
  return question === regionQuestion ? fromRegion(key, language) : undefined
}

function withNames(
  about: Topic,
  things: readonly Thing[],
  forms: OneOrMany | undefined,
  voice: Voice,
): Sentence | null {
  const names = namesOf(about, things, voice.language)
  if (forms === undefined || names === null) return null
  return say(voice, names.length === 1 ? forms.one : forms.many, { things: listed(names, voice) })
}
