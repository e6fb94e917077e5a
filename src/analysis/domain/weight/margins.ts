/**
 * Margins: what the weights of a sample are to add up to, by category. Checked once before any weighting, so that a
 * margin nobody can meet is refused with the name of the group, not met halfway in silence.
 */

import { done, type Result, refused } from '#shared'
import { sum } from '../numbers/sum.ts'

export interface Margin {
  /** Variables it is about, for people: `gender`, or `region × age`. */
  readonly name: string
  readonly categories: readonly {
    readonly name: string
    /** What the weights of its respondents are to sum to. */
    readonly target: number
  }[]
  /** Category of each respondent; −1 where the respondent has none. */
  readonly categoryOf: Int16Array
}

/** Totals of margins may differ by this share of themselves: published shares are rounded. */
const agreement = 1e-6

/**
 * Fails with `no_margins`, `invalid_target`, `margin_totals_differ`, `respondent_outside_margin`,
 * `target_without_respondents` and `zero_target_with_respondents`; the problem names margin and group.
 */
export function checkMargins(margins: readonly Margin[], base: Float64Array): Result<readonly Margin[]> {
  const [first] = margins
  if (first === undefined) return refused('no_margins', 'Give at least one margin to weight to', 'margins')
  const whole = totalOf(first)
  for (const margin of margins) {
    const total = totalOf(margin)
    if (Math.abs(total - whole) > agreement * Math.abs(whole))
      return refused(
        'margin_totals_differ',
        `Margin ${first.name} sums to ${whole} but ${margin.name} to ${total}; all margins need the same total`,
        margin.name,
        { first: first.name, second: margin.name },
      )
    const fault = faultyCategory(margin, base)
    if (fault !== null) return fault
  }
  return done(margins)
}

function totalOf(margin: Margin): number {
  return sum(margin.categories.map(({ target }) => target))
}

/** Base weight of each category. */
export function marginSums(margin: Margin, weights: Float64Array): Float64Array {
  const sums = new Float64Array(margin.categories.length)
  for (const [row, category] of margin.categoryOf.entries())
    if (category >= 0) sums[category] = (sums[category] ?? 0) + (weights[row] ?? 0)
  return sums
}

function faultyCategory(margin: Margin, base: Float64Array) {
  const about = (code: string, group: string, message: string) =>
    refused(code, message, margin.name, { margin: margin.name, group })
  const row = margin.categoryOf.indexOf(-1)
  if (row >= 0)
    return about('respondent_outside_margin', '', `Row ${row + 1} is in no category of margin ${margin.name}`)
  const sums = marginSums(margin, base)
  for (const [index, { name, target }] of margin.categories.entries()) {
    const weight = sums[index] ?? 0
    const group = `${margin.name} ${name}`
    if (!Number.isFinite(target) || target < 0)
      return about('invalid_target', name, `The target of ${group} is not a number of zero or more`)
    if (target > 0 && weight === 0)
      return about(
        'target_without_respondents',
        name,
        `Nobody answered in ${group}, so its target of ${target} cannot be met; merge it with another category`,
      )
    if (target === 0 && weight > 0)
      return about(
        'zero_target_with_respondents',
        name,
        `The target of ${group} is 0 although it has respondents; leave them out or correct the target`,
      )
  }
  return null
}
