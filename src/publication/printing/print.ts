/** What a printing thread does: one file. */
import type { Result } from '#shared'
import type { ReportDocument } from '../domain/report-document.ts'

export interface PrintTask {
  readonly format: 'pdf' | 'word'
  readonly document: ReportDocument
}

export async function print({ format, document }: PrintTask): Promise<Result<Uint8Array>> {
  if (format === 'pdf') return (await import('./pdf/print-pdf.ts')).pdfOf(document)
  return (await import('./word/print-word.ts')).wordFileOf(document)
}
