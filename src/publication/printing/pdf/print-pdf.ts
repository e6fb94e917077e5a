/**
 * A document as a tagged PDF that conforms to PDF/UA-1 (ISO 14289-1); the compiler refuses to write one that does not.
 * The same document always gives the same bytes.
 */
import { done, type Result, refused } from '#shared'
import type { ReportDocument } from '../../domain/report-document.ts'
import { prepare } from '../prepare.ts'
import { printedData } from './printed-data.ts'
import { reportTypst } from './report.typ.ts'
import { type NodeCompiler, openCompiler } from './typst.ts'

/** Nothing is read from or written to this folder: the two files the compiler sees are given to it. */
const folder = '/report'

/** @returns the documents as PDF in the same order; the first problem, with the language it is in, stops all */
export function pdfsOf(documents: readonly ReportDocument[]): Result<readonly Uint8Array[]> {
  const compiler = openCompiler(folder)
  if (!compiler.ok) return compiler
  compiler.value.mapShadow(`${folder}/report.typ`, Buffer.from(reportTypst))
  const files: Uint8Array[] = []
  for (const document of documents) {
    const file = pdfOf(document, compiler.value)
    if (!file.ok) return file
    files.push(file.value)
  }
  return done(files)
}

function pdfOf(document: ReportDocument, compiler: NodeCompiler): Result<Uint8Array> {
  const prepared = prepare(document)
  if (!prepared.ok) return prepared
  compiler.mapShadow(`${folder}/document.json`, Buffer.from(printedData(prepared.value)))
  try {
    return done(compiler.pdf({ mainFilePath: `${folder}/report.typ` }, { pdfStandard: 'ua-1' }))
  } catch (error) {
    const { language } = document
    return refused('pdf_failed', `The PDF could not be made: ${saidBy(error)}`, '', { language })
  }
}

/** The compiler puts what is wrong into the code of its error. */
function saidBy(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
