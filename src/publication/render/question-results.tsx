/** One question: what it says in a sentence, in a chart, in a table, on what base, and who did not answer. */
import type { ComponentChildren } from 'preact'
import type { QuestionResults, QuestionTrend, ReleasedTable } from '#analysis'
import type { Language } from '#shared'
import type { Years } from '../domain/change-since.ts'
import { findingOf } from '../domain/find.ts'
import { ChangeView } from './change-view.tsx'
import { BreakdownTable, DataTable, missingKinds } from './data-tables.tsx'
import { Figure } from './figures.tsx'
import { Localised, SentenceView } from './localised.tsx'
import { fill, pageTexts } from './texts/index.ts'
import { count } from './wording/numbers.ts'
import { plainText, sentenceOf } from './wording/sentence.ts'

export function QuestionResultsView(props: {
  readonly results: QuestionResults
  /** Change since the wave before; null where there is none. */
  readonly trend: { readonly question: QuestionTrend; readonly years: Years } | null
  readonly language: Language
}) {
  const { results, trend, language } = props
  const { question } = results
  const texts = pageTexts(language)
  const sentence = sentenceOf(findingOf(question, results.tables), language)
  const tables = results.tables.map(({ value }) => value)
  const breakdown = results.breakdown.map(({ value }) => value)
  const hasFigures = tables.some(({ rows, groups }) => rows.length > 0 && (groups[0]?.base ?? 0) > 0)
  return (
    <article class="result" id={`q-${question.id}`} aria-labelledby={`h-${question.id}`}>
      <h3 id={`h-${question.id}`}>
        <Localised text={question.text} language={language} />
      </h3>
      <div class="text">
        <p class="says">
          <SentenceView sentence={sentence} language={language} />
        </p>
        {tables.length > 0 && <Base tables={tables} language={language} />}
      </div>
      {hasFigures && (
        <figure>
          <Figure question={question} tables={tables} language={language} description={plainText(sentence)} />
        </figure>
      )}
      {hasFigures && (
        <More
          className={tables[0]?.item === null ? 'beside' : 'below'}
          title={texts.table}
          results={results}
          language={language}
        >
          <DataTable question={question} tables={tables} language={language} />
          {anyHidden(tables) && <p class="small muted">{texts.hiddenNote}</p>}
        </More>
      )}
      {hasFigures && breakdown.length > 0 && (
        <More className="below" title={texts.breakdown} results={results} language={language}>
          <BreakdownTable question={question} tables={breakdown} language={language} />
          {anyHidden(breakdown) && <p class="small muted">{texts.hiddenNote}</p>}
        </More>
      )}
      {trend !== null && (
        <ChangeView question={question} trend={trend.question} years={trend.years} language={language} />
      )}
    </article>
  )
}

/** Figures to open when wanted; the question's name tells screen readers apart what would all be called the same. */
function More(props: {
  readonly className: 'beside' | 'below'
  readonly title: string
  readonly results: QuestionResults
  readonly language: Language
  readonly children: ComponentChildren
}) {
  const { className, title, results, language, children } = props
  return (
    <details class={className}>
      <summary>
        {title}
        <span class="hide">
          {': '}
          <Localised text={results.question.text} language={language} />
        </span>
      </summary>
      {children}
    </details>
  )
}

function anyHidden(tables: readonly ReleasedTable[]): boolean {
  return tables.some(
    ({ groups, rows }) =>
      groups.some(({ base }) => base === null) ||
      rows.some(({ cells }) => cells.some(({ hidden }) => hidden)),
  )
}

/** How many answered, and why the others have no value: as numbers for one table, as a range for several. */
function Base({
  tables,
  language,
}: {
  readonly tables: readonly ReleasedTable[]
  readonly language: Language
}) {
  const texts = pageTexts(language)
  const bases = tables.flatMap(({ groups }) => groups[0]?.base ?? [])
  if (bases.length === 0) return null
  const [from, to] = [Math.min(...bases), Math.max(...bases)]
  const base =
    from === to
      ? fill(texts.base, { n: count(to, language) })
      : fill(texts.bases, { from: count(from, language), to: count(to, language) })
  const missing = missingKinds(tables).map((kind) => {
    const counts = tables.map((table) => table.missing[kind])
    return `${texts.missing[kind]} ${missingWritten(counts, language)}`
  })
  return <p class="base">{[base, ...missing].join(' · ')}</p>
}

function missingWritten(counts: readonly (number | null)[], language: Language): string {
  const shown = counts.filter((n) => n !== null)
  if (shown.length < counts.length) return '–'
  const [from, to] = [Math.min(...shown), Math.max(...shown)]
  return from === to ? count(to, language) : `${count(from, language)}–${count(to, language)}`
}
