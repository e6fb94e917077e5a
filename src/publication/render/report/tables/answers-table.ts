/** Everyone's answers to a question as a table: a line an answer, or for batteries and rankings a line an item. */
import type { AskedQuestion, ReleasedTable, TableRow } from '#analysis'
import type { Language } from '#shared'
import type { DataTable, Text } from '../../../domain/report-document.ts'
import { missingKinds } from '../../results/data-tables.tsx'
import { byMean, rowsInOrder } from '../../results/order.ts'
import { capitalised } from '../../results/question-chart.ts'
import { fill, pageTexts } from '../../texts/index.ts'
import { filled, textOf } from '../text.ts'
import { reportTexts } from '../texts/index.ts'
import { countWritten, meanWritten, notesOf, shareWritten } from './written.ts'

export interface TableRequest {
  readonly question: AskedQuestion
  readonly tables: readonly ReleasedTable[]
  readonly language: Language
}

/** Null where there is nothing to put in it: texts, numbers, questions nobody answered. */
export function answersTable(request: TableRequest): DataTable | null {
  const { question, tables, language } = request
  const [table] = tables
  if (table === undefined || table.rows.length === 0) return null
  if (tables.every(({ groups }) => (groups[0]?.base ?? 0) === 0)) return null
  const frame = { kind: 'table', id: `t-${question.id}`, caption: textOf(question.text, language) } as const
  const notes = [...endsOf(request), ...notesOf(tables, language)]
  if (table.item === null) return { ...frame, notes, ...answerLines(request, table) }
  return { ...frame, notes, ...itemLines(request, table) }
}

/** With more columns than this, who did not answer is told in the notes and the appendix alone. */
const mostColumns = 8

type Body = Pick<DataTable, 'columns' | 'rows'>

function answerLines({ question, language }: TableRequest, table: ReleasedTable): Body {
  const { columns } = pageTexts(language)
  const base = table.groups[0]?.base
  return {
    columns: [[columns.answer], [columns.n], [columns.share]],
    rows: rowsInOrder(question, table).map(({ label, cells }) => [
      textOf(label, language),
      countWritten(cells[0]?.n, language),
      shareWritten(cells[0]?.percent, base, language),
    ]),
  }
}

/** Places of a ranking and numbers of a scale are their own names; the notes say what the ends of a scale mean. */
export function answerName(
  { measure }: ReleasedTable,
  { key, label }: TableRow<number | null>,
  language: Language,
): Text {
  if (measure === 'rank') return [fill(pageTexts(language).columns.rank, { n: key })]
  return measure === 'numeric' ? [key] : textOf(label, language)
}

/** What the ends of a numeric scale mean; nothing for other questions. */
function endsOf({ question, language }: TableRequest): readonly Text[] {
  const scale = 'scale' in question && question.scale.kind === 'numeric' ? question.scale : null
  if (scale === null) return []
  const [min, max] = [textOf(scale.minLabel, language), textOf(scale.maxLabel, language)]
  return [filled(reportTexts(language).question.ends, { min, max })]
}

function itemLines({ tables, language }: TableRequest, first: ReleasedTable): Body {
  const { columns, missing } = pageTexts(language)
  const isRanking = first.measure === 'rank'
  const hasMean = tables.some(({ groups }) => groups[0]?.mean != null)
  const all = missingKinds(tables)
  const kinds = first.rows.length + all.length + 3 > mostColumns ? [] : all
  const answers: readonly Text[] = first.rows.map((row) => answerName(first, row, language))
  const ordered = isRanking ? byMean(tables) : tables
  return {
    columns: [
      [columns.item],
      ...answers,
      ...(hasMean ? [[isRanking ? columns.meanRank : columns.mean]] : []),
      [columns.n],
      ...kinds.map((kind) => [capitalised(missing[kind], language)]),
    ],
    rows: ordered.map((table) => {
      const [everyone] = table.groups
      return [
        textOf(table.label, language),
        ...table.rows.map(({ cells }) => shareWritten(cells[0]?.percent, everyone?.base, language)),
        ...(hasMean ? [meanWritten(everyone?.mean, language)] : []),
        countWritten(everyone?.base, language),
        ...kinds.map((kind) => countWritten(table.missing[kind], language)),
      ]
    }),
  }
}
