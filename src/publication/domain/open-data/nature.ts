/** What stands beside every figure, so that a copied line or file still says what it is. */
import type { Wave } from '#fieldwork'
import { type Language, type LocalisedText, textIn } from '#shared'
import { dataTexts } from './texts/index.ts'

export function natureOf({ synthetic }: Wave): string {
  return synthetic ? 'synthetic demonstration data' : 'survey responses'
}

/** What a reader must know before any figure: that data are invented, or whose they are. Empty for our own responses. */
export function noticesOf({ synthetic, credit }: Wave, language: Language): readonly string[] {
  const invented = synthetic ? [dataTexts(language).synthetic] : []
  const credited = credit === null ? [] : [`${textIn(credit.text, language).text} (${credit.licence}).`]
  return [...invented, ...credited]
}

/** How every file should be read: what hides, what percentages are of, whom results speak of. */
export function readingNotes(wave: Wave, language: Language): readonly string[] {
  const { hiddenNote, percentNote, respondentsNote } = dataTexts(language)
  return [...noticesOf(wave, language), hiddenNote, percentNote, respondentsNote]
}

/** The licence of the files; data of others keep their own. */
export function licenceOf({ credit }: Wave): { readonly name: string; readonly url: string | null } {
  if (credit === null || credit.licence === ccBy.name) return ccBy
  return { name: credit.licence, url: credit.url }
}

const ccBy = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }

/** The same text of each language, made by a function. */
export function inEach(languages: readonly Language[], text: (language: Language) => string): LocalisedText {
  return Object.fromEntries(languages.map((language) => [language, text(language)]))
}

/** The name of the whole: the wave and that these are its results as open data. */
export function titleOf(wave: Wave, language: Language): string {
  return dataTexts(language).title.replace('{wave}', textIn(wave.title, language).text)
}
