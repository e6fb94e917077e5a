/** The answer of the explorer: chart or table, how much of it is hidden, and ways to keep it; or why there is none. */
import { type Language, textIn } from '#shared'
import { addressOf } from '../../domain/addresses.ts'
import type { Answer } from '../../domain/explorer/look-up.ts'
import { explorerQuery } from '../../domain/explorer/request.ts'
import { findingOf } from '../../domain/findings/find.ts'
import { hiddenCells } from '../../domain/released-tables.ts'
import { BreakdownTable, DataTable, headingOf } from '../results/data-tables.tsx'
import { QuestionFigure } from '../results/figures.tsx'
import { PageChart } from '../results/page-chart.tsx'
import { fill, pageTexts } from '../texts/index.ts'
import { count } from '../wording/numbers.ts'
import { piecesUnderQuestion, plainText } from '../wording/sentence.ts'
import type { ExplorerProps } from './explorer-page.tsx'
import { groupedChart } from './grouped-chart.ts'
import { dimensionName } from './names.ts'
import { NotReleased } from './not-released.tsx'

export function ExplorerAnswer(props: ExplorerProps) {
  const { answer, request } = props.explored
  const texts = pageTexts(props.language).explorer
  if (answer.kind === 'withheld') return <p>{texts.withheld}</p>
  if (answer.kind === 'not_released') return <NotReleased {...props} answer={answer} />
  const isGrouped = request.by !== '' || request.filter !== null
  return (
    <>
      {request.view === 'table' ? (
        <AnswerTable {...props} answer={answer} isGrouped={isGrouped} />
      ) : (
        <AnswerChart {...props} answer={answer} isGrouped={isGrouped} />
      )}
      <HowMuchHidden tables={answer.tables} language={props.language} />
      <Keep {...props} />
    </>
  )
}

type Found = Extract<Answer, { kind: 'found' }>
type FoundProps = ExplorerProps & { readonly answer: Found; readonly isGrouped: boolean }

function AnswerTable({ explored, answer, isGrouped, language }: FoundProps) {
  const { question, request } = explored
  const { tables } = answer
  if (!isGrouped) return <DataTable question={question} tables={tables} language={language} />
  const by = request.by === '' ? (request.filter?.by ?? '') : request.by
  return (
    <BreakdownTable
      question={question}
      tables={tables}
      language={language}
      caption={fill(pageTexts(language).explorer.broken, { by: dimensionName(by, explored, language) })}
    />
  )
}

function AnswerChart({ explored, answer, isGrouped, language }: FoundProps) {
  const { question } = explored
  const { tables } = answer
  const texts = pageTexts(language).explorer
  if (!isGrouped) {
    return <Whole explored={explored} tables={tables} language={language} />
  }
  const grouped = groupedChart({ question, tables, language })
  if (grouped === null) return null
  const { chart, part, ofMeans } = grouped
  return (
    <figure>
      <PageChart chart={chart} labelledBy={null} />
      <figcaption class="base">
        {ofMeans && `${texts.chartOfMeans} `}
        {part !== null && fill(texts.chartOf, { part: textIn(part, language).text.replace(/\.$/u, '') })}
      </figcaption>
    </figure>
  )
}

/** Everyone's answers: the sentence that says them, and the chart it describes. */
function Whole(props: Pick<ExplorerProps, 'explored' | 'language'> & { readonly tables: Found['tables'] }) {
  const { explored, tables, language } = props
  const { question } = explored
  const sentence = plainText(piecesUnderQuestion(findingOf(question, explored.results.tables), language))
  return (
    <>
      <p id="says">{sentence}</p>
      <figure>
        <QuestionFigure
          question={question}
          tables={tables}
          language={language}
          description={sentence}
          labelledBy={`${headingOf(question)} says`}
        />
      </figure>
    </>
  )
}

function HowMuchHidden(props: { readonly tables: Found['tables']; readonly language: Language }) {
  const { tables, language } = props
  const texts = pageTexts(language).explorer
  const all = tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).length
  const hidden = hiddenCells(tables)
  return (
    <p class="base">
      {hidden === 0
        ? texts.noneHidden
        : fill(texts.someHidden, { hidden: count(hidden, language), all: count(all, language) })}
    </p>
  )
}

/** The address of this view, and its table as files. */
function Keep({ wave, explored, language }: ExplorerProps) {
  const texts = pageTexts(language).explorer
  const query = explorerQuery(explored.request)
  const page = addressOf.results(language, wave.id)
  return (
    <ul class="keep">
      <li>
        <a href={addressOf.explorer(language, wave.id, query)}>{texts.link}</a>
      </li>
      <li>
        <a href={`${page}/explore.csv?${query}`}>{texts.csv}</a>
      </li>
      <li>
        <a href={`${page}/explore.json?${query}`}>{texts.json}</a>
      </li>
    </ul>
  )
}
