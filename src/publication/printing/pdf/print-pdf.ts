/**
 * A document as a tagged PDF that conforms to PDF/UA-1 (ISO 14289-1); the compiler refuses to write one that does not.
 * The same document always gives the same bytes.
 */
import { done, type Result, refused } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { prepare } from '../prepare.ts'
import { printedData } from './printed-data.ts'
import { reportTypst } from './report.typ.ts'
import { openCompiler } from './typst.ts'

/** Nothing is read from or written to this folder: the two files the compiler sees are given to it. */
const folder = '/report'

/** Problems: `printer_missing`, those of `prepare`, and `pdf_failed` with the language. */
export function pdfOf(document: ReportDocument): Result<Uint8Array> {
  const compiler = openCompiler(folder)
  if (!compiler.ok) return compiler
  const prepared = prepare(document)
  if (!prepared.ok) return prepared
  compiler.value.mapShadow(`${folder}/report.typ`, Buffer.from(reportTypst))
  compiler.value.mapShadow(`${folder}/document.json`, Buffer.from(printedData(prepared.value)))
  try {
    return done(compiler.value.pdf({ mainFilePath: `${folder}/report.typ` }, { pdfStandard: 'ua-1' }))
  } catch (error) {
    const { language } = document
    return refused('pdf_failed', `The PDF could not be made: ${saidBy(error)}`, '', { language })
  }
}

/** The compiler puts what is wrong into the code of its error. */
function saidBy(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
