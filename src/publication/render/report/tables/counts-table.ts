/** The numbers of respondents behind a question's shares, with those who have no value, by reason. */
import type { ReleasedTable } from '#analysis'
import type { DataTable, Text } from '../../../domain/report-document.ts'
import { missingKinds } from '../../results/data-tables.tsx'
import { byMean } from '../../results/order.ts'
import { capitalised } from '../../results/question-chart.ts'
import { pageTexts } from '../../texts/index.ts'
import { asSentence, textOf, together } from '../text.ts'
import { reportTexts } from '../texts/index.ts'
import { answerName, type TableRequest } from './answers-table.ts'
import { anyHidden, countWritten } from './written.ts'

/** Null where there is nothing to count: texts, and questions nobody answered. */
export function countsTable(request: TableRequest): DataTable | null {
  const { question, tables, language } = request
  const [table] = tables
  if (table === undefined || table.rows.length === 0) return null
  if (tables.every(({ groups }) => (groups[0]?.base ?? 0) === 0)) return null
  return {
    kind: 'table',
    id: `ta-${question.id}`,
    caption: together(asSentence(textOf(question.text, language)), [
      `${reportTexts(language).question.counts}.`,
    ]),
    notes: anyHidden(tables) ? [[pageTexts(language).hiddenNote]] : [],
    ...(table.item === null ? ofAnswers(request, table) : ofItems(request, table)),
  }
}

type Body = Pick<DataTable, 'columns' | 'rows'>

function ofAnswers({ tables, language }: TableRequest, table: ReleasedTable): Body {
  const { columns, missing } = pageTexts(language)
  const rows = table.rows.map(({ label, cells }) => [
    textOf(label, language),
    countWritten(cells[0]?.n, language),
  ])
  const others = missingKinds(tables).map((kind): readonly Text[] => [
    [capitalised(missing[kind], language)],
    countWritten(table.missing[kind], language),
  ])
  return { columns: [[columns.answer], [columns.n]], rows: [...rows, ...others] }
}

function ofItems({ tables, language }: TableRequest, first: ReleasedTable): Body {
  const { columns, missing } = pageTexts(language)
  const kinds = missingKinds(tables)
  const ordered = first.measure === 'rank' ? byMean(tables) : tables
  return {
    columns: [
      [columns.item],
      ...first.rows.map((row) => answerName(first, row, language)),
      ...kinds.map((kind): Text => [capitalised(missing[kind], language)]),
    ],
    rows: ordered.map((table) => [
      textOf(table.label, language),
      ...table.rows.map(({ cells }) => countWritten(cells[0]?.n, language)),
      ...kinds.map((kind) => countWritten(table.missing[kind], language)),
    ]),
  }
}
