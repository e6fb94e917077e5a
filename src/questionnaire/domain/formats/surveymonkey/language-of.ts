/** The language of a survey's texts, by the small words each language cannot do without. */
import type { Language } from '#shared'
import { folded } from '../clean.ts'

const smallWords: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ['en', new Set(['the', 'of', 'you', 'your', 'do', 'is', 'are', 'what', 'how', 'which', 'and', 'response'])],
  [
    'fi',
    new Set([
      'ja',
      'on',
      'mika',
      'mita',
      'kuinka',
      'miten',
      'millainen',
      'oletko',
      'sinun',
      'vastaus',
      'avoin',
      'tai',
    ]),
  ],
  ['sv', new Set(['och', 'ar', 'det', 'som', 'hur', 'vilken', 'vilka', 'vad', 'du', 'din', 'svar', 'att'])],
]

/** English where no small word is found. */
export function languageOf(texts: readonly string[]): Language {
  const words = texts.flatMap((text) => folded(text).split(' '))
  const found = smallWords.map(([language, small]) => ({
    language,
    count: words.filter((word) => small.has(word)).length,
  }))
  return found.reduce((best, next) => (next.count > best.count ? next : best)).language
}
