/** The words of the report by language. */
import type { Language } from '#shared'
import { englishReport } from './en.ts'
import { finnishReport } from './fi.ts'
import type { ReportTexts } from './report-texts.ts'
import { swedishReport } from './sv.ts'

const texts: Readonly<Record<Language, ReportTexts>> = {
  fi: finnishReport,
  sv: swedishReport,
  en: englishReport,
}

/** @param language one of the official languages */
export function reportTexts(language: Language): ReportTexts {
  const found = texts[language]
  if (found === undefined) throw new Error(`reports are not published in ${language}`)
  return found
}
