import { describe, expect, test } from 'vitest'
import { canShow, shown } from './glyphs.ts'

describe('characters that are printed', () => {
  test('all letters of our languages have glyphs', () => {
    const letters =
      'åäöÅÄÖšžéŠŽ «»„“”‘’–—…•·§€°½²  Привіт, їжак ґ Ёё العربية ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ٠١٢٣ ،؛؟ َُِّْ'
    expect(shown(letters)).toBe(letters)
  })

  test('arrows, comparisons and ticks come from the mathematical font', () => {
    expect(canShow('≥ ≤ ≠ ± × → ← ✓ √ □')).toBe(true)
  })

  test('what no font has becomes an empty box, variation selectors go', () => {
    expect(shown('a😀b漢c\ufe0f')).toBe('a□b□c')
    expect(canShow('😀')).toBe(false)
  })
})
