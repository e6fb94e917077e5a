/** The front of a wave's results: what was found first, the chapters, the explorer, the files, how it was done. */
import { render } from 'preact-render-to-string'
import type { QuestionResults } from '#analysis'
import { addressOf } from '../domain/addresses.ts'
import { findingOf } from '../domain/find.ts'
import { found, SentenceView } from './localised.tsx'
import { Chapters } from './results-chapter.tsx'
import { Method } from './results-method.tsx'
import { ResultsNotices } from './results-notices.tsx'
import { type ResultsProps, resultsTitle } from './results-page.tsx'
import { pageTexts } from './texts/index.ts'
import { piecesUnderQuestion } from './wording/sentence.ts'

export interface FrontProps extends ResultsProps {
  /** The report, the news and the data files of the edition; none before there is one. */
  readonly downloads: readonly Download[]
}

export interface Download {
  readonly href: string
  /** What it is, with its format. */
  readonly text: string
  /** Size, already written for the language. */
  readonly about: string
}

/** Markup to stand in a page's `<main>`; needs `resultsCss`. */
export function frontFragment(props: FrontProps): string {
  return render(<Front {...props} />)
}

function Front(props: FrontProps) {
  const { wave, results, language, downloads } = props
  const texts = pageTexts(language)
  return (
    <div class="results">
      <h1 lang={found(wave.title, language).language}>{resultsTitle(props)}</h1>
      <ResultsNotices wave={wave} language={language} />
      <KeyFindings {...props} />
      <nav class="contents" aria-labelledby="chapters">
        <h2 id="chapters">{texts.chapters}</h2>
        <Chapters wave={wave.id} sections={results.sections} language={language} />
      </nav>
      <section aria-labelledby="explore">
        <h2 id="explore">{texts.explorer.title}</h2>
        <p>
          {texts.explorer.lead} <a href={addressOf.explorer(language, wave.id)}>{texts.explorer.open}</a>
        </p>
      </section>
      {downloads.length > 0 && <Downloads downloads={downloads} title={texts.downloads} />}
      <Method {...props} />
    </div>
  )
}

/** As many as a reader takes in at a glance. */
const shownFindings = 6

function KeyFindings({ wave, results, language }: FrontProps) {
  const texts = pageTexts(language)
  const findings = results.sections
    .flatMap(({ section, questions }) => questions.map((question) => ({ section, question })))
    .filter(({ question }) => isTelling(question))
    .slice(0, shownFindings)
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{texts.findings}</h2>
      <ul class="findings">
        {findings.map(({ section, question: { question, tables } }) => (
          <li key={question.id}>
            <SentenceView
              sentence={piecesUnderQuestion(findingOf(question, tables), language)}
              language={language}
            />{' '}
            <a href={addressOf.question(language, wave.id, section.id, question.id)}>{texts.seeFigures}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function isTelling({ question, tables }: QuestionResults): boolean {
  return tables.length > 0 && question.trend === true
}

function Downloads(props: { readonly downloads: readonly Download[]; readonly title: string }) {
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{props.title}</h2>
      <ul>
        {props.downloads.map(({ href, text, about }) => (
          <li key={href}>
            <a href={href}>{text}</a> <span class="muted">{about}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
