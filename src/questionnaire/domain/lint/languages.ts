/**
 * Texts that are not in the language they claim: another script, letters of a neighbour's alphabet (Persian in Arabic,
 * Russian in Ukrainian), a text left untranslated, or words that betray another language of the form.
 */
import { factsOf, isLanguage, type Language, languages } from '#shared'
import type { Questionnaire } from '../definition.ts'
import { error, type Finding, warning } from './finding.ts'
import { isPlaceName, type PlacedText, placedTexts } from './places.ts'

export function languageFindings(questionnaire: Questionnaire): readonly Finding[] {
  return placedTexts(questionnaire).flatMap((placed) =>
    isName(placed)
      ? []
      : Object.entries(placed.text)
          .filter(([language]) => isLanguage(language))
          .flatMap(([language, words]) => [
            ...scripts(placed.at, language, words),
            ...alphabet(placed.at, language, words),
            ...leftOver(placed, language, words),
            ...foreignWords(placed.at, language, words),
          ]),
  )
}

function isName({ role, question, text }: PlacedText): boolean {
  return role === 'option' && question !== null && isPlaceName(question, { text })
}

/** A word or two may be a name, such as a language's own name for itself; a sentence in the wrong letters is an error. */
function tellOf(words: string): typeof error {
  return wordCount(words) > 2 ? error : warning
}

function wordCount(words: string): number {
  return words.match(/\p{L}+/gu)?.length ?? 0
}

function scripts(at: string, language: Language, words: string): readonly Finding[] {
  const { script } = factsOf(language)
  const own = new RegExp(`\\p{Script=${script}}`, 'u')
  const letters = words.match(/\p{L}/gu) ?? []
  const ownLetters = letters.filter((letter) => own.test(letter))
  if (letters.length > 0 && ownLetters.length * 2 < letters.length)
    return [tellOf(words)('wrong_script', at, `The text is not written in ${script} script.`, language)]
  const mixed = (words.match(/\p{L}+/gu) ?? []).find((word) => isMixed(word))
  if (mixed === undefined) return []
  return [warning('mixed_scripts', at, `The word “${mixed}” mixes letters of two scripts.`, language)]
}

const scriptTests = (['Latin', 'Cyrillic', 'Arabic'] as const).map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
)

function isMixed(word: string): boolean {
  return scriptTests.filter((test) => test.test(word)).length > 1
}

/**
 * Letters a language does not have though its script does, and whose they are. In Latin script names may have them, so
 * only words without a capital are looked at, and what is found is a warning.
 */
const strangeLetters: Readonly<Record<string, { readonly letters: RegExp; readonly theirs: string }>> = {
  ar: { letters: /[پچژگکی]/u, theirs: 'Persian' },
  uk: { letters: /[ыэъё]/iu, theirs: 'Russian' },
  ru: { letters: /[іїєґ]/iu, theirs: 'Ukrainian' },
  fi: { letters: /(?<!\p{L})\p{Ll}*å/u, theirs: 'Swedish' },
  en: { letters: /(?<!\p{L})\p{Ll}*[åäö]/u, theirs: 'Finnish or Swedish' },
  so: { letters: /(?<!\p{L})\p{Ll}*[åäöpvz]/u, theirs: 'other languages' },
}

function alphabet(at: string, language: Language, words: string): readonly Finding[] {
  const strange = strangeLetters[baseOf(language)]
  const [match = ''] = words.match(strange?.letters ?? /(?!)/) ?? []
  const letter = match.at(-1)
  if (strange === undefined || letter === undefined) return []
  const tell = factsOf(language).script === 'Latin' ? warning : tellOf(words)
  return [tell('wrong_alphabet', at, `The letter “${letter}” belongs to ${strange.theirs}.`, language)]
}

/** The same words in two languages: surely left over from four words on, possibly from two. */
function leftOver({ at, text }: PlacedText, language: Language, words: string): readonly Finding[] {
  const count = wordCount(words)
  if (count < 2 || words.length < 12) return []
  const twin = Object.entries(text).find(
    ([other, theirs]) => baseOf(other) !== baseOf(language) && theirs.trim() === words.trim(),
  )
  if (twin === undefined || languages.indexOf(twin[0]) > languages.indexOf(language)) return []
  const tell = count >= 4 ? error : warning
  return [tell('left_over', at, `The text is the same as in ${twin[0]}: was it translated?`, language)]
}

function baseOf(language: Language): string {
  return language.split('-')[0] ?? language
}

/** Small words that no other of these languages has. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  fi: new Set(
    'että tai joka sekä mitä miten ovat olet oletko sinun sinulle voit ei kun mikä missä'.split(' '),
  ),
  sv: new Set('och att är inte som på eller vilka hur du för jag ett av till från'.split(' ')),
  en: new Set('the and of is or you which how are your what with not have from'.split(' ')),
  so: new Set('aad iyo waa ku oo ka uga ma waxaad dalka inaad'.split(' ')),
}

function foreignWords(at: string, language: Language, words: string): readonly Finding[] {
  const own = smallWords[baseOf(language)]
  if (own === undefined) return []
  const used = new Set(words.toLowerCase().match(/\p{L}+/gu) ?? [])
  if ([...own].some((word) => used.has(word))) return []
  for (const [other, theirs] of Object.entries(smallWords)) {
    const betraying = [...theirs].filter((word) => used.has(word) && !own.has(word))
    if (betraying.length >= 2)
      return [
        warning(
          'wrong_language',
          at,
          `“${betraying.join('”, “')}” look like ${other}, not ${language}.`,
          language,
        ),
      ]
  }
  return []
}
