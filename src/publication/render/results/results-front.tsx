/** The front of a wave's results: what was found first, the chapters, the explorer, the files, how it was done. */
import { render } from 'preact-render-to-string'
import { addressOf } from '../../domain/addresses.ts'
import { easyTexts } from '../easy/easy-texts.ts'
import { found, Localised } from '../localised.tsx'
import { pageTexts } from '../texts/index.ts'
import { type ChapterPage, questionAddress } from './chapter-pages.tsx'
import { Chapters } from './results-chapter.tsx'
import { Method } from './results-method.tsx'
import { ResultsNotices } from './results-notices.tsx'
import { type ResultsProps, resultsTitle } from './results-page.tsx'

export interface FrontProps extends ResultsProps {
  /** Of every chapter. */
  readonly pages: readonly ChapterPage[]
  /** The report, the news and the data files of the edition; none before there is one. */
  readonly downloads: readonly Download[]
  readonly findings: readonly KeyFinding[]
  /** Whether there is a page in easy language. */
  readonly easy: boolean
}

/** What is said first, with the question whose figures carry it. */
export interface KeyFinding {
  readonly question: string
  /** In the page's language. */
  readonly sentence: string
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
  const { wave, results, language, downloads, easy } = props
  const texts = pageTexts(language)
  return (
    <div class="results">
      <h1 lang={found(wave.title, language).language}>{resultsTitle(props)}</h1>
      <ResultsNotices wave={wave} language={language} />
      {easy && (
        <p>
          <a href={addressOf.easy(language, wave.id)}>{easyTexts(language).name}</a>
        </p>
      )}
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

function KeyFindings(props: FrontProps) {
  const { wave, pages, language, findings } = props
  const texts = pageTexts(language)
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{texts.findings}</h2>
      <ul class="findings">
        {findings.map(({ question, sentence }) => {
          const href = questionAddress(pages, { language, wave: wave.id, question })
          return (
            <li key={sentence}>
              {sentence} {href !== null && <SeeFigures {...props} question={question} href={href} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Those who go from link to link hear what each leads to. */
function SeeFigures(props: FrontProps & { readonly question: string; readonly href: string }) {
  const { results, language, question, href } = props
  const all = results.sections.flatMap(({ questions }) => questions)
  const text = all.find(({ question: { id } }) => id === question)?.question.text ?? {}
  return (
    <a href={href}>
      {pageTexts(language).seeFigures}
      <span class="hide">
        {': '}
        <Localised text={text} language={language} />
      </span>
    </a>
  )
}

function Downloads(props: { readonly downloads: readonly Download[]; readonly title: string }) {
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{props.title}</h2>
      <ul>
        {props.downloads.map(({ href, text, about }) => (
          <li key={href}>
            <a href={href}>
              {text} ({about})
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
