/** What becomes of words and numbers people type, whatever device and script they type with. */
import type { Question } from '../definition.ts'
import { faulty, type Reading } from './reading.ts'

/** Kept in answers to "other, please specify". */
export const otherTextLimit = 500

export type CleanText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** Holds a replacement character or half a surrogate pair: it came in a broken encoding and cannot be mended. */
  | { readonly kind: 'unreadable' }
  /** Longer than the limit; both counted in Unicode characters (code points). */
  | { readonly kind: 'too_long'; readonly length: number }

/**
 * Unicode NFC, line ends as `\n` (a space where `long` is false), control characters out, outer white space off.
 * Nothing else is changed: what a person wrote is theirs. Text without a visible character is empty.
 */
export function cleanText(raw: string, limit: number, long: boolean): CleanText {
  if (raw.includes('\uFFFD') || !raw.isWellFormed()) return { kind: 'unreadable' }
  const lines = raw.replace(/\r\n?/g, '\n').replace(/\t/g, ' ')
  const text = (long ? lines : lines.replace(/\n/g, ' '))
    .replace(/[^\P{Cc}\n]/gu, '')
    .normalize('NFC')
    .trim()
  if (!/[^\s\p{Cf}]/u.test(text)) return { kind: 'empty' }
  const length = characters(text)
  return length > limit ? { kind: 'too_long', length } : { kind: 'text', text }
}

function characters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/**
 * A number as people write it: `6,5`, `6.5`, `1 234`, `−3`, also in Arabic digits; at most six decimals.
 * Null for anything else.
 */
export function readNumber(raw: string): number | null {
  const plain = raw
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u066B,]/g, '.')
    .replace(/\u2212/g, '-')
    .replace(/\s/g, '')
  return /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) + 0 : null
}

/** The fault of words that cannot be kept. */
export function textFault(
  question: Question,
  clean: Extract<CleanText, { kind: 'unreadable' | 'too_long' }>,
  max: number,
  field?: string,
): Reading {
  return clean.kind === 'unreadable'
    ? faulty(question, 'unreadable_text', {}, field)
    : faulty(question, 'text_too_long', { max, length: clean.length }, field)
}
