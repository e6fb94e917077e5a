/**
 * The appendix of tables: the numbers of respondents behind every share. Breakdowns beyond those of the chapters are in
 * the open data: a report of everything would be hundreds of pages that nobody reads.
 */
import type { QuestionResults } from '#analysis'
import type { Language } from '#shared'
import type { Block, Chapter, DataTable } from '../../domain/report-document.ts'
import { allQuestions, tablesOf } from './questions.ts'
import type { ReportInput } from './report-input.ts'
import { countsTable } from './tables/counts-table.ts'
import { reportTexts } from './texts/index.ts'

export function tablesAppendix({ released, language }: ReportInput): Chapter {
  const texts = reportTexts(language).tables
  const tables = allQuestions(released).flatMap((results) => counted(results, language) ?? [])
  const lead: Block = { kind: 'paragraph', text: [tables.length === 0 ? texts.empty : texts.lead] }
  return { id: 'tables', title: [texts.title], blocks: [lead, ...tables] }
}

function counted(results: QuestionResults, language: Language): DataTable | null {
  return countsTable({ question: results.question, tables: tablesOf(results), language })
}
