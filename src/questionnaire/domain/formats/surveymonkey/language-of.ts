/** The language of a survey's texts: by the alphabet, or by the small words each language cannot do without. */
import type { Language } from '#shared'
import { folded } from '../clean.ts'

const smallWords: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ['en', new Set('the of you your do is are what how which and response yes'.split(' '))],
  [
    'fi',
    new Set('ja on mika mita kuinka miten millainen oletko sinun tai vastaus avoin kylla ei'.split(' ')),
  ],
  ['sv', new Set('och ar det som hur vilken vilka vad du din att svar nej inte'.split(' '))],
]

/** English where nothing tells. */
export function languageOf(texts: readonly string[]): Language {
  const all = texts.join(' ')
  const letters = all.match(/\p{L}/gu)?.length ?? 0
  const share = (pattern: RegExp) => (all.match(pattern)?.length ?? 0) / letters
  if (share(/\p{Script=Arabic}/gu) > 0.5) return 'ar'
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return /[іїєґ]/i.test(all) ? 'uk' : 'ru'
  const words = folded(all).split(' ')
  const found = smallWords.map(([language, small]) => ({
    language,
    count: words.filter((word) => small.has(word)).length,
  }))
  return found.reduce((best, next) => (next.count > best.count ? next : best)).language
}
