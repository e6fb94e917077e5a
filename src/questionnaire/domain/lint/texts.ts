/** Texts: there in every language that is offered, told apart, with the same placeholders. */
import { factsOf, isLanguage, type Language } from '#shared'
import type { Question, Questionnaire } from '../definition.ts'
import { error, type Finding, warning } from './finding.ts'
import { isPlaceName, type PlacedText, placedTexts } from './places.ts'

export function textFindings(questionnaire: Questionnaire): readonly Finding[] {
  const { languages, sourceLanguage } = questionnaire
  const unknown = [...languages, sourceLanguage].filter((tag) => !isLanguage(tag))
  if (unknown.length > 0)
    return unknown.map((tag) =>
      error('language_unknown', 'languages', `“${tag}” is no language we know.`, tag),
    )
  if (!languages.includes(sourceLanguage))
    return [
      error('language_unknown', 'sourceLanguage', 'The source language is not offered.', sourceLanguage),
    ]
  const texts = placedTexts(questionnaire)
  return [
    ...texts.flatMap((placed) => [
      ...languages.flatMap((language) => missing(placed, language)),
      ...placeholders(placed, questionnaire),
    ]),
    ...languages.flatMap((language) => repeated(texts, language)),
  ]
}

function has(text: PlacedText['text'], language: Language): boolean {
  return (text[language] ?? '').trim() !== ''
}

function missing(placed: PlacedText, language: Language): readonly Finding[] {
  const { role, at, text, question } = placed
  if (has(text, language) || !isNeeded(placed, language)) return []
  const { easy } = factsOf(language)
  const sentence = `This ${role} has no text in ${language}.`
  if (!easy) return [error('text_missing', at, sentence, language)]
  if (role === 'question')
    return question?.kind !== 'note' && question?.core
      ? [warning('easy_text_missing', at, 'This core question is not asked in easy language.', language)]
      : []
  const shownInAnother = role === 'option' || role === 'item' || role === 'label'
  return [(shownInAnother ? error : warning)('easy_text_missing', at, sentence, language)]
}

/** A text is needed where its question is asked, a section's title where the section asks anything. */
function isNeeded({ role, text, question, section }: PlacedText, language: Language): boolean {
  if (role === 'section')
    return (
      !isOnePage(section?.questions ?? [], text) &&
      section?.questions.some((one) => has(one.text, language)) === true
    )
  if (question === null || role === 'question') return true
  return has(question.text, language) && !(role === 'option' && isPlaceName(question, { text }))
}

/** A page of one question needs no title: its place in the form heads it. */
function isOnePage(questions: readonly Question[], title: PlacedText['text']): boolean {
  return questions.length === 1 && Object.keys(title).length === 0
}

function placeholders({ at, text }: PlacedText, { sourceLanguage }: Questionnaire): readonly Finding[] {
  const source = text[sourceLanguage]
  if (source === undefined) return []
  return Object.entries(text)
    .filter(([, words]) => placeholdersIn(words) !== placeholdersIn(source))
    .map(([language]) =>
      error(
        'placeholder_differs',
        at,
        `The places to fill in differ from those in ${sourceLanguage}.`,
        language,
      ),
    )
}

function placeholdersIn(words: string): string {
  return [...new Set(words.match(/\{\w+\}/g))].sort().join(' ')
}

/** Two options or items of one question that read the same. */
function repeated(texts: readonly PlacedText[], language: Language): readonly Finding[] {
  const seen = new Map<Question | null, Set<string>>()
  return texts.flatMap((placed) => {
    const words = placed.text[language]?.trim().toLowerCase() ?? ''
    if (words === '' || (placed.role !== 'option' && placed.role !== 'item')) return []
    const read = seen.get(placed.question) ?? new Set()
    seen.set(placed.question, read)
    if (!read.has(`${placed.role} ${words}`)) {
      read.add(`${placed.role} ${words}`)
      return []
    }
    return [
      error('duplicate_text', placed.at, `Another ${placed.role} of the question reads the same.`, language),
    ]
  })
}
