/** What a printing thread does: the files of one task. */
import { done, type Result } from '#shared'
import type { Chart, ReportDocument } from '../domain/report-document.ts'
import type { PictureWords } from './png-text.ts'

/** A chart for the press, with what it shows told in words. */
export interface Picture {
  readonly chart: Chart
  readonly words: PictureWords
}

export type PrintTask =
  | { readonly format: 'pdf' | 'word'; readonly document: ReportDocument }
  | { readonly format: 'pictures'; readonly pictures: readonly Picture[] }

/** Points of a picture per CSS pixel. */
const sharpness = 2

/** One file, or one for each picture. What a format needs is loaded when it is asked for. */
export async function print(task: PrintTask): Promise<Result<readonly Uint8Array[]>> {
  if (task.format === 'pictures') {
    const { pngOf } = await import('./png.ts')
    const { withWords } = await import('./png-text.ts')
    return done(task.pictures.map(({ chart, words }) => withWords(pngOf(chart, sharpness), words)))
  }
  const file =
    task.format === 'pdf'
      ? await (await import('./pdf/print-pdf.ts')).pdfOf(task.document)
      : await (await import('./word/print-word.ts')).wordFileOf(task.document)
  return file.ok ? done([file.value]) : file
}
