/** The explorer as a page: a form of choices, and under it the answer as a chart or a table. Works as a document. */
import { render } from 'preact-render-to-string'
import type { WaveResults } from '#analysis'
import type { Wave } from '#fieldwork'
import { type Language, textIn } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import type { Explored } from '../../domain/explorer/look-up.ts'
import { Localised } from '../localised.tsx'
import { headingOf } from '../results/data-tables.tsx'
import { Hatching } from '../results/page-chart.tsx'
import { ResultsNotices } from '../results/results-notices.tsx'
import { resultsTitle } from '../results/results-page.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { ExplorerAnswer } from './explorer-answer.tsx'
import { ExplorerForm } from './explorer-form.tsx'
import { dimensionName, groupName } from './names.ts'

export interface ExplorerProps {
  readonly wave: Wave
  readonly results: WaveResults
  readonly explored: Explored
  readonly language: Language
}

/** For `<title>`: what is shown, so that open tabs and bookmarks can be told apart. */
export function explorerTitle({
  explored,
  wave,
  language,
}: Pick<ExplorerProps, 'explored' | 'wave' | 'language'>) {
  const { text } = textIn(explored.question.text, language)
  return `${text} – ${pageTexts(language).explorer.title}: ${textIn(wave.title, language).text}`
}

/** Markup to stand in a page's `<main>`; needs `resultsCss` and the rules of forms. */
export function explorerFragment(props: ExplorerProps): string {
  return render(<Explorer {...props} />)
}

function Explorer(props: ExplorerProps) {
  const { wave, explored, language } = props
  const texts = pageTexts(language).explorer
  return (
    <div class="results">
      <p class="up">
        <a href={addressOf.results(language, wave.id)}>{resultsTitle(props)}</a>
      </p>
      <h1>{texts.title}</h1>
      <Hatching />
      <ResultsNotices wave={wave} language={language} />
      <ExplorerForm {...props} />
      <section class="explored" aria-labelledby={headingOf(explored.question)}>
        <h2 id={headingOf(explored.question)}>
          <Localised text={explored.question.text} language={language} />
        </h2>
        {explored.answer.kind === 'found' && <Scope {...props} />}
        <ExplorerAnswer {...props} />
      </section>
    </div>
  )
}

/** In words what the figures below are of. */
function Scope({ explored, language }: ExplorerProps) {
  const texts = pageTexts(language).explorer
  const { by, filter } = explored.request
  const parts = [
    by === '' ? null : fill(texts.broken, { by: dimensionName(by, explored, language) }),
    filter === null
      ? null
      : fill(texts.within, {
          by: dimensionName(filter.by, explored, language),
          group: groupName(filter, explored, language),
        }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : <p class="base">{parts.join(' · ')}</p>
}
