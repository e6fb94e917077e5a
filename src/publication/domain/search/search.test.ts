import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SearchEntry, search, searchIndex } from './search.ts'

const entry = (title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'question',
  title,
  language: 'fi',
  text: [],
  parts: [],
  href: `/${title}`,
  wave: 'Barometri 2022',
  ...more,
})
const index = searchIndex([
  entry('Kuinka hyvin yhteistyö toimii?', {
    text: [{ text: 'Keskiarvo oli 6,8.', language: 'fi' }],
  }),
  entry('Tärkeimmät kumppanit', { parts: ['Työvoimaviranomainen', 'Järjestöt', 'Kunnan työpajat'] }),
  entry('Toimivatko työryhmät?', { parts: ['Kyllä', 'Ei'] }),
])
const titles = (query: string) => search(index, query).map(({ title }) => title)

describe('search', () => {
  it('finds words by their beginning, whatever their case', () => {
    expect(titles('YHTEIST')).toEqual(['Kuinka hyvin yhteistyö toimii?'])
    expect(titles('teistyö')).toEqual([])
  })

  it('forgives missing accents, and finds words that are written with them', () => {
    expect(titles('jarjesto')).toEqual(['Tärkeimmät kumppanit'])
    expect(titles('järjestöt')).toEqual(['Tärkeimmät kumppanit'])
  })

  it('wants every word, and puts what has them in its title first', () => {
    expect(titles('työ')).toEqual(['Toimivatko työryhmät?', 'Tärkeimmät kumppanit'])
    expect(titles('työ kunnan')).toEqual(['Tärkeimmät kumppanit'])
    expect(titles('työ avaruus')).toEqual([])
  })

  it('tells in which answers it was found', () => {
    expect(search(index, 'työ')[1]?.found).toEqual(['Työvoimaviranomainen', 'Kunnan työpajat'])
  })

  it('finds nothing where nothing is asked', () => {
    for (const query of ['', '   ', '?!', '\u0000']) expect(search(index, query)).toEqual([])
  })

  it('answers whatever is asked, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => search(index, query).length <= 3),
    )
  })
})
