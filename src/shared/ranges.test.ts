import { describe, expect, it } from 'vitest'
import { wholeRanges, wholeRangesInMarkup } from './ranges.ts'

describe('a range', () => {
  it.each([
    ['asteikolla 1–10', 'asteikolla 1–\u206010'],
    ['4.11.2022–24.2.2023', '4.11.2022–\u206024.2.2023'],
    ['31.12.–5.1.', '31.12.–\u20605.1.'],
    ['23–61 %, 5,8–6,9', '23–\u206061 %, 5,8–\u20606,9'],
  ])('of numbers is kept on one line: %s', (text, whole) => {
    expect(wholeRanges(text)).toBe(whole)
  })

  it.each([
    'Pohjois–Suomi',
    '4 November 2022 – 24 February 2023',
    'Partnership Barometer – results',
    'from 2020–',
  ])('of words, with room around its dash, or without an end breaks as it did: %s', (text) => {
    expect(wholeRanges(text)).toBe(text)
  })

  it('in markup is kept whole in text, and nowhere where it would change what a page does', () => {
    const kept =
      '<title>1–10</title><script type="application/ld+json">{"a":"1–10"}</script><input value="1–10"><textarea>1–10</textarea>'
    expect(wholeRangesInMarkup(`${kept}<p title="1–10">1–10</p>`)).toBe(
      `${kept}<p title="1–10">1–\u206010</p>`,
    )
  })
})
