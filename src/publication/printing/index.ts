/**
 * Printing: a report as PDF and Word, charts as PNG. Heavy work runs in threads of its own; what it needs is loaded
 * there and only when something is printed.
 */
import { inWorker, workerOf } from '#platform/work'
import { done, type Result } from '#shared'
import type { ReportDocument } from '../domain/report-document.ts'
import type { Picture, PrintTask } from './print.ts'

export type { Picture } from './print.ts'

/** What is printed of a publication in one language. */
export interface Prints {
  readonly document: ReportDocument
  readonly pictures: readonly Picture[]
}

export interface Printed {
  readonly pdf: Uint8Array
  readonly word: Uint8Array
  /** PNG, in the order of the pictures. */
  readonly pictures: readonly Uint8Array[]
}

/**
 * A tagged PDF that conforms to PDF/UA-1. Problems: `printer_missing`, `title_missing`, `language_unknown`,
 * `alternative_missing`, `columns_differ`, `pdf_failed`; `values.language` is the document's.
 */
export function printPdf(document: ReportDocument): Promise<Result<Uint8Array>> {
  return printedAlone({ format: 'pdf', document })
}

/** Office Open XML for Word and its relatives. Problems: those of `printPdf` about the document. */
export function printWord(document: ReportDocument): Promise<Result<Uint8Array>> {
  return printedAlone({ format: 'word', document })
}

/** Everything of every language, in two threads at a time. The first problem stops all: nothing is printed by halves. */
export async function printAll(languages: readonly Prints[]): Promise<Result<readonly Printed[]>> {
  // PDFs take longest, so they go first.
  const tasks: readonly PrintTask[] = [
    ...languages.map(({ document }) => ({ format: 'pdf' as const, document })),
    ...languages.map(({ document }) => ({ format: 'word' as const, document })),
    ...languages.map(({ pictures }) => ({ format: 'pictures' as const, pictures })),
  ]
  const files = await inTurn(tasks)
  if (!files.ok) return files
  return done(
    languages.flatMap((_, place) => {
      const [pdf] = files.value[place] ?? []
      const [word] = files.value[languages.length + place] ?? []
      const pictures = files.value[2 * languages.length + place]
      return pdf === undefined || word === undefined || pictures === undefined
        ? []
        : [{ pdf, word, pictures }]
    }),
  )
}

type Files = readonly Uint8Array[]

/** Each of two threads takes the next task as soon as it is free; files come in the order of their tasks. */
async function inTurn(tasks: readonly PrintTask[]): Promise<Result<readonly Files[]>> {
  const files: Files[] = []
  const queue = [...tasks.entries()]
  let problem: Result<never> | null = null
  const work = async () => {
    for (let next = queue.shift(); next !== undefined && problem === null; next = queue.shift()) {
      const [place, task] = next
      const made = await printed(task)
      if (made.ok) files[place] = made.value
      else problem ??= made
    }
  }
  await Promise.all([work(), work()])
  return problem ?? done(files)
}

async function printedAlone(task: PrintTask): Promise<Result<Uint8Array>> {
  const files = await printed(task)
  return files.ok ? done(files.value[0] ?? new Uint8Array()) : files
}

function printed(task: PrintTask): Promise<Result<Files>> {
  return inWorker(workerOf('printing', import.meta.url), task)
}
