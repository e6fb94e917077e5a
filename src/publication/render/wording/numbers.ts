/** Numbers, dates and lists as a language writes them, by CLDR; spaces inside a number never break a line. */
import { type Day, factsOf, type Language } from '#shared'

const formats = new Map<string, Intl.NumberFormat>()

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(factsOf(language).locale, options)
  formats.set(key, made)
  return made
}

export function count(n: number, language: Language): string {
  return unbroken(format(language, { maximumFractionDigits: 0 }).format(n))
}

/** Means have one decimal. */
export function mean(value: number, language: Language): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  return unbroken(format(language, options).format(value))
}

/** A share of 0–1 as a whole percentage, for sentences and charts. */
export function percent(share: number, language: Language): string {
  return unbroken(format(language, { style: 'percent', maximumFractionDigits: 0 }).format(share))
}

/** The same for easy language: `61 prosenttia`, `61 procent`, `61 per cent`. */
export function percentInWords(share: number, language: Language): string {
  const options = { style: 'unit', unit: 'percent', unitDisplay: 'long', maximumFractionDigits: 0 } as const
  return unbroken(format(language, options).format(100 * share))
}

/** `5,8–6,9`; one number where both are written alike. */
export function meanRange(low: number, high: number, language: Language): string {
  const [from, to] = [mean(low, language), mean(high, language)]
  return from === to ? to : `${from}–${to}`
}

/** Shares of 0–1 as whole percentages with one sign: `23–61 %`. */
export function percentRange(low: number, high: number, language: Language): string {
  const [from, to] = [percent(low, language), percent(high, language)]
  return from === to ? to : `${from.replace(/\D+$/u, '')}–${to}`
}

/** A change of a mean, with its sign: `+0,3`, `−0,1`, `0,0`. */
export function signedMean(change: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  return signed(format(language, { ...digits, signDisplay: 'exceptZero' }).format(change))
}

/** A change of a share of 0–1 in whole percentage points, with its sign and without a unit: `+11`, `−3`, `0`. */
export function signedPoints(change: number, language: Language): string {
  const options = { maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const
  return signed(format(language, options).format(Math.round(100 * change)))
}

/** A minus sign in every language, where English data have a hyphen. */
function signed(text: string): string {
  return unbroken(text).replace('-', '−')
}

/** `4.11.2022–24.2.2023`, `4 November 2022 – 24 February 2023`. */
export function days(start: Day, end: Day | null, language: Language): string {
  const { locale } = factsOf(language)
  const options: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }
  const dates = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory' })
  // A date of several words stays on one line.
  const on = (day: Day) => dates.format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0')
  if (end === null) return `${on(start)}–`
  return start === end ? on(start) : `${on(start)}${language === 'en' ? '\u00a0– ' : '–'}${on(end)}`
}

/** `a, b ja c` as pieces, so that each item can carry its own language: what stands before each, and after the last. */
export function joined<Item>(items: readonly Item[], language: Language): readonly (Item | string)[] {
  const list = new Intl.ListFormat(factsOf(language).locale, { type: 'conjunction' })
  const parts = list.formatToParts(items.map((_, index) => String(index)))
  return parts.flatMap(({ type, value }): readonly (Item | string)[] => {
    const item = items[Number(value)]
    return type === 'element' ? (item === undefined ? [] : [item]) : [value]
  })
}

function unbroken(text: string): string {
  return text.replace(/\s/gu, '\u00a0')
}
