/** What the staff pages say, in the official languages. */
import { factsOf, type Language, officialLanguageFor, type Problem } from '#shared'
import { dayIn } from '../../texts/index.ts'
import { filled } from '../../texts/site/index.ts'
import { en } from './en.ts'
import { fi } from './fi.ts'
import type { StudioTexts } from './studio-texts.ts'
import { sv } from './sv.ts'

export type { StudioTexts } from './studio-texts.ts'
export { filled }

export const studioTextsByLanguage: Readonly<Record<Language, StudioTexts>> = { fi, sv, en }

export function studioTexts(language: Language): StudioTexts {
  return studioTextsByLanguage[officialLanguageFor(language)] ?? en
}

/** Why something is refused, in the reader's language; a problem without words of its own is told by its code. */
export function problemText({ code, values = {} }: Problem, language: Language): string {
  const texts = studioTexts(language)
  const { states } = texts.wavesPage
  const words = Object.entries(values).map(([name, value]) => {
    const text = String(value)
    if (name === 'state' || name === 'needed') return [name, states[text] ?? text]
    return [name, /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayIn(language, text) : text]
  })
  const known = Object.hasOwn(texts.problems, code) ? texts.problems[code] : undefined
  return filled(known ?? texts.otherProblem, { code, ...Object.fromEntries(words) })
}

const formats = new Map<Language, Intl.DateTimeFormat>()

/** A moment as the language writes it, by the clock of Finland. */
export function momentIn(language: Language, moment: Date): string {
  let format = formats.get(language)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(factsOf(language).locale, {
      timeZone: 'Europe/Helsinki',
      dateStyle: language === 'en' ? 'long' : 'short',
      timeStyle: 'short',
    })
    formats.set(language, format)
  }
  return format.format(moment)
}
