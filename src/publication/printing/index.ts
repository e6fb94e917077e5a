/**
 * Printing: a report as PDF and Word, a chart as PNG. Heavy work runs in threads of its own; what it needs is loaded
 * there and only when something is printed.
 */
import { inWorker, workerOf } from '#platform/work'
import { done, type Result } from '#shared'
import type { Chart, ReportDocument } from '../domain/report-document.ts'
import type { PrintTask } from './print.ts'

export interface Printed {
  readonly pdf: Uint8Array
  readonly word: Uint8Array
}

/**
 * A tagged PDF that conforms to PDF/UA-1. Problems: `printer_missing`, `title_missing`, `language_unknown`,
 * `alternative_missing`, `columns_differ`, `pdf_failed`; `values.language` is the document's.
 */
export function printPdf(document: ReportDocument): Promise<Result<Uint8Array>> {
  return printed({ format: 'pdf', document })
}

/** Office Open XML for Word and its relatives. Problems: those of `printPdf` about the document. */
export function printWord(document: ReportDocument): Promise<Result<Uint8Array>> {
  return printed({ format: 'word', document })
}

/** PDF and Word of every document, in two threads at a time. The first problem stops all: nothing is printed by halves. */
export async function printAll(documents: readonly ReportDocument[]): Promise<Result<readonly Printed[]>> {
  // PDFs take longest, so they go first.
  const tasks = (['pdf', 'word'] as const).flatMap((format) =>
    documents.map((document): PrintTask => ({ format, document })),
  )
  const files = await inTurn(tasks)
  if (!files.ok) return files
  const [pdfs, words] = [files.value.slice(0, documents.length), files.value.slice(documents.length)]
  return done(
    pdfs.flatMap((pdf, place) => {
      const word = words[place]
      return word === undefined ? [] : [{ pdf, word }]
    }),
  )
}

/** A chart for the press. @param scale points of the picture per CSS pixel */
export async function printPng(chart: Chart, scale = 2): Promise<Result<Uint8Array>> {
  const { pngOf } = await import('./png.ts')
  return done(pngOf(chart, scale))
}

/** Each of two threads takes the next task as soon as it is free; files come in the order of their tasks. */
async function inTurn(tasks: readonly PrintTask[]): Promise<Result<readonly Uint8Array[]>> {
  const files: Uint8Array[] = []
  const queue = [...tasks.entries()]
  let problem: Result<never> | null = null
  const work = async () => {
    for (let next = queue.shift(); next !== undefined && problem === null; next = queue.shift()) {
      const [place, task] = next
      const file = await printed(task)
      if (file.ok) files[place] = file.value
      else problem ??= file
    }
  }
  await Promise.all([work(), work()])
  return problem ?? done(files)
}

function printed(task: PrintTask): Promise<Result<Uint8Array>> {
  return inWorker(workerOf('printing', import.meta.url), task)
}
