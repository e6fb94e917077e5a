import type { Language } from '#shared'
import type { DataTexts } from './data-texts.ts'
import { englishData } from './en.ts'
import { finnishData } from './fi.ts'
import { swedishData } from './sv.ts'

const texts: Readonly<Record<Language, DataTexts>> = { fi: finnishData, sv: swedishData, en: englishData }

/** @param language one of the official languages */
export function dataTexts(language: Language): DataTexts {
  const found = texts[language]
  if (found === undefined) throw new Error(`open data are not published in ${language}`)
  return found
}
