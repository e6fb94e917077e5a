/** Statements as running text of a document. */
import type { QuestionResults } from '#analysis'
import type { Language } from '#shared'
import { findingOf } from '../../domain/findings/find.ts'
import type { FoundStatement } from '../../domain/findings/found-statement.ts'
import type { Text } from '../../domain/report-document.ts'
import { piecesOf, piecesUnderQuestion } from '../wording/sentence.ts'
import { textOfSentence } from './text.ts'

/** What a question says, for a place under its heading. */
export function saidOf(
  { question, tables }: QuestionResults,
  questionnaire: string,
  language: Language,
): Text {
  return textOfSentence(piecesUnderQuestion(findingOf(question, tables, questionnaire), language), language)
}

/** A sentence that stands alone. */
export function saidAlone({ statement }: FoundStatement, language: Language): Text {
  return textOfSentence(piecesOf(statement, language), language)
}

/** A sentence for a place under the heading of its question. */
export function saidUnder({ statement }: FoundStatement, language: Language): Text {
  return textOfSentence(piecesUnderQuestion(statement, language), language)
}
