/** The summary: what people wrote, or how many responded and what was found first. */
import type { Block, Chapter } from '../../domain/report-document.ts'
import { fill } from '../texts/index.ts'
import { count, days } from '../wording/numbers.ts'
import { allQuestions, tablesOf } from './questions.ts'
import type { ReportInput } from './report-input.ts'
import { saidAlone } from './said.ts'
import { reportTexts } from './texts/index.ts'

/** As many as a reader keeps in mind. */
const mostFindings = 8

export function summaryChapter(input: ReportInput): Chapter {
  const { summary } = reportTexts(input.language)
  return {
    id: 'summary',
    title: [summary.title],
    blocks: input.texts.summary ?? generatedSummary(input),
  }
}

function generatedSummary(input: ReportInput): readonly Block[] {
  const { released, statements, language } = input
  const { summary } = reportTexts(language)
  const { wave, results, policy } = released
  const values = {
    n: count(results.responses, language),
    period: days(wave.field.start, wave.field.end, language),
    base: count(policy.minimumBase, language),
  }
  if (!anythingShown(input)) return [{ kind: 'paragraph', text: [fill(summary.few, values)] }]
  const lead: Block = { kind: 'paragraph', text: [fill(summary.lead, values)] }
  const findings = statements
    .filter(({ statement }) => statement.kind !== 'responses')
    .slice(0, mostFindings)
    .map((statement) => saidAlone(statement, language))
  if (findings.length === 0) return [lead, { kind: 'paragraph', text: [summary.nothing] }]
  return [
    lead,
    { kind: 'heading', level: 2, id: 'findings', text: [summary.findings] },
    { kind: 'list', ordered: false, items: findings },
  ]
}

/** Whether any figure of the wave may be shown. */
function anythingShown({ released }: ReportInput): boolean {
  return allQuestions(released).some((question) =>
    tablesOf(question).some(({ groups }) => (groups[0]?.base ?? 0) > 0),
  )
}
