/**
 * Printing: a report as PDF and Word, a chart as PNG. Heavy work runs in threads of its own; what it needs is loaded
 * there and only when something is printed.
 */
import { inWorker, workerOf } from '#platform/work'
import { done, type Result, refused } from '#shared'
import type { Chart, ReportDocument } from '../domain/report-document.ts'
import type { PrintTask } from './print.ts'

export interface Printed {
  readonly pdf: Uint8Array
  readonly word: Uint8Array
}

/**
 * A tagged PDF that conforms to PDF/UA-1. Problems: `printer_missing`, `title_missing`, `language_unknown`,
 * `alternative_missing`, `columns_differ`, `pdf_failed`.
 */
export async function printPdf(document: ReportDocument): Promise<Result<Uint8Array>> {
  return only(await printed({ format: 'pdf', documents: [document] }))
}

/** Office Open XML (ISO/IEC 29500) for Word and its relatives. Problems as of `printPdf`, except those of its printer. */
export async function printWord(document: ReportDocument): Promise<Result<Uint8Array>> {
  return only(await printed({ format: 'word', documents: [document] }))
}

/**
 * PDF and Word of every document, in at most two threads: one for all PDFs, one Word file after the other beside it.
 * The first problem stops all; its `values.language` says which language it came up in.
 */
export async function printAll(documents: readonly ReportDocument[]): Promise<Result<readonly Printed[]>> {
  const [pdfs, words] = await Promise.all([printed({ format: 'pdf', documents }), wordFiles(documents)])
  if (!pdfs.ok) return pdfs
  if (!words.ok) return words
  return done(
    pdfs.value.flatMap((pdf, place) => {
      const word = words.value[place]
      return word === undefined ? [] : [{ pdf, word }]
    }),
  )
}

/** A chart for the press. @param scale points of the picture per CSS pixel */
export async function printPng(chart: Chart, scale = 2): Promise<Result<Uint8Array>> {
  const { pngOf } = await import('./png.ts')
  return done(pngOf(chart, scale))
}

/** One thread each: what makes Word files numbers its parts for as long as its thread lives. */
async function wordFiles(documents: readonly ReportDocument[]): Promise<Result<readonly Uint8Array[]>> {
  const files: Uint8Array[] = []
  for (const document of documents) {
    const file = await printWord(document)
    if (!file.ok) return file
    files.push(file.value)
  }
  return done(files)
}

function printed(task: PrintTask): Promise<Result<readonly Uint8Array[]>> {
  return inWorker(workerOf('printing', import.meta.url), task)
}

function only(files: Result<readonly Uint8Array[]>): Result<Uint8Array> {
  if (!files.ok) return files
  const [file] = files.value
  return file === undefined ? refused('nothing_printed', 'Nothing was printed.') : done(file)
}
