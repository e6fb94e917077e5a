import { expect, it } from 'vitest'
import { preferredLanguage } from './negotiate.ts'

it.each([
  ['', 'fi'],
  ['*', 'fi'],
  ['sv-FI,sv;q=0.9,fi;q=0.8', 'sv'],
  ['en;q=0.5, fi;q=0.7', 'fi'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'en'],
  ['so', 'en'],
  ['fi;q=0, sv', 'sv'],
])('a browser that asks for “%s” is led to %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
