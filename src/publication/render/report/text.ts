/** Running text made of templates, texts of the questionnaire and sentences, each piece in its own language. */
import type { Language, LocalisedText } from '#shared'
import type { Piece, Text } from '../../domain/report-document.ts'
import { found } from '../localised.tsx'
import type { Sentence } from '../wording/say.ts'

/** A text in the document's language, marked where it comes in another. */
export function textOf(localised: LocalisedText, language: Language): Text {
  const { text, language: own } = found(localised, language)
  return [own === undefined ? text : { text, language: own }]
}

export function textOfSentence(sentence: Sentence, language: Language): Text {
  return sentence.map((piece) => {
    const isForeign = piece.language !== language && /\p{L}/u.test(piece.text)
    return isForeign ? { text: piece.text, language: piece.language } : piece.text
  })
}

/** Puts texts in the places of a template; a place without a value is a bug. */
export function filled(template: string, values: Readonly<Record<string, Text | string>>): Text {
  return template.split(/\{(\w+)\}/u).flatMap((part, index): Text => {
    if (index % 2 === 0) return part === '' ? [] : [part]
    const value = values[part]
    if (value === undefined) throw new Error(`the text “${template}” needs ${part}`)
    return typeof value === 'string' ? [value] : value
  })
}

/** Texts after each other with a space between. */
export function together(...texts: readonly Text[]): Text {
  return texts
    .filter((text) => text.length > 0)
    .flatMap((text, index) => (index === 0 ? text : [' ', ...text]))
}

/** With a full stop where it has no end of its own, so that another sentence can follow. */
export function asSentence(text: Text): Text {
  return /[.?!…:]$/u.test(plainOf(text).trim()) ? text : [...text, '.']
}

export function plainOf(text: Text): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

export function strong(text: Text): Text {
  return text.map(
    (piece): Piece => ({ ...(typeof piece === 'string' ? { text: piece } : piece), strong: true }),
  )
}
