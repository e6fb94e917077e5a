/** Open answers: how many wrote one. What they wrote is read by people and not published. */
import type { Chapter } from '../../domain/report-document.ts'
import { allQuestions, tablesOf } from './questions.ts'
import type { ReportInput } from './report-input.ts'
import { countWritten } from './tables/written.ts'
import { textOf } from './text.ts'
import { reportTexts } from './texts/index.ts'

export function openAnswersChapter({ released, language }: ReportInput): Chapter {
  const { open } = reportTexts(language)
  const questions = allQuestions(released).filter(({ question }) => question.kind === 'open')
  const frame = { id: 'open-answers', title: [open.title] }
  if (questions.length === 0) return { ...frame, blocks: [{ kind: 'paragraph', text: [open.none] }] }
  return {
    ...frame,
    blocks: [
      { kind: 'paragraph', text: [open.lead] },
      {
        kind: 'table',
        id: 't-open-answers',
        caption: [open.title],
        columns: [[open.question], [open.written]],
        rows: questions.map((results) => [
          textOf(results.question.text, language),
          countWritten(tablesOf(results)[0]?.groups[0]?.base, language),
        ]),
        notes: [],
      },
    ],
  }
}
