/** How sentences are put together: templates filled in, texts quoted in their own language, lists joined. */
import { factsOf, type Language, type LocalisedText, textIn } from '#shared'
import { easyEnglish } from './easy/en.ts'
import { easyFinnish } from './easy/fi.ts'
import { easySwedish } from './easy/sv.ts'
import type { Counted, Grammar } from './grammar.ts'
import { count, joined, percent, percentInWords } from './numbers.ts'
import { english } from './plain/en.ts'
import { finnish } from './plain/fi.ts'
import { swedish } from './plain/sv.ts'

/** A piece of a sentence with the language it is in. */
export interface Piece {
  readonly text: string
  readonly language: Language
}
export type Sentence = readonly Piece[]

/** Easy: one idea a sentence and short words, as in easy Finnish and easy Swedish. */
export type Style = 'plain' | 'easy'

const grammars: Readonly<Record<Style, Readonly<Record<Language, Grammar>>>> = {
  plain: { fi: finnish, sv: swedish, en: english },
  easy: { fi: easyFinnish, sv: easySwedish, en: easyEnglish },
}

/** What each item of a list begins with in easy language. */
export const easyBullet = '\n– '

/** What a sentence is told with. */
export interface Voice {
  readonly grammar: Grammar
  readonly language: Language
  readonly style: Style
  /** Shares as percentages alone, without a word for them. */
  readonly bare?: boolean
}

/** @param language one of the official languages; others have no grammar yet, and asking for one is a bug */
export function voiceOf(language: Language, style: Style = 'plain'): Voice {
  const grammar = grammars[style][language]
  if (grammar === undefined) throw new Error(`results are not worded in ${language}`)
  return { grammar, language, style }
}

/** A share of 0–1: `61 %`, or in easy language `61 prosenttia`. */
export function percentIn(share: number, { language, style }: Voice): string {
  return style === 'easy' ? percentInWords(share, language) : percent(share, language)
}

/** A text of the questionnaire: in easy language where it has such a text, with the language it is in. */
export function textFor(label: LocalisedText, { language, style }: Voice) {
  const easy = label[`${language}-simple`]
  return style === 'easy' && easy !== undefined ? { text: easy, language } : textIn(label, language)
}

/** Fills the places of a template; a value that is missing is a bug, never an empty place. */
export function say(
  { language }: Voice,
  template: string,
  values: Readonly<Record<string, string | Sentence>> = {},
): Sentence {
  return template.split(/\{(\w+)\}/u).flatMap((part, index): Sentence => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part, language }]
    const value = values[part]
    if (value === undefined) throw new Error(`the sentence “${template}” needs ${part}`)
    return typeof value === 'string' ? [{ text: value, language }] : value
  })
}

/** In quotation marks, without the full stop a statement ends with. */
export function quoted(label: LocalisedText, voice: Voice): Sentence {
  const { grammar, language } = voice
  const { text, language: own } = textFor(label, voice)
  const [open, close] = grammar.quotes
  return [
    { text: open, language },
    { text: text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, ''), language: own },
    { text: close, language },
  ]
}

/** In quotation marks as a sentence of its own, with the mark it ends with. */
export function question(text: LocalisedText, voice: Voice): Sentence {
  const { text: plain } = textFor(text, voice)
  const ends = /[?!…]\s*$/u.test(plain) ? '' : '.'
  return [...quoted(text, voice), { text: ends, language: voice.language }]
}

/** None, one or `{n}` of them. */
export function counted(
  n: number,
  { none, one, many }: Counted,
  voice: Voice,
  values: Readonly<Record<string, string>> = {},
): Sentence {
  const template = n === 0 ? none : n === 1 ? one : many
  return say(voice, template, { ...values, n: count(n, voice.language) })
}

/** `”a”, ”b” ja ”c”`; in easy language each on a line of its own, after a dash. */
export function list(items: readonly Sentence[], { language, style }: Voice): Sentence {
  if (style === 'easy' && items.length > 1)
    return items.flatMap((item): Sentence => [{ text: easyBullet, language }, ...item])
  return joined(items, language).flatMap((part) =>
    typeof part === 'string' ? [{ text: part, language }] : part,
  )
}

/**
 * Words without quotation marks: `a, b ja c`, but `a, b sekä c ja d` where an item has the joiner within. A last word that
 * all of them share is said once, where they are of three words at most: `regional and national activities`.
 */
export function listed(all: readonly string[], { grammar, language }: Voice): string {
  const { and, joiner } = grammar.joinerBesideAnd
  const names = all.some((name) => name.includes(and)) ? all : withoutSharedWord(all)
  const [last = '', ...before] = names.toReversed()
  if (before.length === 0 || !names.some((name) => name.includes(and)))
    return joined(names, language).join('')
  return `${before.toReversed().join(', ')}${joiner}${last}`
}

function withoutSharedWord(names: readonly string[]): readonly string[] {
  const shared = lastWord(names[0] ?? '')
  const areAlike = names.every((name) => lastWord(name) === shared && name !== shared && isShort(name))
  if (names.length < 2 || !areAlike) return names
  return names.map((name, index) => (index === names.length - 1 ? name : name.slice(0, -shared.length - 1)))
}

/** A longer one would no longer be heard to go on. */
function isShort(name: string): boolean {
  return name.split(' ').length <= 3
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

/** With a capital first letter, where the sentence begins with a word of its own language. */
export function capitalised(sentence: Sentence, { language }: Voice): Sentence {
  const [first, ...rest] = sentence
  if (first === undefined || first.language !== language) return sentence
  const [letter = '', ...others] = [...first.text]
  const capital = letter.toLocaleUpperCase(factsOf(language).locale)
  return [{ text: capital + others.join(''), language }, ...rest]
}

export function spaced(sentences: readonly Sentence[], { language }: Voice): Sentence {
  return sentences.flatMap((sentence, index) =>
    index === 0 ? sentence : [{ text: ' ', language }, ...sentence],
  )
}

/** Neighbouring pieces of one language as one. */
export function merged(pieces: Sentence): Sentence {
  const result: Piece[] = []
  for (const { text, language } of pieces) {
    const last = result.at(-1)
    if (text === '') continue
    if (last?.language === language)
      result[result.length - 1] = { text: (last.text + text).replaceAll(' \n', '\n'), language }
    else result.push({ text, language })
  }
  return result
}
