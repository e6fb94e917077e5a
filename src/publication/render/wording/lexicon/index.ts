/** Which words are known: those of the barometer's questionnaire, in the official languages. */
import type { Language } from '#shared'
import type { Thing, Topic } from '../../../domain/findings/statement.ts'
import { englishLexicon } from './en.ts'
import { finnishLexicon } from './fi.ts'
import type { Lexicon } from './lexicon.ts'
import { swedishLexicon } from './sv.ts'

const barometer = 'partnership-barometer'
const lexicons: Readonly<Record<Language, Lexicon>> = {
  fi: finnishLexicon,
  sv: swedishLexicon,
  en: englishLexicon,
}

/** Null for other questionnaires: their ids may mean something else. */
export function lexiconFor({ questionnaire }: Topic, language: Language): Lexicon | null {
  return questionnaire === barometer ? (lexicons[language] ?? null) : null
}

/** Questions about the same things. */
const askedAs: Readonly<Record<string, string>> = {
  prog_ways: 'ways',
  useful_national: 'ways',
  useful_regional: 'ways',
}

/** All of some things as they stand inside a sentence; null where one is not known. */
export function namesOf(
  about: Topic,
  things: readonly Thing[],
  language: Language,
): readonly string[] | null {
  const known = lexiconFor(about, language)?.things[askedAs[about.question] ?? about.question] ?? {}
  const names = things.flatMap(({ key }) => known[key] ?? [])
  return names.length === things.length ? names : null
}
