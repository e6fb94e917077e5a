/**
 * Which things come first: the few with the largest figure, as far as the shown numbers prove it.
 *
 * One comes before another if it does whatever the hidden counts are, and if the two are a step apart (1 percentage point,
 * 0.05 of a mean or a mean rank) in the middle of what is possible. Otherwise they are level: if the last of the few is
 * level with the next, fewer are named, and `tied` tells the analyst; if two of the few are level, no order is claimed and
 * they stand as asked.
 */
import type { Range } from '../shown.ts'

export interface Ranked<Value> {
  readonly value: Value
  /** The figure, larger is first, as far as it is known. */
  readonly figure: Range
}

interface FirstFew<Value> {
  readonly first: readonly Value[]
  readonly ordered: boolean
  readonly tied: boolean
}

export const steps = { share: 0.01, mean: 0.05 } as const

/** Closer than a step, the smaller given second. */
export function areLevel(larger: number, smaller: number, step: number): boolean {
  return larger - smaller < step - tolerance
}

/** Far below any step, far above what binary fractions lose. */
const tolerance = 1e-9

/**
 * @param all everything that is compared, in the order it was asked
 * @param most how many are usually named
 * @returns null where not even one can be named, or where all would be
 */
export function firstFew<Value>(
  all: readonly Ranked<Value>[],
  most: number,
  step: number,
): FirstFew<Value> | null {
  const sorted = [...all].sort((one, other) => middle(other) - middle(one))
  const before = (one: Ranked<Value>, other: Ranked<Value>) =>
    one.figure.low > other.figure.high && !areLevel(middle(one), middle(other), step)
  const clear = (count: number) => {
    const rest = sorted.slice(count)
    return rest.length > 0 && sorted.slice(0, count).every((one) => rest.every((other) => before(one, other)))
  }
  const wanted = Math.min(most, all.length - 1)
  const count = countdown(wanted).find(clear)
  if (count === undefined) return null
  const named = sorted.slice(0, count)
  const ordered = named.every((one, at) => named.slice(at + 1).every((other) => before(one, other)))
  const shown = ordered ? named : all.filter((one) => named.includes(one))
  return { first: shown.map(({ value }) => value), ordered, tied: count < wanted }
}

function countdown(from: number): readonly number[] {
  return Array.from({ length: Math.max(0, from) }, (_, index) => from - index)
}

function middle({ figure }: Ranked<unknown>): number {
  return (figure.low + figure.high) / 2
}
