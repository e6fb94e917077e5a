import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officialLanguages } from '#shared'
import { quantifierKeyOf, quantifierOf, quantifierRanges } from './quantifiers.ts'

describe('a word for a share', () => {
  it('is the most specific whose range holds it', () => {
    const said = (share: number) => officialLanguages.map((language) => quantifierOf(share, language)?.text)
    expect(said(0.3147)).toEqual(['lähes kolmasosa', 'nästan en tredjedel', 'nearly a third'])
    expect(said(0.33)).toEqual(['kolmasosa', 'en tredjedel', 'a third'])
    expect(said(0.47)).toEqual(['lähes puolet', 'nästan hälften', 'nearly half'])
    expect(said(0.445)).toEqual(['vajaa puolet', 'knappt hälften', 'just under half'])
    expect(said(0.55)).toEqual(['yli puolet', 'över hälften', 'over half'])
    expect(said(0.61)).toEqual(['enemmistö', 'majoriteten', 'a majority'])
    expect(said(0.9)).toEqual(['yhdeksän kymmenestä', 'nio av tio', 'nine in ten'])
  })

  it('is none where no range holds the share, and none of nobody or everybody', () => {
    for (const share of [0, 0.15, 0.28, 0.4, 1]) expect(quantifierOf(share, 'en')).toBeNull()
  })

  it('ends before the upper end of its range', () => {
    expect(quantifierKeyOf(0.3333)).toBe('a_third')
    expect(quantifierKeyOf(0.3433)).toBeNull()
    expect(quantifierKeyOf(0.3434)).toBe('just_over_a_third')
    expect(quantifierKeyOf(0.6)).toBe('majority')
  })

  it('never says more than the share, for any share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const key = quantifierKeyOf(share)
        if (key === null) return
        const [from, to] = quantifierRanges[key]
        expect(share).toBeGreaterThanOrEqual(from)
        expect(share).toBeLessThan(to)
        if (share <= 0.5) expect(['majority', 'over_half', 'nearly_two_thirds']).not.toContain(key)
      }),
    )
  })

  it('is refused of what is no share', () => {
    for (const none of [Number.NaN, -0.1, 1.1, Number.POSITIVE_INFINITY])
      expect(() => quantifierOf(none, 'fi')).toThrow(RangeError)
  })
})
