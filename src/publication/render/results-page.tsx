/**
 * The results of a wave in one language: how the survey was done, then every question with its sentence, chart, table,
 * base and missing answers. A fragment for the site's frame, and the same as a document that stands alone in a file.
 */
import { render } from 'preact-render-to-string'
import type { DisclosurePolicy, SectionResults, WaveResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { factsOf, type Language, textIn } from '#shared'
import { type ChangeSince, yearsOf } from '../domain/change-since.ts'
import { ChangeMethod } from './change-method.tsx'
import { found, Localised } from './localised.tsx'
import { QuestionResultsView } from './question-results.tsx'
import { fill, pageTexts } from './texts/index.ts'
import { count, days } from './wording/numbers.ts'

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

/** Markup to stand in a page's `<main>`; needs `resultsCss`. */
export function resultsFragment(props: ResultsProps): string {
  return render(<ResultsPage {...props} />)
}

function ResultsPage(props: ResultsProps) {
  const { wave, results, language } = props
  return (
    <div class="results">
      <h1 lang={found(wave.title, language).language}>{resultsTitle(props)}</h1>
      {wave.synthetic && <SyntheticNotice language={language} />}
      {wave.credit !== null && <Credit credit={wave.credit} language={language} />}
      <Method {...props} />
      <Contents sections={results.sections} language={language} />
      {results.sections.map(({ section, questions }) => (
        <section key={section.id} aria-labelledby={`s-${section.id}`}>
          <h2 id={`s-${section.id}`}>
            <Localised text={section.title} language={language} />
          </h2>
          {questions.map((question) => (
            <QuestionResultsView
              key={question.question.id}
              results={question}
              trend={trendOf(props, question.question.id)}
              language={language}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

function trendOf({ wave, change }: ResultsProps, id: string) {
  const question = change?.trend.value.questions.find((trend) => trend.question === id)
  return change === null || question === undefined ? null : { question, years: yearsOf(change.since, wave) }
}

function SyntheticNotice({ language }: { readonly language: Language }) {
  const { synthetic } = pageTexts(language)
  return (
    <div class="notice demo">
      <h2>{synthetic.title}</h2>
      <p>{synthetic.text}</p>
    </div>
  )
}

function Credit(props: { readonly credit: NonNullable<Wave['credit']>; readonly language: Language }) {
  const { credit, language } = props
  const texts = pageTexts(language).credit
  return (
    <div class="notice">
      <h2>{texts.title}</h2>
      <p>
        <Localised text={credit.text} language={language} />{' '}
        {fill(texts.licence, { licence: credit.licence })}
        {credit.url !== null && (
          <>
            {' '}
            <a href={credit.url}>{`${texts.source}: ${hostOf(credit.url)}`}</a>
          </>
        )}
      </p>
    </div>
  )
}

function hostOf(url: string): string {
  return url.replace(/^https?:\/\//u, '').split('/')[0] ?? url
}

function Method({ wave, results, policy, change, language }: ResultsProps) {
  const { method } = pageTexts(language)
  const protection = {
    cell: count(policy.cellThreshold, language),
    base: count(policy.minimumBase, language),
    sensitive: count(policy.sensitiveMinimumBase, language),
  }
  return (
    <section aria-labelledby="method">
      <h2 id="method">{method.title}</h2>
      <p>{method.lead}</p>
      <dl class="facts">
        <dt>{method.field}</dt>
        <dd>{days(wave.field.start, wave.field.end, language)}</dd>
        <dt>{method.responses}</dt>
        <dd>{count(results.responses, language)}</dd>
        <dt>{method.languages}</dt>
        <dd>{languageNames(wave.languages, language)}</dd>
        <dt>{method.protection}</dt>
        <dd>{fill(method.protectionText, protection)}</dd>
        <dt>{method.percentages}</dt>
        <dd>{method.percentagesText}</dd>
        {change !== null && <ChangeMethod change={change} wave={wave} language={language} />}
        <dt>{method.dataSet}</dt>
        <dd>
          <code>{results.dataSet}</code>
        </dd>
      </dl>
    </section>
  )
}

function languageNames(languages: readonly Language[], language: Language): string {
  const list = new Intl.ListFormat(factsOf(language).locale, { type: 'conjunction' })
  const { easy } = pageTexts(language)
  const names = new Intl.DisplayNames(factsOf(language).locale, { type: 'language' })
  return list.format(languages.map((tag) => easy[tag] ?? names.of(tag) ?? tag))
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
              <Localised text={section.title} language={language} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
