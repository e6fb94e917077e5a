/**
 * The chapters of a wave's results as pages. A chapter is one page where that stays light for a reader on a phone, and
 * goes on on a second where it would not; which questions stand where is the same in every language.
 */
import { render } from 'preact-render-to-string'
import type { QuestionResults, SectionResults } from '#analysis'
import { type Language, officialLanguages, textIn } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import { explorerQuery } from '../../domain/explorer/request.ts'
import { fairParts } from '../../domain/fair-parts.ts'
import { utf8 } from '../../domain/utf8.ts'
import { QuestionResultsView } from './question-results.tsx'
import { chapterTitle, type ResultsProps, trendOf } from './results-page.tsx'

/** One page of a chapter. */
export interface ChapterPage {
  readonly section: SectionResults['section']
  /** From 1. */
  readonly part: number
  /** How many pages the chapter has. */
  readonly parts: number
  readonly questions: readonly QuestionResults[]
}

const kibibyte = 1024
/** A page of the site weighs 40 KiB at most, and what every chapter has besides its questions 13.5. */
const most = 26.5 * kibibyte
/** Bytes of a question in the list that each page of a chapter of several has, beside the question's own words. */
const listing = 160

/** In the order they are read. */
export function chapterPages(released: Omit<ResultsProps, 'language'>): readonly ChapterPage[] {
  return released.results.sections.flatMap(({ section, questions }) => {
    const weighed = questions.map((results) => ({ results, weight: weightOf(released, results) }))
    const whole = weighed.reduce((sum, { weight }) => sum + weight, 0)
    const list = weighed.reduce((sum, { results }) => sum + listing + bytesOfText(results), 0)
    const dealt = fairParts(weighed, ({ weight }) => weight, whole <= most ? most : most - list)
    const pages = dealt.length === 0 ? [[]] : dealt
    return pages.map((part, place) => ({
      section,
      part: place + 1,
      parts: pages.length,
      questions: part.map(({ results }) => results),
    }))
  })
}

function bytesOfText({ question }: QuestionResults): number {
  return Math.max(...officialLanguages.map((language) => utf8(textIn(question.text, language).text).length))
}

/** Bytes in the language in which it takes most, so that every language has the same pages. */
function weightOf(released: Omit<ResultsProps, 'language'>, results: QuestionResults): number {
  const markup = (language: Language) =>
    render(<QuestionOfChapter {...released} language={language} of={results} />)
  return Math.max(...officialLanguages.map((language) => utf8(markup(language)).length))
}

/** A question as a chapter shows it. */
export function QuestionOfChapter(props: ResultsProps & { readonly of: QuestionResults }) {
  const { wave, language, of: results } = props
  const { id } = results.question
  return (
    <QuestionResultsView
      results={results}
      trend={trendOf(props, id)}
      language={language}
      level={2}
      explorer={addressOf.explorer(language, wave.id, explorerQuery({ question: id }))}
    />
  )
}

/** Where a question is shown; null where no page shows it. */
export function questionAddress(
  pages: readonly ChapterPage[],
  {
    language,
    wave,
    question,
  }: { readonly language: Language; readonly wave: string; readonly question: string },
): string | null {
  const page = pages.find(({ questions }) => questions.some((one) => one.question.id === question))
  return page === undefined
    ? null
    : addressOf.question(language, wave, { section: page.section.id, part: page.part, question })
}

/** `Current state of cooperation`, or with its page where there are several: `Current state of cooperation 2/2`. */
export function pageName({ section, part, parts }: ChapterPage, language: Language): string {
  const { text } = textIn(chapterTitle(section, language), language)
  return parts === 1 ? text : `${text} ${part}/${parts}`
}
