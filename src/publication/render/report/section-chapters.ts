/** A chapter for each section of the questionnaire: what its questions say, in text, chart, table and breakdowns. */
import type { QuestionResults, SectionResults } from '#analysis'
import type { FoundStatement } from '../../domain/findings/found-statement.ts'
import type { Block, Chapter, Figure, Text } from '../../domain/report-document.ts'
import { tileMap } from '../charts/tile-map.tsx'
import { named, questionChart } from '../results/question-chart.ts'
import { pageTexts } from '../texts/index.ts'
import { percent } from '../wording/numbers.ts'
import { breakdownBlocks } from './breakdown-blocks.ts'
import { figureOf } from './figure-of.ts'
import { breakdownBy, mainBreakdown, mainByOf, regionQuestionOf, tablesOf } from './questions.ts'
import type { ReportInput } from './report-input.ts'
import { saidOf, saidUnder } from './said.ts'
import { answersTable } from './tables/answers-table.ts'
import { baseWritten } from './tables/written.ts'
import { asSentence, plainOf, textOf, together } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function sectionChapters(input: ReportInput): readonly Chapter[] {
  return input.released.results.sections.map((section) => sectionChapter(input, section))
}

function sectionChapter(input: ReportInput, { section, questions }: SectionResults): Chapter {
  const title = textOf(section.title, input.language)
  const written = input.texts.chapters.get(section.id) ?? []
  return {
    id: `section-${section.id}`,
    title: plainOf(title) === '' ? [reportTexts(input.language).question.untitled] : title,
    blocks: [...written, ...questions.flatMap((question) => questionBlocks(input, question))],
  }
}

function questionBlocks(input: ReportInput, results: QuestionResults): readonly Block[] {
  const { language, released } = input
  const { question } = results
  const tables = tablesOf(results)
  const said = saidOf(results, released.questionnaire.id, language)
  const table = answersTable({ question, tables, language })
  const figures = [
    table === null ? null : figure(results, said, input),
    table === null ? null : regionMap(results, said, input),
  ]
  return [
    { kind: 'heading', level: 2, id: `q-${question.id}`, text: textOf(question.text, language) },
    { kind: 'paragraph', text: together(said, ...alsoFound(input, question.id)) },
    ...figures.filter((one) => one !== null),
    ...(table === null ? [] : [table, ...breakdowns(input, results)]),
  ]
}

/** What the sentence of a question never says by itself. */
const saidBeside: ReadonlySet<FoundStatement['statement']['kind']> = new Set(['difference', 'same_top'])
const mostBeside = 2

function alsoFound({ statements, language }: ReportInput, question: string): readonly Text[] {
  return statements
    .filter((own) => own.question === question && saidBeside.has(own.statement.kind))
    .slice(0, mostBeside)
    .map((statement) => saidUnder(statement, language))
}

function figure(results: QuestionResults, said: Text, { language }: ReportInput): Figure | null {
  const { question } = results
  const tables = tablesOf(results)
  const text = textOf(question.text, language)
  const base = baseWritten(tables, language)
  return figureOf({
    id: `f-${question.id}`,
    title: plainOf(text),
    description: plainOf(said),
    caption: together(asSentence(text), base === null ? [] : [`${base}.`]),
    draw: ({ width, description }) => questionChart({ question, tables, language, description, width }),
  })
}

/** Where the responses came from, for the question that asks for the region. */
function regionMap(results: QuestionResults, said: Text, input: ReportInput): Figure | null {
  const { language } = input
  const { question } = results
  const [table] = tablesOf(results)
  if (question.id !== regionQuestionOf(input.released)?.id || table === undefined) return null
  const shares = table.rows.map(({ cells }) => cells[0]?.percent ?? 0)
  const highest = Math.max(...shares, 1)
  const { regionResponses, darker } = reportTexts(language).question
  return figureOf({
    id: `f-map-${question.id}`,
    title: regionResponses,
    description: plainOf(said),
    caption: [`${regionResponses} ${darker}`],
    draw: (frame) =>
      tileMap(
        frame,
        table.rows.map(({ code, label, cells }) => {
          const share = cells[0]?.percent ?? null
          const value = share === null ? pageTexts(language).hidden : percent(share / 100, language)
          return { ...named(label, language), code, level: share === null ? null : share / highest, value }
        }),
      ),
  })
}

function breakdowns(input: ReportInput, results: QuestionResults): readonly Block[] {
  const { language, released } = input
  const { question } = results
  const texts = reportTexts(language).question
  const main = mainBreakdown(results, mainByOf(released))
  const region = regionQuestionOf(released)
  const byRegion = region === null ? [] : breakdownBy(results, region.id)
  const codes = new Map(region?.options.map(({ key, code }) => [key, code]))
  return [
    ...breakdownBlocks({
      question,
      tables: main,
      by: 'organisation',
      heading: texts.byOrganisation,
      regions: null,
      language,
    }),
    ...breakdownBlocks({
      question,
      tables: byRegion,
      by: 'region',
      heading: texts.byRegion,
      regions: codes,
      language,
    }),
  ]
}
