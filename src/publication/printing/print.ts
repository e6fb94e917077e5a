/** What the printing thread does: all PDFs, or all Word files, of a publication. */
import type { Result } from '#shared'
import type { ReportDocument } from '../domain/report-document.ts'
import { pdfsOf } from './pdf/print-pdf.ts'

export interface PrintTask {
  readonly format: 'pdf' | 'word'
  readonly documents: readonly ReportDocument[]
}

/** Files in the order of the documents; the first problem stops all. */
export async function print({ format, documents }: PrintTask): Promise<Result<readonly Uint8Array[]>> {
  if (format === 'pdf') return pdfsOf(documents)
  const { wordFilesOf } = await import('./word/print-word.ts')
  return wordFilesOf(documents)
}
