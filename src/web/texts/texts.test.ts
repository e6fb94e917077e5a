import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { interfaceTexts } from '#questionnaire/use-cases'
import { factsOf, languages, officialLanguages } from '#shared'
import { dayIn, sayIn, type Texts, textsByLanguage } from './index.ts'
import { filled, siteTextsByLanguage } from './site/index.ts'

const placeholders = (message: string) =>
  [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).sort()

const namesIn = (message: string) => [...new Set(placeholders(message).filter((name) => name in argument))]

const argument: Readonly<Record<string, string | number>> = {
  owner: 'x',
  day: '4.11.2022',
  n: 2,
  total: 7,
  top: 5,
  max: 3,
  min: 1,
  rank: 2,
  count: 3,
}

describe('the texts of the interface', () => {
  it('exist in every language the product knows', () => {
    expect(Object.keys(textsByLanguage).sort()).toEqual([...languages].sort())
  })

  const keys = Object.keys(textsByLanguage.en ?? {}) as (keyof Texts)[]

  it.each(languages)('in %s are all there and take the arguments the English ones take', (language) => {
    const texts = textsByLanguage[language]
    for (const key of keys) {
      const text = texts?.[key] ?? ''
      expect(text.trim(), key).not.toBe('')
      const english = namesIn(textsByLanguage.en?.[key] ?? '')
      // A number of items can be told without naming it, as “give every item a number” does.
      const own = namesIn(text).filter((name) => name !== 'top' && name !== 'n')
      expect(own, key).toEqual(english.filter((name) => name !== 'top' && name !== 'n'))
      expect(() => new IntlMessageFormat(text, factsOf(language).locale).format(argument), key).not.toThrow()
    }
  })

  it.each(languages)('in %s are written in its script', (language) => {
    const { script } = factsOf(language)
    const wrong = new RegExp(`(?!\\p{Script=${script}})\\p{Letter}`, 'u')
    for (const key of keys) {
      const words = (textsByLanguage[language]?.[key] ?? '')
        .replaceAll(/\{count, plural,|\b(?:zero|one|two|few|many|other) \{|\{\w+\}/g, '')
        .replaceAll(/\bIP\b|\bcookie\b/g, '')
      expect(words.match(wrong)?.[0], `${key}: ${words}`).toBeUndefined()
    }
  })

  it.each(['ru', 'uk', 'ar'])('in %s hold no letter of a neighbouring alphabet', (language) => {
    const foreign = { ru: /[іїєґ]/i, uk: /[ыэъё]/i, ar: /[پچژگکی]/ }[language] ?? /x/
    for (const key of keys) expect(textsByLanguage[language]?.[key] ?? '', key).not.toMatch(foreign)
  })

  it.each(['barometer', 'participants'] as const)('say next and back as the %s edition does', (edition) => {
    for (const key of ['next', 'back'] as const) {
      const named = Object.entries(interfaceTexts(edition)[key] ?? {})
      expect(named.length).toBeGreaterThan(0)
      for (const [language, text] of named) expect(textsByLanguage[language]?.[key], language).toBe(text)
    }
  })
})

describe('a sentence with a number', () => {
  it('follows the plural of its language', () => {
    expect(sayIn('fi')('newQuestions', { count: 1 })).toContain('uusi kysymys')
    expect(sayIn('ru')('newQuestions', { count: 2 })).toContain('2 новых вопроса')
    expect(sayIn('ar')('newQuestions', { count: 2 })).toContain('سؤالان')
  })
})

describe('a day', () => {
  it('is written as the language writes it, in the Gregorian calendar', () => {
    expect(dayIn('fi', '2022-11-04')).toBe('4.11.2022')
    expect(dayIn('sv', '2022-11-04')).toBe('4.11.2022')
    expect(dayIn('en', '2022-11-04')).toBe('4 November 2022')
    expect(dayIn('ar', '2022-11-04')).toMatch(/2022/)
  })
})

describe('the texts of the public site', () => {
  it('exist in the official languages, with the same parts of every page', () => {
    expect(Object.keys(siteTextsByLanguage).sort()).toEqual([...officialLanguages].sort())
    for (const texts of Object.values(siteTextsByLanguage)) {
      expect(texts.aboutPage).toHaveLength(3)
      expect(texts.accessibilityPage).toHaveLength(6)
      expect(texts.privacyPage).toHaveLength(9)
    }
  })

  it('leave a name without a value standing, so that the mistake is seen', () => {
    expect(filled('{owner}: {email}', { owner: 'A' })).toBe('A: {email}')
  })
})
