/** The appendix of tables: breakdowns by the background questions that the chapters have no room for. */
import type { BreakdownResults, QuestionResults } from '#analysis'
import type { Language } from '#shared'
import type { Block, Chapter } from '../../domain/report-document.ts'
import { fill, pageTexts } from '../texts/index.ts'
import { allQuestions, regionQuestionOf, tablesOf } from './questions.ts'
import type { ReportInput } from './report-input.ts'
import { breakdownLines, shownGroups } from './tables/breakdown-lines.ts'
import { breakdownTables } from './tables/breakdown-table.ts'
import { countsTable } from './tables/counts-table.ts'
import { plainOf, textOf, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function tablesAppendix(input: ReportInput): Chapter {
  const { released, language } = input
  const { tables } = reportTexts(language)
  const region = regionQuestionOf(released)?.id ?? ''
  const blocks = allQuestions(released).flatMap((results) => questionBlocks(results, region, language))
  const lead: Block = { kind: 'paragraph', text: [blocks.length === 0 ? tables.empty : tables.lead] }
  return { id: 'tables', title: [tables.title], blocks: [lead, ...blocks] }
}

function questionBlocks(results: QuestionResults, region: string, language: Language): readonly Block[] {
  const { question } = results
  const counts = countsTable({ question, tables: tablesOf(results), language })
  const main = results.breakdown[0]?.value.by?.name
  const others = results.breakdowns.filter(({ by }) => by !== main && by !== region && !by.includes('+'))
  const tables = [
    ...(counts === null ? [] : [counts]),
    ...others.flatMap((breakdown) => breakdownBlocks(results, breakdown, language)),
  ]
  if (tables.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: `all-${question.id}`, text: textOf(question.text, language) },
    ...tables,
  ]
}

/** Nothing where no group may be shown. */
function breakdownBlocks(
  { question }: QuestionResults,
  { by, label, tables }: BreakdownResults,
  language: Language,
): readonly Block[] {
  const texts = reportTexts(language).question
  const lines = breakdownLines(
    question,
    tables.map(({ value }) => value),
    texts.share,
    language,
  )
  if (lines === null) return []
  const { shown } = shownGroups(lines)
  if (shown.groups.length < 2) return []
  const heading = fill(texts.by, { by: plainOf(textOf(label, language)) })
  return breakdownTables({
    id: `ta-${question.id}-${by.replaceAll(/[^a-z0-9]+/giu, '-')}`,
    caption: together(textOf(question.text, language), [`${heading}. ${shown.measure}.`]),
    lines: shown,
    notes: [[pageTexts(language).hiddenNote]],
    language,
  })
}
