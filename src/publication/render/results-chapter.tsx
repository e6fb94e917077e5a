/** One chapter of a wave's results on the site: the questions of a section, and the way to the chapters beside it. */
import { render } from 'preact-render-to-string'
import type { SectionResults } from '#analysis'
import { type Language, textIn } from '#shared'
import { addressOf } from '../domain/addresses.ts'
import { explorerQuery } from '../domain/explorer/request.ts'
import { Localised } from './localised.tsx'
import { Hatching } from './page-chart.tsx'
import { QuestionResultsView } from './question-results.tsx'
import { ResultsNotices } from './results-notices.tsx'
import { chapterTitle, type ResultsProps, resultsTitle, trendOf } from './results-page.tsx'
import { pageTexts } from './texts/index.ts'

export interface ChapterProps extends ResultsProps {
  /** One of the wave's sections. */
  readonly chapter: SectionResults
}

/** For `<title>`: the chapter, and the wave it is of. */
export function chapterPageTitle(props: ChapterProps): string {
  const { text } = textIn(chapterTitle(props.chapter.section, props.language), props.language)
  return `${text} – ${resultsTitle(props)}`
}

/** Markup to stand in a page's `<main>`; needs `resultsCss`. */
export function chapterFragment(props: ChapterProps): string {
  return render(<Chapter {...props} />)
}

function Chapter(props: ChapterProps) {
  const { wave, chapter, language } = props
  return (
    <div class="results">
      <p class="up">
        <a href={addressOf.results(language, wave.id)}>{resultsTitle(props)}</a>
      </p>
      <h1>
        <Localised text={chapterTitle(chapter.section, language)} language={language} />
      </h1>
      <Hatching />
      <ResultsNotices wave={wave} language={language} />
      {chapter.questions.map((results) => (
        <QuestionResultsView
          key={results.question.id}
          results={results}
          trend={trendOf(props, results.question.id)}
          language={language}
          level={2}
          explorer={addressOf.explorer(language, wave.id, explorerQuery({ question: results.question.id }))}
        />
      ))}
      <Neighbours {...props} />
    </div>
  )
}

function Neighbours({ wave, results, chapter, language }: ChapterProps) {
  const texts = pageTexts(language)
  const place = results.sections.findIndex(({ section }) => section.id === chapter.section.id)
  const beside = [
    { rel: 'prev', name: texts.previous, chapter: results.sections[place - 1] },
    { rel: 'next', name: texts.next, chapter: results.sections[place + 1] },
  ]
  return (
    <nav class="beside-chapters" aria-label={texts.chapters}>
      {beside.map(
        ({ rel, name, chapter: other }) =>
          other !== undefined && (
            <a key={rel} rel={rel} href={addressOf.chapter(language, wave.id, other.section.id)}>
              {`${name}: `}
              <Localised text={chapterTitle(other.section, language)} language={language} />
            </a>
          ),
      )}
    </nav>
  )
}

/** The chapters as a list of links. */
export function Chapters(props: {
  readonly wave: string
  readonly sections: readonly SectionResults[]
  readonly language: Language
}) {
  const { wave, sections, language } = props
  return (
    <ol>
      {sections.map(({ section }) => (
        <li key={section.id}>
          <a href={addressOf.chapter(language, wave, section.id)}>
            <Localised text={chapterTitle(section, language)} language={language} />
          </a>
        </li>
      ))}
    </ol>
  )
}
