/** How sentences are put together: templates filled in, texts quoted in their own language, lists joined. */
import { factsOf, type Language, type LocalisedText, textIn } from '#shared'
import { english } from './en.ts'
import { finnish } from './fi.ts'
import type { Counted, Grammar } from './grammar.ts'
import { count, joined } from './numbers.ts'
import { swedish } from './sv.ts'

/** A piece of a sentence with the language it is in. */
export interface Piece {
  readonly text: string
  readonly language: Language
}
export type Sentence = readonly Piece[]

const grammars: Readonly<Record<Language, Grammar>> = { fi: finnish, sv: swedish, en: english }

/** What a sentence is told with. */
export interface Voice {
  readonly grammar: Grammar
  readonly language: Language
}

/** @param language one of the official languages; others have no grammar yet, and asking for one is a bug */
export function voiceOf(language: Language): Voice {
  const grammar = grammars[language]
  if (grammar === undefined) throw new Error(`results are not worded in ${language}`)
  return { grammar, language }
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
export function quoted(label: LocalisedText, { grammar, language }: Voice): Sentence {
  const found = textIn(label, language)
  const [open, close] = grammar.quotes
  return [
    { text: open, language },
    { text: found.text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, ''), language: found.language },
    { text: close, language },
  ]
}

/** In quotation marks as a sentence of its own, with the mark it ends with. */
export function question(text: LocalisedText, voice: Voice): Sentence {
  const { text: plain } = textIn(text, voice.language)
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

/** `a, b ja c`; `a, b ja c sekä d` where an item has the joiner within. */
export function list(items: readonly Sentence[], { grammar, language }: Voice): Sentence {
  const { and, joiner } = grammar.joinerBesideAnd
  const within = items.some((item) => item.some(({ text }) => text.includes(and)))
  const parts = joined(items, language)
  return parts.flatMap((part, at) => {
    if (typeof part !== 'string') return part
    return [{ text: within && at === parts.length - 2 ? joiner : part, language }]
  })
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
    if (last?.language === language) result[result.length - 1] = { text: last.text + text, language }
    else result.push({ text, language })
  }
  return result
}
