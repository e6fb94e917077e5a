/** What a respondent may choose from, and in which languages its name is shown. */
import { factsOf, isLanguage, type Language, type LocalisedText, textIn } from '#shared'
import type { Answers } from './answer.ts'
import type { Option, Question } from './definition.ts'
import { pointsOf } from './value-state.ts'

/**
 * The options or scale points of a question for these answers: a list of places is narrowed to the place chosen before
 * it, and is whole while none was. Empty for texts, numbers and rankings; a numeric scale's numbers are not among them.
 */
export function optionsOf(question: Question, answers: Answers): readonly Option[] {
  if (question.kind !== 'place' || question.narrowedBy === undefined) return pointsOf(question)
  const wider = answers[question.narrowedBy]
  if (wider?.kind !== 'place') return question.options
  return question.options.filter((option) => option.within === wider.code)
}

/**
 * The names to show for a text, each with the language it is in. One, except where the text has official Finnish and
 * Swedish names but none in the reader's language, as places have: then both stand, Finnish first, once where equal.
 */
export function namesOf(
  text: LocalisedText,
  language: Language,
): readonly { readonly text: string; readonly language: Language }[] {
  const found = textIn(text, language)
  const own = isLanguage(language) ? [language, factsOf(language).fallback] : [language]
  const { fi, sv } = text
  if (own.includes(found.language) || found.language !== 'fi' || sv === undefined || sv === fi) return [found]
  return [found, { text: sv, language: 'sv' }]
}
