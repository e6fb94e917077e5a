/**
 * First drafts of an edition's texts in every official language: the news, the report's summary, and a word before each
 * chapter. They are Markdown with bindings, so that they stay bound however they are edited.
 */
import type { SectionResults } from '#analysis'
import { type Language, officialLanguages } from '#shared'
import { easyPart } from '../edition.ts'
import type { Statement } from '../findings/statement.ts'
import { easyEnglishSentences } from './drafts/easy-en.ts'
import { easyFinnishSentences } from './drafts/easy-fi.ts'
import type { EasySentences } from './drafts/easy-sentences.ts'
import { easySwedishSentences } from './drafts/easy-sv.ts'
import { englishSentences } from './drafts/en.ts'
import { finnishSentences } from './drafts/fi.ts'
import type { Sentences } from './drafts/sentences.ts'
import { swedishSentences } from './drafts/sv.ts'
import { easyDraft } from './easy-draft.ts'
import { bestOf } from './first-picks.ts'
import { type DraftInput, newsOutline, type OutlinePart, type Said } from './outline.ts'

export interface DraftText {
  /** `news`, `summary`, `easy`, or `chapter:` and the id of a section. */
  readonly part: string
  readonly language: Language
  readonly markdown: string
}

/** How many findings a chapter begins with. */
const inChapter = 3

const sentencesIn: Readonly<Record<Language, Sentences>> = {
  fi: finnishSentences,
  sv: swedishSentences,
  en: englishSentences,
}

const easySentencesIn: Readonly<Record<Language, EasySentences>> = {
  fi: easyFinnishSentences,
  sv: easySwedishSentences,
  en: easyEnglishSentences,
}

export function draftTexts(input: DraftInput): readonly DraftText[] {
  return officialLanguages.flatMap((language) => {
    const [sentences, easy] = [sentencesIn[language], easySentencesIn[language]]
    if (sentences === undefined || easy === undefined) throw new Error(`no drafts are written in ${language}`)
    const chapters = input.released.results.sections.map((results) => ({
      part: `chapter:${results.section.id}`,
      language,
      markdown: chapter(input, results, sentences),
    }))
    const parts = [
      { part: 'news', language, markdown: news(input, sentences) },
      { part: 'summary', language, markdown: summary(input, sentences) },
      { part: easyPart, language, markdown: easyDraft(input, easy) },
    ]
    return [...parts, ...chapters]
  })
}

function news(input: DraftInput, sentences: Sentences): string {
  const { title, parts } = newsOutline(input)
  return [`# ${written(title, sentences)}`, ...parts.map((part) => writtenPart(part, sentences)), ''].join(
    '\n\n',
  )
}

function writtenPart({ kind, said }: OutlinePart, sentences: Sentences): string {
  const all = said.map((one) => written(one, sentences)).join(' ')
  if (kind === 'chosen') return `${all}\n\n{picked}`
  return kind === 'heading' ? `## ${all}` : all
}

function written({ say, id }: Said, sentences: Sentences): string {
  return say(sentences).replaceAll('$id', id)
}

/** How many responded, then what was chosen, in the order staff give it. */
function summary(input: DraftInput, sentences: Sentences): string {
  const { parts } = newsOutline({ ...input, facts: { ...input.facts, programme: null } })
  return [...parts.map((part) => writtenPart(part, sentences)), ''].join('\n\n')
}

/** The best finding of each question that has one, in the order of the questions. */
function chapter({ statements }: DraftInput, { questions }: SectionResults, sentences: Sentences): string {
  const told = questions
    .flatMap(({ question }) => bestOf(question.id, statements) ?? [])
    .filter(({ statement }) => !besideChart.has(statement.kind))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, inChapter)
  if (told.length === 0) return `${shown(questions) ? sentences.answersShown : sentences.tooFewAnswers}\n`
  const order = questions.map(({ question }) => question.id as string)
  const inOrder = told.toSorted((one, other) => order.indexOf(one.question) - order.indexOf(other.question))
  return `${inOrder.map(({ id }) => `{finding ${id}}`).join(' ')}\n`
}

/** Said beside the chart of their question anyway: a chapter need not begin with them. */
const besideChart: ReadonlySet<Statement['kind']> = new Set([
  'mean',
  'most_common',
  'listed',
  'means',
  'two_highest',
  'answer_across',
  'between',
  'ranking',
])

/** Whether any figure is. */
function shown(questions: SectionResults['questions']): boolean {
  return questions.some(({ tables }) => tables.some(({ value }) => (value.groups[0]?.base ?? 0) > 0))
}
