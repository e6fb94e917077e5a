/**
 * How many answers a survey needs.
 * Source: W. Cochran, Sampling Techniques, section 4.4; free account:
 * https://www.itl.nist.gov/div898/handbook/prc/section2/prc242.htm
 */
import { normalQuantile } from '../distribution/normal.ts'
import { criticalZ } from './margin-of-error.ts'

/** Rounding noise must not ask for one respondent more. */
const roundedUp = (value: number) => Math.ceil(value - 1e-9)

/** For a margin of error on a proportion p: n0 = deff z² p(1 − p)/moe², then n0/(1 + (n0 − 1)/N). */
export function sizeForProportion(plan: {
  readonly moe: number
  readonly population?: number | null | undefined
  readonly p: number
  readonly confidence: number
  readonly deff: number
  readonly responseRate: number
}) {
  const z = criticalZ(plan.confidence)
  const n0 = (plan.deff * z * z * plan.p * (1 - plan.p)) / plan.moe ** 2
  const nAdjusted = plan.population == null ? n0 : n0 / (1 + (n0 - 1) / plan.population)
  const nRequired = roundedUp(nAdjusted)
  return { n0, nAdjusted, nRequired, nInvitations: roundedUp(nRequired / plan.responseRate) }
}

/** Answers per wave to find a change from p1 to p2 with the given power; the proportions must differ. */
export function sizeForChange(plan: {
  readonly p1: number
  readonly p2: number
  readonly power: number
  readonly alpha: number
}) {
  const { p1, p2 } = plan
  const pooled = (p1 + p2) / 2
  const ifNone = normalQuantile(1 - plan.alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled))
  const ifChanged = normalQuantile(plan.power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  const nPerGroup = (ifNone + ifChanged) ** 2 / (p1 - p2) ** 2
  return { nPerGroup, nPerGroupCeiling: Math.ceil(nPerGroup) }
}
