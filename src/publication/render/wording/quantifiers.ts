/**
 * Words for shares by stated ranges, half-open: `[from, to)`. The most specific range that holds the share is taken, that
 * is the narrowest; where none does there is no word and the number stands alone.
 *
 * A word never says more than the share: nobody and everybody have no word here, and "majority" begins above one half.
 */
import type { Language } from '#shared'
import { voiceOf } from './say.ts'

export const quantifierRanges = {
  few: [0, 0.1],
  a_tenth: [0.095, 0.105],
  a_fifth: [0.19, 0.21],
  a_quarter: [0.24, 0.26],
  nearly_a_third: [0.3, 0.3333],
  a_third: [0.3233, 0.3433],
  just_over_a_third: [0.3434, 0.37],
  just_under_half: [0.44, 0.5],
  nearly_half: [0.45, 0.5],
  half: [0.49, 0.51],
  over_half: [0.5001, 0.6],
  majority: [0.5001, 1],
  nearly_two_thirds: [0.63, 0.6666],
  three_quarters: [0.74, 0.76],
  nine_in_ten: [0.885, 0.915],
  nearly_all: [0.95, 1],
} as const satisfies Readonly<Record<string, readonly [from: number, to: number]>>

export type QuantifierKey = keyof typeof quantifierRanges

interface Quantifier {
  readonly key: QuantifierKey
  /** Without a capital: `lähes kolmasosa`, `nästan en tredjedel`, `nearly a third`. */
  readonly text: string
}

const keys = Object.keys(quantifierRanges) as readonly QuantifierKey[]

/**
 * @param share 0–1, unrounded
 * @param language one of the official languages
 * @throws for what is no share: a caller that divides by zero has a bug
 */
export function quantifierOf(share: number, language: Language): Quantifier | null {
  const key = quantifierKeyOf(share)
  return key === null ? null : { key, text: voiceOf(language).grammar.quantities[key].text }
}

export function quantifierKeyOf(share: number): QuantifierKey | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share of 0–1`)
  const fitting = keys.filter((key) => isWithin(share, key))
  return fitting.sort((one, other) => width(one) - width(other))[0] ?? null
}

/**
 * The word for a share whose percentage stands beside it: both must be in the range, so that no reader sees "just under
 * half (50 %)".
 */
export function quantifierBesidePercentage(share: number): QuantifierKey | null {
  const key = quantifierKeyOf(share)
  const printed = Math.round(100 * share) / 100
  return key !== null && isWithin(printed, key) ? key : null
}

function isWithin(share: number, key: QuantifierKey): boolean {
  const [from, to] = quantifierRanges[key]
  return share > 0 && share >= from && share < to
}

function width(key: QuantifierKey): number {
  const [from, to] = quantifierRanges[key]
  return to - from
}
