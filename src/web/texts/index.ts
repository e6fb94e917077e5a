/** What the interface says, per language, and how a sentence with arguments is formed. */
import { IntlMessageFormat } from 'intl-messageformat'
import { type Day, factsOf, type Language } from '#shared'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import { fiSimple } from './fi-simple.ts'
import { ru } from './ru.ts'
import { so } from './so.ts'
import { sv } from './sv.ts'
import { svSimple } from './sv-simple.ts'
import type { Texts } from './texts.ts'
import { uk } from './uk.ts'

export type { Texts } from './texts.ts'
export type TextKey = keyof Texts

export const textsByLanguage: Readonly<Record<Language, Texts>> = {
  fi,
  sv,
  en,
  'fi-simple': fiSimple,
  'sv-simple': svSimple,
  ru,
  ar,
  uk,
  so,
}

/** Says a text: `say('progress', { n: 2, total: 7 })`. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

const formats = new Map<string, IntlMessageFormat>()

function formatOf(language: Language, key: TextKey, message: string): IntlMessageFormat {
  const name = `${language} ${key}`
  let format = formats.get(name)
  if (format === undefined) {
    format = new IntlMessageFormat(message, factsOf(language).locale, undefined, { ignoreTag: true })
    formats.set(name, format)
  }
  return format
}

/** Numbers are given as they are to be shown, except where a plural decides by them. */
export function sayIn(language: Language): Say {
  const texts = textsByLanguage[language] ?? en
  return (key, values) =>
    values === undefined ? texts[key] : String(formatOf(language, key, texts[key]).format(values))
}

/** A day as the language writes it, `4.11.2022` or `4 November 2022`; always the Gregorian calendar and Latin digits. */
export function dayIn(language: Language, day: Day): string {
  const facts = factsOf(language)
  const numeric = language.startsWith('fi') || language.startsWith('sv') || language === 'so'
  return new Intl.DateTimeFormat(facts.locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...(numeric ? { day: 'numeric', month: 'numeric', year: 'numeric' } : { dateStyle: 'long' }),
  }).format(new Date(`${day}T00:00:00Z`))
}
