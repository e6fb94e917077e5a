/** One question: what it says in a sentence, in a chart, in a table, on what base, and who did not answer. */
import type { ComponentChildren } from 'preact'
import type { AskedQuestion, QuestionResults, QuestionTrend, ReleasedTable } from '#analysis'
import type { Language } from '#shared'
import type { Years } from '../../domain/change-since.ts'
import { findingOf } from '../../domain/findings/find.ts'
import { Localised, SentenceView } from '../localised.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { count } from '../wording/numbers.ts'
import { piecesUnderQuestion, plainText } from '../wording/sentence.ts'
import { ChangeView } from './change-view.tsx'
import { BreakdownTable, DataTable, headingOf, hidesMissing, missingKinds } from './data-tables.tsx'
import { QuestionFigure } from './figures.tsx'

export interface QuestionResultsProps {
  readonly results: QuestionResults
  /** Change since the wave before; null where there is none. */
  readonly trend: { readonly question: QuestionTrend; readonly years: Years } | null
  readonly language: Language
  /** Of the question's own heading. */
  readonly level: 2 | 3
  /** Address of the question in the explorer; null in a document that stands alone and brings the main breakdown itself. */
  readonly explorer: string | null
}

export function QuestionResultsView(props: QuestionResultsProps) {
  const { results, trend, language, level, explorer } = props
  const { question } = results
  const texts = pageTexts(language)
  const sentence = piecesUnderQuestion(findingOf(question, results.tables), language)
  const tables = results.tables.map(({ value }) => value)
  const breakdown = results.breakdown.map(({ value }) => value)
  const hasFigures = tables.some(({ rows, groups }) => rows.length > 0 && (groups[0]?.base ?? 0) > 0)
  const Heading = `h${level}` as const
  const says = `says-${question.id}`
  return (
    <article class="result" id={`q-${question.id}`}>
      <Heading id={headingOf(question)}>
        <Localised text={question.text} language={language} />
      </Heading>
      <div class="text">
        <p class="says" id={says}>
          <SentenceView sentence={sentence} language={language} />
        </p>
        {tables.length > 0 && <Base tables={tables} language={language} />}
      </div>
      {hasFigures && (
        <figure>
          <QuestionFigure
            question={question}
            tables={tables}
            language={language}
            description={plainText(sentence)}
            labelledBy={`${headingOf(question)} ${says}`}
          />
        </figure>
      )}
      {hasFigures && (
        <More
          className={tables[0]?.item === null ? 'beside' : 'below'}
          id={`t-${question.id}`}
          title={texts.table}
          question={question}
        >
          <DataTable question={question} tables={tables} language={language} />
          {anyHidden(tables) && <p class="small muted">{texts.hiddenNote}</p>}
        </More>
      )}
      {hasFigures && breakdown.length > 0 && explorer === null && (
        <More className="below" id={`b-${question.id}`} title={texts.breakdown} question={question}>
          <BreakdownTable
            question={question}
            tables={breakdown}
            language={language}
            caption={texts.breakdown}
          />
          {anyHidden(breakdown) && <p class="small muted">{texts.hiddenNote}</p>}
        </More>
      )}
      {trend !== null && (
        <ChangeView
          question={question}
          trend={trend.question}
          years={trend.years}
          language={language}
          level={level === 2 ? 3 : 4}
        />
      )}
      {explorer !== null && hasFigures && (
        <p class="below">
          <a
            id={`x-${question.id}`}
            href={explorer}
            aria-labelledby={`x-${question.id} ${headingOf(question)}`}
          >
            {texts.explore}
          </a>
        </p>
      )}
    </article>
  )
}

/** Figures to open when wanted; the question's heading tells screen readers apart what would all be called the same. */
function More(props: {
  readonly className: 'beside' | 'below'
  readonly id: string
  readonly title: string
  readonly question: AskedQuestion
  readonly children: ComponentChildren
}) {
  const { className, id, title, question, children } = props
  return (
    <details class={className}>
      <summary id={id} aria-labelledby={`${id} ${headingOf(question)}`}>
        {title}
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
  const missing = hidesMissing(tables)
    ? [texts.missingHidden]
    : missingKinds(tables).map((kind) => {
        const counts = tables.map((table) => table.missing[kind])
        return `${texts.missing[kind]}: ${missingWritten(counts, language)}`
      })
  return <p class="base">{[base, ...missing].join(' · ')}</p>
}

function missingWritten(counts: readonly (number | null)[], language: Language): string {
  const shown = counts.filter((n) => n !== null)
  if (shown.length < counts.length) return '–'
  const [from, to] = [Math.min(...shown), Math.max(...shown)]
  return from === to ? count(to, language) : `${count(from, language)}–${count(to, language)}`
}
