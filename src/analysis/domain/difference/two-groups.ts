/** Everything about the difference of two groups of answers, first minus second. */
import { type Moments, momentsOf } from '../numbers/moments.ts'
import { type EffectSize, effectSize } from './effect-size.ts'
import { type MannWhitney, mannWhitney } from './mann-whitney.ts'
import { type MeanDifference, student, welch } from './t-tests.ts'

/** Why a comparison may have no p-value. */
export type GroupStatus = 'ok' | 'empty_group' | 'group_too_small' | 'zero_variance'

export interface TwoGroups extends EffectSize {
  readonly n1: number
  readonly n2: number
  readonly mean1: number | null
  readonly mean2: number | null
  readonly sd1: number | null
  readonly sd2: number | null
  readonly difference: number | null
  readonly welch: MeanDifference | null
  readonly student: MeanDifference | null
  readonly mannWhitney: MannWhitney | null
  readonly status: GroupStatus
}

/** Welch's and Student's t of first minus second, effect sizes and Mann–Whitney; null where `status` tells why. */
export function twoGroups(first: readonly number[], second: readonly number[]): TwoGroups {
  const one = momentsOf(first)
  const two = momentsOf(second)
  const root = (variance: number | null) => (variance === null ? null : Math.sqrt(variance))
  return {
    n1: one.n,
    n2: two.n,
    mean1: one.mean,
    mean2: two.mean,
    sd1: root(one.variance),
    sd2: root(two.variance),
    difference: one.mean === null || two.mean === null ? null : one.mean - two.mean,
    welch: welch(one, two),
    student: student(one, two),
    ...effectSize(one, two),
    mannWhitney: mannWhitney(first, second),
    status: comparable(one, two),
  }
}

/** Why two groups cannot be tested against each other, or `ok`. */
export function comparable(first: Moments, second: Moments): GroupStatus {
  if (first.n === 0 || second.n === 0) return 'empty_group'
  if (first.n === 1 || second.n === 1) return 'group_too_small'
  return first.variance === 0 && second.variance === 0 ? 'zero_variance' : 'ok'
}
