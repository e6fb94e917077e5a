/** The words of the results page by language. */
import type { Language } from '#shared'
import { englishTexts } from './en.ts'
import { finnishTexts } from './fi.ts'
import type { PageTexts } from './page-texts.ts'
import { swedishTexts } from './sv.ts'

const texts: Readonly<Record<Language, PageTexts>> = {
  fi: finnishTexts,
  sv: swedishTexts,
  en: englishTexts,
}

/** @param language one of the official languages */
export function pageTexts(language: Language): PageTexts {
  const found = texts[language]
  if (found === undefined) throw new Error(`results are not published in ${language}`)
  return found
}

/** Puts values in their places; a place without a value is a bug. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the text “${template}” needs ${name}`)
    return value
  })
}
