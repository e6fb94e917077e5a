import type { Text } from '../domain/report-document.ts'

/** Running text without its marks, for feeds, descriptions and search. */
export function plainWords(text: Text): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** A text that ends its sentences as we write them; `24.2.2023` and `klo 9.30` end none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!]) (?=\p{Lu})/u).filter((sentence) => sentence !== '')
}
