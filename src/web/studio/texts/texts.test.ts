import { describe, expect, it } from 'vitest'
import { officialLanguages } from '#shared'
import { problemText, studioTextsByLanguage } from './index.ts'

/** Every text by its path: `signIn.title`. */
function textsOf(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') return [[here, value] as const]
    return typeof value === 'object' && value !== null ? textsOf(value, here) : []
  })
}
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const english = new Map(textsOf(studioTextsByLanguage.en ?? {}))

describe('the texts of the staff pages', () => {
  it('exist in the official languages', () => {
    expect(Object.keys(studioTextsByLanguage).sort()).toEqual([...officialLanguages].sort())
  })

  it.each(officialLanguages)('in %s are the same ones, with the same names to fill in', (language) => {
    const own = new Map(textsOf(studioTextsByLanguage[language] ?? {}))
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [path, text] of own) {
      expect(text.trim(), path).not.toBe('')
      expect(names(text), path).toEqual(names(english.get(path) ?? ''))
    }
  })
})

describe('a problem', () => {
  it('is told in the reader’s language, with days and stages as the language has them', () => {
    const state = { code: 'wave_state', message: '', at: '', values: { state: 'open', needed: 'closed' } }
    expect(problemText(state, 'sv')).toBe('Omgången är nu i skedet öppen; det här kräver skedet stängd.')
    const over = { code: 'field_over', message: '', at: '', values: { end: '2025-02-24' } }
    expect(problemText(over, 'fi')).toBe('Vastausaika päättyi 24.2.2025. Anna uusi viimeinen päivä.')
  })

  it('without words of its own is told by its code', () => {
    for (const code of ['new_problem', 'constructor'])
      expect(problemText({ code, message: 'x', at: '' }, 'en')).toContain(`(code ${code})`)
  })
})
