import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicFonts, latinFonts } from '../../printing/fonts.ts'
import { textWidth } from './metrics.ts'
import { wrapped } from './wrap.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefgijlmoprstuyåäöÅÄÖшщ жع中-/ \u00ad'),
  minLength: 1,
  maxLength: 80,
})

describe('text in lines', () => {
  it('leaves nothing out, and adds nothing but hyphens', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 10, max: 400 }), (text, width) => {
        const bare = (some: string) => some.replace(/[-\s\u00ad]/gu, '')
        expect(bare(wrapped(text, width).join(''))).toBe(bare(text))
      }),
    )
  })

  it('is never wider than the room there is, if only a letter fits', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 30, max: 400 }), (text, width) => {
        for (const line of wrapped(text, width)) expect(textWidth(line, 14)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('breaks between words, at hyphens, and long words where Finnish and Swedish break them', () => {
    expect(wrapped('Yhteistyö kunnassa', 90)).toEqual(['Yhteistyö', 'kunnassa'])
    expect(wrapped('Etelä-Pohjanmaa', 90)).toEqual(['Etelä-', 'Pohjanmaa'])
    expect(wrapped('Kotoutumispalvelujärjestelmä', 120)).toEqual(['Kotoutumispalve-', 'lujärjestelmä'])
    expect(wrapped('Österbotten', 60)).toEqual(['Öster-', 'botten'])
  })

  it('takes out what XML cannot write', () => {
    expect(wrapped('a\u0000b\ud800c\u0008', 400)).toEqual(['abc'])
  })
})

/** Width of the ink as a renderer draws it with the fonts of our documents. */
function drawnWidth(text: string, weight: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="60"><text y="40" font-size="14" font-weight="${weight}" font-family="Noto Sans, Noto Sans Arabic">${text}</text></svg>`
  const fontFiles = [...latinFonts, ...arabicFonts]
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox()?.width ?? 0
}

describe('the width of text', () => {
  it.each([
    'Maahanmuuttaneiden kotoutumisen edistämisen kumppanuusohjelma 31,5 %',
    'MAAHANMUUTTO',
    'främjande av integration på riksomfattande nivå',
    'Обучение и повышение квалификации',
    'هل تعمل الشراكة بشكل جيد في منطقتكم؟',
    '(n = 1 234) –12 +7 %',
  ])('is at least that of the ink: %s', (text) => {
    expect(textWidth(text, 14)).toBeGreaterThanOrEqual(drawnWidth(text, 400))
    expect(textWidth(text, 14, true)).toBeGreaterThanOrEqual(drawnWidth(text, 600))
  })
})
