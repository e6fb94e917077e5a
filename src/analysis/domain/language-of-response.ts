/** The language of a response as a background variable: nobody was asked, but results differ by it. */
import { factsOf, isLanguage, type Language, type LocalisedText, languages } from '#shared'
import { missingMarks, type Variable } from './data-set.ts'

/** Name of the variable, and of the question it stands for. */
export const languageOfResponse = 'response_language'

const label: LocalisedText = {
  fi: 'Vastauskieli',
  sv: 'Svarsspråk',
  en: 'Language of response',
}

/** Codes follow the product's list of languages, so that they are the same in every wave. */
export function languageCode(language: Language | undefined): number {
  return language === undefined || !isLanguage(language)
    ? missingMarks.not_answered
    : languages.indexOf(language) + 1
}

/** @param offered the languages of the questionnaire */
export function languageVariable(offered: readonly Language[]): Variable {
  return {
    name: languageOfResponse,
    question: languageOfResponse,
    part: null,
    questionText: label,
    label,
    measure: 'nominal',
    categories: languages
      .filter((language) => offered.includes(language))
      .map((language) => ({ code: languageCode(language), key: language, label: nameOf(language) })),
    concept: languageOfResponse,
    disclosure: 'open',
  }
}

/** Names of languages in the official languages; of others, their own name for themselves. */
const names: Readonly<Record<string, LocalisedText>> = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
  'fi-simple': { fi: 'selkosuomi', sv: 'lätt finska', en: 'Easy Finnish' },
  'sv-simple': { fi: 'selkoruotsi', sv: 'lätt svenska', en: 'Easy Swedish' },
  ru: { fi: 'venäjä', sv: 'ryska', en: 'Russian' },
  ar: { fi: 'arabia', sv: 'arabiska', en: 'Arabic' },
  uk: { fi: 'ukraina', sv: 'ukrainska', en: 'Ukrainian' },
  so: { fi: 'somali', sv: 'somaliska', en: 'Somali' },
}

const nameOf = (language: Language): LocalisedText =>
  names[language] ?? { [language]: factsOf(language).endonym }
