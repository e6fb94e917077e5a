/** What the public site says, in the official languages. */
import { type Language, officialLanguageFor } from '#shared'
import { en } from './en.ts'
import { fi } from './fi.ts'
import type { SiteTexts } from './site-texts.ts'
import { sv } from './sv.ts'

export type { Part, SiteTexts } from './site-texts.ts'

export const siteTextsByLanguage: Readonly<Record<Language, SiteTexts>> = { fi, sv, en }

export function siteTexts(language: Language): SiteTexts {
  return siteTextsByLanguage[officialLanguageFor(language)] ?? en
}

/** Puts values in the place of `{names}`; a name without a value stays, so that a mistake is seen. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
