/** How sentences are put together: templates filled in, texts quoted in their own language, lists joined. */
import { type Language, type LocalisedText, textIn } from '#shared'
import { english } from './en.ts'
import { finnish } from './fi.ts'
import type { Grammar } from './grammar.ts'
import { joined } from './numbers.ts'
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
    if (index % 2 === 0) return [{ text: part, language }]
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

export function list(items: readonly Sentence[], { language }: Voice): Sentence {
  return joined(items, language).flatMap((item) =>
    typeof item === 'string' ? [{ text: item, language }] : item,
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
