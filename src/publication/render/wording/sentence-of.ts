/** A statement as one sentence of plain text that stands alone: for texts, lists, alternative texts and data files. */
import type { Language } from '#shared'
import type { Statement } from '../../domain/statement.ts'
import { piecesOf, plainText } from './sentence.ts'

/** @param language one of the official languages */
export function sentenceOf(statement: Statement, language: Language): string {
  return plainText(piecesOf(statement, language))
}
