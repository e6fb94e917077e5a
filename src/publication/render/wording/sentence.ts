/**
 * A finding as a sentence in one language. Quoted texts keep the language they came in, so that a page can mark them.
 *
 * Guarantees: every number is written as the language writes it, nothing is said that the finding does not hold, no
 * place of a template stays empty.
 */
import { type Language, type LocalisedText, textIn } from '#shared'
import type { Finding } from '../../domain/finding.ts'
import { english } from './en.ts'
import { finnish } from './fi.ts'
import type { Grammar } from './grammar.ts'
import { count, joined, mean, percent } from './numbers.ts'
import { swedish } from './sv.ts'

/** A piece of a sentence with the language it is in. */
export interface Piece {
  readonly text: string
  readonly language: Language
}
export type Sentence = readonly Piece[]

const grammars: Readonly<Record<Language, Grammar>> = { fi: finnish, sv: swedish, en: english }

/** What a finding of each kind is told with. */
interface Voice {
  readonly grammar: Grammar
  readonly language: Language
}

/** @param language one of the official languages; others have no grammar yet, and asking for one is a bug */
export function sentenceOf(finding: Finding, language: Language): Sentence {
  const grammar = grammars[language]
  if (grammar === undefined) throw new Error(`results are not worded in ${language}`)
  return merged(told(finding, { grammar, language }))
}

/** The sentence as plain text, for alternative texts and data files. */
export function plainText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

function told(finding: Finding, voice: Voice): Sentence {
  const { grammar, language } = voice
  switch (finding.kind) {
    case 'withheld':
      return say(voice, grammar.withheld)
    case 'too_few':
      return say(voice, grammar.tooFew)
    case 'written':
      return say(voice, grammar.written, { n: count(finding.n, language) })
    case 'most_common':
      return mostCommon(finding, voice)
    case 'shares':
      return shares(finding, voice)
    case 'mean':
      return say(voice, grammar.mean, { mean: mean(finding.mean, language), ...ends(finding, language) })
    case 'number':
      return say(voice, grammar.number, { mean: mean(finding.mean, language) })
    case 'means':
      return say(voice, grammar.means, {
        highest: quoted(finding.highest.label, voice),
        highestMean: mean(finding.highest.mean, language),
        lowest: quoted(finding.lowest.label, voice),
        lowestMean: mean(finding.lowest.mean, language),
        ...ends(finding, language),
      })
    case 'top_two':
      return topTwo(finding, voice)
    case 'answer_across':
      return say(voice, grammar.answerAcross, {
        answer: quoted(finding.answer, voice),
        highest: quoted(finding.highest.label, voice),
        highestShare: percent(finding.highest.share, language),
        lowest: quoted(finding.lowest.label, voice),
        lowestShare: percent(finding.lowest.share, language),
      })
    case 'ranking':
      return ranking(finding, voice)
  }
}

type Told<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>

function mostCommon({ labels, share, among }: Told<'most_common'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const values = { share: percent(share, language), among: grammar.among[among] }
  const quotedLabels = labels.map((label) => quoted(label, voice))
  const [only] = quotedLabels
  if (only !== undefined && labels.length === 1)
    return say(voice, grammar.mostCommon, { ...values, label: only })
  return say(voice, grammar.mostCommonLevel, { ...values, labels: list(quotedLabels, voice) })
}

function shares({ shares, top, among }: Told<'shares'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const items = shares.map(({ label, share }, index) => {
    const written = percent(share, language)
    if (index > 0) return [...quoted(label, voice), { text: ` (${written})`, language }]
    return say(voice, grammar.firstShare, {
      label: quoted(label, voice),
      share: written,
      among: grammar.among[among],
    })
  })
  const most = shares.length === 1 ? grammar.chosenMostOne : grammar.chosenMost
  return say(voice, top ? most : grammar.chosen, { shares: list(items, voice) })
}

function topTwo({ scale, highest, lowest, among }: Told<'top_two'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const [high, low] = grammar.topTwo[scale] ?? []
  if (high === undefined || low === undefined) throw new Error(`no wording for scale ${scale}`)
  const first = say(voice, high, {
    label: quoted(highest.label, voice),
    share: percent(highest.share, language),
    among: grammar.among[among],
  })
  if (lowest === null) return first
  const values = { label: quoted(lowest.label, voice), share: percent(lowest.share, language) }
  return [...first, { text: ' ', language }, ...say(voice, low, values)]
}

function ranking({ first, best }: Told<'ranking'>, voice: Voice): Sentence {
  const { grammar, language } = voice
  const values = {
    first: quoted(first.label, voice),
    share: percent(first.share, language),
    mean: mean(best.mean, language),
  }
  if (first.label === best.label) return say(voice, grammar.rankingSame, values)
  return say(voice, grammar.ranking, { ...values, best: quoted(best.label, voice) })
}

function ends({ min, max }: { readonly min: number; readonly max: number }, language: Language) {
  return { min: count(min, language), max: count(max, language) }
}

/** Fills the places of a template; a value that is missing is a bug, never an empty place. */
function say(
  { language }: Voice,
  template: string,
  values: Readonly<Record<string, string | Sentence>> = {},
): Sentence {
  return template.split(/\{(\w+)\}/u).flatMap((part, index): Sentence => {
    if (index % 2 === 0) return [{ text: part, language }]
    const value = values[part]
    if (value === undefined) throw new Error(`the sentence “${template}” needs ${part}`)
    return typeof value === 'string' ? [{ text: value, language }] : value
  })
}

/** In quotation marks, without the full stop a statement ends with. */
function quoted(label: LocalisedText, { grammar, language }: Voice): Sentence {
  const found = textIn(label, language)
  const [open, close] = grammar.quotes
  return [
    { text: open, language },
    { text: found.text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, ''), language: found.language },
    { text: close, language },
  ]
}

function list(items: readonly Sentence[], { language }: Voice): Sentence {
  return joined(items, language).flatMap((item) =>
    typeof item === 'string' ? [{ text: item, language }] : item,
  )
}

/** Neighbouring pieces of one language as one. */
function merged(pieces: Sentence): Sentence {
  const result: Piece[] = []
  for (const { text, language } of pieces) {
    const last = result.at(-1)
    if (text === '') continue
    if (last?.language === language) result[result.length - 1] = { text: last.text + text, language }
    else result.push({ text, language })
  }
  return result
}
