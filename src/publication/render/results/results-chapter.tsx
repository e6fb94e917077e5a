/** A page of a chapter of a wave's results on the site: the questions of a section, and the way to the pages beside it. */
import { render } from 'preact-render-to-string'
import type { SectionResults } from '#analysis'
import type { Language } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import { Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { type ChapterPage, pageName, QuestionOfChapter } from './chapter-pages.tsx'
import { Hatching } from './page-chart.tsx'
import { ResultsNotices } from './results-notices.tsx'
import { chapterTitle, type ResultsProps, resultsTitle } from './results-page.tsx'

export interface ChapterProps extends ResultsProps {
  /** Of every chapter, in the order they are read. */
  readonly pages: readonly ChapterPage[]
  /** The one of them that is shown. */
  readonly page: ChapterPage
}

/** For `<title>`: the chapter, and the wave it is of. */
export function chapterPageTitle(props: ChapterProps): string {
  return `${pageName(props.page, props.language)} – ${resultsTitle(props)}`
}

/** Markup to stand in a page's `<main>`; needs `resultsCss`. */
export function chapterFragment(props: ChapterProps): string {
  return render(<Chapter {...props} />)
}

function Chapter(props: ChapterProps) {
  const { wave, page, language } = props
  return (
    <div class="results">
      <p class="up">
        <a href={addressOf.results(language, wave.id)}>{resultsTitle(props)}</a>
      </p>
      <h1>
        <Localised text={chapterTitle(page.section, language)} language={language} />
      </h1>
      <Hatching />
      <ResultsNotices wave={wave} language={language} />
      {page.parts > 1 && <QuestionsOfChapter {...props} />}
      {page.questions.map((results) => (
        <QuestionOfChapter key={results.question.id} {...props} of={results} />
      ))}
      <Neighbours {...props} />
    </div>
  )
}

/** Where a chapter goes on on another page, all its questions are named on each. */
function QuestionsOfChapter({ wave, pages, page, language }: ChapterProps) {
  const texts = pageTexts(language)
  const chapter = pages.filter(({ section }) => section.id === page.section.id)
  return (
    <nav class="contents" aria-labelledby="questions">
      <h2 id="questions">{texts.questions}</h2>
      {chapter.map(({ part, parts, questions }) => (
        <>
          <p class="base">{fill(texts.page, { part: String(part), parts: String(parts) })}</p>
          <ul>
            {questions.map(({ question: { id, text } }) => (
              <li key={id}>
                <a
                  href={
                    part === page.part
                      ? `#q-${id}`
                      : addressOf.question(language, wave.id, {
                          section: page.section.id,
                          part,
                          question: id,
                        })
                  }
                >
                  <Localised text={text} language={language} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  )
}

function Neighbours({ wave, pages, page, language }: ChapterProps) {
  const texts = pageTexts(language)
  const place = pages.indexOf(page)
  const beside = [
    { rel: 'prev', name: texts.previous, within: texts.previousPage, other: pages[place - 1] },
    { rel: 'next', name: texts.next, within: texts.nextPage, other: pages[place + 1] },
  ]
  return (
    <nav class="beside-chapters" aria-label={texts.chapters}>
      {beside.map(
        ({ rel, name, within, other }) =>
          other !== undefined && (
            <a key={rel} rel={rel} href={addressOf.chapter(language, wave.id, other.section.id, other.part)}>
              {`${other.section.id === page.section.id ? within : name}: `}
              <Localised text={chapterTitle(other.section, language)} language={language} />
              {other.parts > 1 && ` ${other.part}/${other.parts}`}
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
