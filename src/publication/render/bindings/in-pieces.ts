import type { Language } from '#shared'
import type { Text } from '../../domain/report-document.ts'
import { isForeign } from '../localised.tsx'
import type { Sentence } from '../wording/say.ts'

/** A sentence as running text: pieces in another language keep it. */
export function inPieces(sentence: Sentence, pageLanguage: Language): Text {
  return sentence.map((piece) => (isForeign(piece.text, piece.language, pageLanguage) ? piece : piece.text))
}
