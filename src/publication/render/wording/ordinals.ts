/** Ordinals before "time": `toisen kerran`, `för andra gången`, `for the second time`. */
import { factsOf, type Language } from '#shared'

const words: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ensimmäisen', 'toisen', 'kolmannen', 'neljännen', 'viidennen', 'kuudennen'],
  sv: ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
}

/** Endings of figures, by the plural rules for ordinals. */
const endings: Readonly<Record<Language, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  fi: { other: '.' },
  sv: { one: ':a', other: ':e' },
  en: { one: 'st', two: 'nd', few: 'rd', other: 'th' },
}

/** @param n 1 or more @param language one of the official languages */
export function ordinalWord(n: number, language: Language): string {
  const word = words[language]?.[n - 1]
  if (word !== undefined) return word
  const rule = new Intl.PluralRules(factsOf(language).locale, { type: 'ordinal' }).select(n)
  return `${n}${endings[language]?.[rule] ?? ''}`
}
