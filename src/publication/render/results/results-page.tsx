/**
 * The results of a wave in one language as one document, to stand alone in a file: how the survey was done, then every
 * question with its sentence, chart, table, base, missing answers and main breakdown.
 */
import { render } from 'preact-render-to-string'
import type { DisclosurePolicy, SectionResults, WaveResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Language, type LocalisedText, textIn } from '#shared'
import { type ChangeSince, yearsOf } from '../../domain/change-since.ts'
import { found, Localised } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { Hatching } from './page-chart.tsx'
import { QuestionResultsView } from './question-results.tsx'
import { Method } from './results-method.tsx'
import { ResultsNotices } from './results-notices.tsx'

export interface ResultsProps {
  readonly wave: Wave
  readonly results: WaveResults
  readonly policy: DisclosurePolicy
  /** Change since the wave before; null for the first. */
  readonly change: ChangeSince | null
  /** One of the official languages. */
  readonly language: Language
}

/** The page's title, for `<title>` and links. */
export function resultsTitle({ wave, language }: Pick<ResultsProps, 'wave' | 'language'>): string {
  return fill(pageTexts(language).title, { wave: textIn(wave.title, language).text })
}

/** Markup to stand in a document's `<main>`; needs `resultsCss`. */
export function resultsFragment(props: ResultsProps): string {
  return render(<ResultsPage {...props} />)
}

function ResultsPage(props: ResultsProps) {
  const { wave, results, language } = props
  return (
    <div class="results">
      <h1 lang={found(wave.title, language).language}>{resultsTitle(props)}</h1>
      <Hatching />
      <ResultsNotices wave={wave} language={language} />
      <Method {...props} />
      <Contents sections={results.sections} language={language} />
      {results.sections.map(({ section, questions }) => (
        <section key={section.id} aria-labelledby={`s-${section.id}`}>
          <h2 id={`s-${section.id}`}>
            <Localised text={chapterTitle(section, language)} language={language} />
          </h2>
          {questions.map((question) => (
            <QuestionResultsView
              key={question.question.id}
              results={question}
              trend={trendOf(props, question.question.id)}
              language={language}
              level={3}
              explorer={null}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

/** A page of the form that had no heading is a chapter all the same. */
export function chapterTitle({ title }: SectionResults['section'], language: Language): LocalisedText {
  return textIn(title, language).text === '' ? { [language]: pageTexts(language).untitled } : title
}

export function trendOf({ wave, change }: ResultsProps, id: string) {
  const question = change?.trend.value.questions.find((trend) => trend.question === id)
  return change === null || question === undefined ? null : { question, years: yearsOf(change.since, wave) }
}

function Contents(props: { readonly sections: readonly SectionResults[]; readonly language: Language }) {
  const { sections, language } = props
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{pageTexts(language).contents}</h2>
      <ol>
        {sections.map(({ section }) => (
          <li key={section.id}>
            <a href={`#s-${section.id}`}>
              <Localised text={chapterTitle(section, language)} language={language} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
