/**
 * How precise a survey of a given size will be: standard error and margin of error, with and without a finite
 * population. These speak of a random sample; an open-link wave has none (docs/methods/planning.md).
 * Source: https://en.wikipedia.org/wiki/Margin_of_error;
 * https://www.itl.nist.gov/div898/handbook/prc/section2/prc242.htm
 */
import { normalQuantile } from '../distribution/normal.ts'
import { studentQuantile } from '../distribution/student-t.ts'

export interface ProportionPlan {
  readonly n: number
  /** Size of the population; null or absent for one too large to matter. */
  readonly population?: number | null | undefined
  readonly p: number
  readonly confidence: number
  /** Expected design effect. */
  readonly deff: number
}

/** z with the given confidence between −z and z. */
export function criticalZ(confidence: number): number {
  return normalQuantile(0.5 + confidence / 2)
}

/** Of a proportion p; (N − n)/(N − 1) corrects for a population of N. */
export function marginOfProportion({ n, population, p, confidence, deff }: ProportionPlan) {
  const fpcFactor = population == null ? 1 : n === population ? 0 : (population - n) / (population - 1)
  const se = Math.sqrt(((deff * p * (1 - p)) / n) * fpcFactor)
  const z = criticalZ(confidence)
  return { z, nEff: n / deff, fpcFactor, se, moe: z * se }
}

/** Of a mean whose answers have standard deviation `sd`; 1 − n/N corrects for a population of N. */
export function marginOfMean({
  n,
  population,
  sd,
  confidence,
  deff,
}: Omit<ProportionPlan, 'p'> & { readonly sd: number }) {
  const fpcFactor = population == null ? 1 : 1 - n / population
  const se = Math.sqrt(((deff * sd ** 2) / n) * fpcFactor)
  const t = n > 1 ? studentQuantile(0.5 + confidence / 2, n - 1) : null
  return { fpcFactor, se, moeZ: criticalZ(confidence) * se, moeT: t === null ? null : t * se }
}

/** Of the change of a proportion between two independent waves. */
export function marginOfChange(plan: {
  readonly p1: number
  readonly n1: number
  readonly p2: number
  readonly n2: number
  readonly confidence: number
  readonly deff: number
}) {
  const { p1, n1, p2, n2, confidence, deff } = plan
  const se = Math.sqrt(deff * ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2))
  return { se, moe: criticalZ(confidence) * se }
}
