/** What languages are called in a language, as a list. */
import { factsOf, type Language } from '#shared'
import { pageTexts } from './texts/index.ts'

export function languageNames(languages: readonly Language[], language: Language): string {
  const list = new Intl.ListFormat(factsOf(language).locale, { type: 'conjunction' })
  const { easy } = pageTexts(language)
  const names = new Intl.DisplayNames(factsOf(language).locale, { type: 'language' })
  return list.format(languages.map((tag) => easy[tag] ?? names.of(tag) ?? tag))
}
