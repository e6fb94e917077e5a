/**
 * Numbers in a text that no binding put there: digits of any script, with what they are written together with; fractions,
 * Roman and circled numerals; signs of a percentage; and the words that claim a number.
 */
import type { Language, Result } from '#shared'
import { numberWords } from './number-words.ts'
import { type Place, refusedAt } from './place.ts'

export interface UnboundNumber {
  readonly number: string
  readonly offset: number
}

const digits = /\p{N}(?:[\p{N}.,:\u00a0\u202f'’\u2013-]*\p{N})?(?:\s?[%‰٪])?|[%‰٪]|\p{N}/gu

/** The first one, in reading order; null where every number is bound. */
export function firstUnboundNumber(text: string, language: Language): UnboundNumber | null {
  const words = numberWords(language)
  const found = [...text.matchAll(digits), ...(words === null ? [] : text.matchAll(words))]
  const [first] = found.toSorted((one, other) => one.index - other.index)
  return first === undefined ? null : { number: first[0], offset: first.index }
}

/** The refusal, which says how to go on. */
export function unboundNumber({
  number,
  place,
}: {
  readonly number: string
  readonly place: Place
}): Result<never> {
  return refusedAt(
    place,
    'unbound_number',
    `“${number}” is bound to nothing: bind it with {share …}, {figure …} or {fact …}, or mark it as {outside … | source}.`,
    { number },
  )
}
