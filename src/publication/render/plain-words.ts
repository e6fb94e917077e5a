import type { Text } from '../domain/report-document.ts'

/** Running text without its marks, for feeds, descriptions and search. */
export function plainWords(text: Text): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}
