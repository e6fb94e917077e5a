/**
 * Mean of a domain under a survey design: estimate ± t · √V with the degrees of freedom of the domain, and what the
 * design and the weights cost. A function of a tally.
 * Source: https://www.jstatsoft.org/article/view/v009i08
 */

import { done, type Result } from '#shared'
import { degreesOfFreedom } from '../design/degrees-of-freedom.ts'
import { type DesignFrame, isFullCount } from '../design/frame.ts'
import { cellAlone, type Tally } from '../tally/tally.ts'
import { kish } from '../weight/kish.ts'
import { domainMeans } from './domain-means.ts'
import { t95 } from './interval.ts'
import type { MeanStatus } from './mean.ts'

export interface DesignMean {
  /** Respondents in the domain, and those of them with a weight above zero. */
  readonly n: number
  readonly nCounted: number
  readonly sumW: number
  readonly mean: number | null
  readonly se: number | null
  readonly varianceOfMean: number | null
  readonly df: number
  readonly tCrit: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
  readonly varPopulation: number | null
  readonly sdPopulation: number | null
  /** Variance over that of a simple random sample of the same size, drawn with replacement. */
  readonly deffVsSrsWithReplacement: number | null
  readonly deffKish: number | null
  readonly nEffKish: number | null
  readonly status: MeanStatus
}

/** Mean of y in one cell of a tally. */
export function designMean(tally: Tally, frame: DesignFrame, cell = 0): Result<DesignMean> {
  const domain = cellAlone(tally, cell)
  const total = sumsOf(domain)
  const df = Math.max(0, degreesOfFreedom(domain, frame))
  if (!(total.w > 0)) return done(nothing(total.n))
  if (total.counted === 1) return done(single(domain, total))
  const means = domainMeans(domain, frame)
  if (!means.ok) return means
  const mean = means.value.means[0] ?? 0
  const variance = Math.max(0, means.value.covariance.values[0] ?? 0)
  return done(described(domain, total, mean, variance, df, isFullCount(frame)))
}

interface Sums {
  readonly n: number
  readonly counted: number
  readonly w: number
  readonly w2: number
  readonly wy: number
  readonly wy2: number
}

function sumsOf(tally: Tally): Sums {
  const over = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  return {
    n: over(tally.n),
    counted: over(tally.counted),
    w: over(tally.w),
    w2: over(tally.w2),
    wy: over(tally.wy),
    wy2: over(tally.wy2),
  }
}

function described(
  tally: Tally,
  total: Sums,
  mean: number,
  variance: number,
  df: number,
  fullCount: boolean,
): DesignMean {
  const tCrit = t95(df)
  const se = Math.sqrt(variance)
  const half = tCrit === null || fullCount ? null : tCrit * se
  const population = populationVariance(tally, total)
  const { designEffect, effectiveN } = kish(total.counted, total.w, total.w2)
  return {
    n: total.n,
    nCounted: total.counted,
    sumW: total.w,
    mean,
    se,
    varianceOfMean: variance,
    df,
    tCrit,
    ciLow: half === null ? null : mean - half,
    ciHigh: half === null ? null : mean + half,
    varPopulation: population,
    sdPopulation: population === null ? null : Math.sqrt(population),
    deffVsSrsWithReplacement: population ? variance / (population / total.counted) : null,
    deffKish: designEffect,
    nEffKish: effectiveN,
    status: fullCount ? 'census' : population === 0 ? 'zero_variance' : 'ok',
  }
}

/** Σ w (y − ȳ)²/W · n/(n − 1), n the respondents with a weight above zero. */
function populationVariance(tally: Tally, { counted, w, wy, wy2 }: Sums): number | null {
  if (counted < 2) return null
  const spread = Math.max(0, wy2 - (wy * wy) / w)
  const noise = 1e-14 * tally.origin ** 2 * w
  return spread <= noise ? 0 : (spread / w) * (counted / (counted - 1))
}

function nothing(n: number): DesignMean {
  return {
    n,
    nCounted: 0,
    sumW: 0,
    mean: null,
    se: null,
    varianceOfMean: null,
    df: 0,
    tCrit: null,
    ciLow: null,
    ciHigh: null,
    varPopulation: null,
    sdPopulation: null,
    deffVsSrsWithReplacement: null,
    deffKish: null,
    nEffKish: null,
    status: 'no_data',
  }
}

function single(tally: Tally, total: Sums): DesignMean {
  const { designEffect, effectiveN } = kish(total.counted, total.w, total.w2)
  return {
    ...nothing(total.n),
    nCounted: total.counted,
    sumW: total.w,
    mean: tally.origin + total.wy / total.w,
    deffKish: designEffect,
    nEffKish: effectiveN,
    status: 'ci_needs_n_2',
  }
}
