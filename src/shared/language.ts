/**
 * Languages are data: adding one is a row here and its texts, never a change of code.
 * Tags are BCP 47; `fi-simple` and `sv-simple` are easy language (registered variant `simple`).
 */
export interface LanguageFacts {
  readonly tag: string
  /** The language's own name for itself. */
  readonly endonym: string
  readonly direction: 'ltr' | 'rtl'
  /** Locale for numbers, dates and plurals, as CLDR knows it. */
  readonly locale: string
  /** Where to look when a text is missing in this language; null for a language that stands alone. */
  readonly fallback: string | null
  /** The Unicode script its texts are written in, as in `\p{Script=…}`. */
  readonly script: 'Latin' | 'Cyrillic' | 'Arabic'
  readonly easy: boolean
}

export type Language = string

const rows: readonly LanguageFacts[] = [
  {
    tag: 'fi',
    endonym: 'suomi',
    direction: 'ltr',
    locale: 'fi-FI',
    fallback: null,
    script: 'Latin',
    easy: false,
  },
  {
    tag: 'sv',
    endonym: 'svenska',
    direction: 'ltr',
    locale: 'sv-FI',
    fallback: null,
    script: 'Latin',
    easy: false,
  },
  {
    tag: 'en',
    endonym: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    fallback: null,
    script: 'Latin',
    easy: false,
  },
  {
    tag: 'fi-simple',
    endonym: 'selkosuomi',
    direction: 'ltr',
    locale: 'fi-FI',
    fallback: 'fi',
    script: 'Latin',
    easy: true,
  },
  {
    tag: 'sv-simple',
    endonym: 'lätt svenska',
    direction: 'ltr',
    locale: 'sv-FI',
    fallback: 'sv',
    script: 'Latin',
    easy: true,
  },
  {
    tag: 'ru',
    endonym: 'русский',
    direction: 'ltr',
    locale: 'ru-RU',
    fallback: null,
    script: 'Cyrillic',
    easy: false,
  },
  {
    tag: 'ar',
    endonym: 'العربية',
    direction: 'rtl',
    locale: 'ar',
    fallback: null,
    script: 'Arabic',
    easy: false,
  },
  {
    tag: 'uk',
    endonym: 'українська',
    direction: 'ltr',
    locale: 'uk-UA',
    fallback: null,
    script: 'Cyrillic',
    easy: false,
  },
  {
    tag: 'so',
    endonym: 'Soomaali',
    direction: 'ltr',
    locale: 'so-SO',
    fallback: null,
    script: 'Latin',
    easy: false,
  },
]

const byTag = new Map(rows.map((row) => [row.tag, row]))

/** The languages the product knows, in the order they are offered. */
export const languages: readonly Language[] = rows.map((row) => row.tag)
/** The languages everything official is published in: fi and sv equal by law, en beside them. */
export const officialLanguages: readonly Language[] = ['fi', 'sv', 'en']

export function isLanguage(tag: string): boolean {
  return byTag.has(tag)
}

/** @throws for a tag the product does not know: check with `isLanguage` at the edge. */
export function factsOf(tag: Language): LanguageFacts {
  const facts = byTag.get(tag)
  if (facts === undefined) throw new Error(`unknown language ${tag}`)
  return facts
}

/** The official language whose pages a respondent in `tag` is led to: itself, its base (`fi-simple` → `fi`), else English. */
export function officialLanguageFor(tag: Language): Language {
  const own = byTag.get(tag)?.fallback ?? tag
  return officialLanguages.includes(own) ? own : 'en'
}

/** A text in several languages; a language that has none is simply not there. */
export type LocalisedText = Readonly<Record<Language, string>>

/**
 * The text in a language, with the language it really came in, so that a page can mark a change of language.
 * Falls back along `fallback`, then to the official languages in order, then to whatever there is.
 */
export function textIn(
  text: LocalisedText,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const chain = [language, byTag.get(language)?.fallback, ...officialLanguages, ...Object.keys(text)]
  for (const tag of chain) {
    const found = tag == null ? undefined : text[tag]
    if (tag != null && found !== undefined && found !== '') return { text: found, language: tag }
  }
  return { text: '', language }
}
