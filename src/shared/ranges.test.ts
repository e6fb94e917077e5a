import { describe, expect, it } from 'vitest'
import { wholeRangesInMarkup } from './ranges.ts'

describe('a range in markup', () => {
  it.each([
    ['asteikolla 1–10.', 'asteikolla <span class="whole">1–10</span>.'],
    ['(4.11.2022–24.2.2023)', '(<span class="whole">4.11.2022–24.2.2023</span>)'],
    ['31.12.–5.1.2023', '<span class="whole">31.12.–5.1.2023</span>'],
    ['23–61 %, 5,8–6,9', '<span class="whole">23–61</span> %, <span class="whole">5,8–6,9</span>'],
  ])('of numbers is kept on one line: %s', (text, whole) => {
    expect(wholeRangesInMarkup(`<p>${text}</p>`)).toBe(`<p>${whole}</p>`)
  })

  it.each([
    'Pohjois–Suomi',
    '4 November 2022 – 24 February 2023',
    'Partnership Barometer – results',
    'from 2020–',
  ])('of words, with room around its dash, or without an end breaks as it did: %s', (text) => {
    expect(wholeRangesInMarkup(`<p>${text}</p>`)).toBe(`<p>${text}</p>`)
  })

  it('is left alone where an element would change what a page does or shows', () => {
    const kept = [
      '<title>1–10</title><script type="application/ld+json">{"a":"1–10"}</script><input value="1–10">',
      '<textarea>1–10</textarea><option>1–3</option><svg><text>1–10</text></svg>',
    ].join('')
    expect(wholeRangesInMarkup(`${kept}<p title="1–10">1–10</p>`)).toBe(
      `${kept}<p title="1–10"><span class="whole">1–10</span></p>`,
    )
  })
})
