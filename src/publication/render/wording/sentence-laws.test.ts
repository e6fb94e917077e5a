import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialLanguages } from '#shared'
import { statements } from '../../../../test/support/statements.ts'
import { quantifierBesidePercentage, quantifierRanges } from './quantifiers.ts'
import { type Style, voiceOf } from './say.ts'
import { piecesOf, piecesUnderQuestion, plainText, sentenceOf } from './sentence.ts'

const styles: readonly Style[] = ['plain', 'easy']
const voices = officialLanguages.flatMap((language) => styles.map((style) => [language, style] as const))
const languageOf = fc.constantFrom(...officialLanguages)

/** What the product itself says: quoted texts of questionnaires taken out. */
const ownWords = (text: string) => text.replace(/[”“][^”]*”/gsu, '”…”')

describe('every sentence', () => {
  it.each(voices)('is whole in %s, %s: no place left empty, no space doubled, an end', (language, style) => {
    fc.assert(
      fc.property(statements, (statement) => {
        const pieces = piecesOf(statement, language, style)
        const own = pieces.map((piece) => (piece.language === language ? piece.text : '…')).join('')
        const plain = ownWords(own)
        expect(plain).toMatch(/^[\p{Lu}”“\d<].*[.?!…]$/su)
        expect(plain).not.toMatch(/ {2}|undefined|NaN|null|\[object| [.,:;)]|\(\s|\.\./u)
      }),
    )
  })

  it('writes numbers as its language does', () => {
    fc.assert(
      fc.property(statements, languageOf, (statement, language) => {
        const own = ownWords(sentenceOf(statement, language)).replace(/\d+\.\d+\.\d{4}/gu, '')
        expect(own).not.toMatch(language === 'en' ? /\d,\d{1,2}(?!\d)/u : /\d\.\d/u)
        expect(own).not.toMatch(/\d[.,]\d{4,}/u)
      }),
    )
  })

  it('keeps every label as it is, marked with the language it came in', () => {
    fc.assert(
      fc.property(statements, languageOf, (statement, language) => {
        for (const piece of piecesUnderQuestion(statement, language)) {
          if (/\p{Script=Arabic}/u.test(piece.text)) expect(piece.language).toBe('ar')
          if (/\p{Script=Cyrillic}/u.test(piece.text)) expect(piece.language).toBe('ru')
        }
        if (statement.kind !== 'listed') return
        const text = plainText(piecesUnderQuestion(statement, language))
        for (const { label } of statement.things) {
          const [own = ''] = Object.values(label)
          expect(text).toContain(own.replace(/\s+/gu, ' ').replace(/\.$/u, ''))
        }
      }),
    )
  })

  it('uses a word for a share only where both the share and the percentage beside it are in its range', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const key = quantifierBesidePercentage(share)
        if (key === null) return
        const [from, to] = quantifierRanges[key]
        const printed = Math.round(100 * share) / 100
        expect(Math.min(share, printed)).toBeGreaterThanOrEqual(from)
        expect(Math.max(share, printed)).toBeLessThan(to)
      }),
    )
  })

  it('never says majority, over half or two thirds of what is no more than half', () => {
    const more =
      /enemmistö|yli puolet|kolmasosaa|majoriteten|över hälften|tredjedelar|majority|over half|two thirds/iu
    fc.assert(
      fc.property(statements, languageOf, (statement, language) => {
        if (statement.kind !== 'share' || statement.share > 0.5) return
        expect(ownWords(sentenceOf(statement, language))).not.toMatch(more)
      }),
    )
  })
})

describe('easy language', () => {
  const longest = 14
  it.each(officialLanguages)('has no long sentence among its templates in %s', (language) => {
    for (const template of textsIn(voiceOf(language, 'easy').grammar)) {
      for (const sentence of template.split(/[.?!:] /u))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(longest)
    }
  })
})

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
