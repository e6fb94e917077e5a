/**
 * Proportion of a domain under a survey design: the mean of a 0/1 variable with intervals that respect its bounds.
 *
 * At p = 0 or 1, and with two answers or fewer, the variance says nothing: intervals built on it are null, and the
 * beta and Wilson intervals use Kish's effective n instead.
 * Source: Korn and Graubard (1998), https://www150.statcan.gc.ca/n1/pub/12-001-x/1998002/article/4356-eng.pdf;
 * NCHS presentation standards, https://www.cdc.gov/nchs/data/series/sr_02/sr02_175.pdf
 */

import { done, type Result } from '#shared'
import { degreesOfFreedom } from '../design/degrees-of-freedom.ts'
import { type DesignFrame, isFullCount } from '../design/frame.ts'
import { cellAlone, overBlocks, type Tally } from '../tally/tally.ts'
import { kish } from '../weight/kish.ts'
import { domainMeans } from './domain-means.ts'
import { type Interval, t95 } from './interval.ts'
import { arcsineInterval, clopperPearson, logitInterval, wald, wilson } from './proportion-intervals.ts'

export interface DesignProportion {
  readonly n: number
  readonly sumW: number
  readonly p: number | null
  readonly se: number | null
  readonly df: number
  readonly tCrit: number | null
  /** p(1 − p)/V: the size of a simple random sample with this variance. */
  readonly nEffVariance: number | null
  readonly nEffKornGraubard: number | null
  readonly mean: Interval | null
  readonly logit: Interval | null
  readonly beta: Interval | null
  /** As `beta`, but never as if more had answered than did. */
  readonly betaNEffCappedAtN: Interval | null
  readonly asin: Interval | null
  readonly wilsonDesign: Interval | null
  /**
   * `boundary`: nobody or everybody, or too few to vary; `nEffKornGraubard` is then Kish's effective n.
   * `zero_variance`: the share is fixed by the design, as that of a stratum in a stratified sample.
   */
  readonly status: 'ok' | 'no_data' | 'boundary' | 'zero_variance' | 'census'
}

/** Share of y = 1 in one cell of a tally of a 0/1 variable. */
export function designProportion(tally: Tally, frame: DesignFrame, cell = 0): Result<DesignProportion> {
  const domain = cellAlone(tally, cell)
  const total = (name: 'n' | 'counted' | 'w' | 'w2' | 'wy') => overBlocks(domain, name)[0] ?? 0
  const n = total('n')
  const weight = total('w')
  const df = Math.max(0, degreesOfFreedom(domain, frame))
  const base = { n, sumW: weight, df, tCrit: t95(df) }
  if (!(weight > 0)) return done({ ...base, ...unknown, p: null, se: null, status: 'no_data' })
  const p = snapped(domain.origin + total('wy') / weight)
  const effective = kish(total('counted'), weight, total('w2')).effectiveN ?? n
  if (p === 0 || p === 1) return done({ ...base, ...boundary(p, effective, base.tCrit), se: 0 })
  const means = domainMeans(domain, frame)
  if (!means.ok) return means
  const se = Math.sqrt(Math.max(0, means.value.covariance.values[0] ?? 0))
  if (isFullCount(frame)) return done({ ...base, ...unknown, p, se: 0, status: 'census' })
  if (se < 1e-12 * p * (1 - p))
    return done({ ...base, ...unknown, p, se: 0, mean: { low: p, high: p }, status: 'zero_variance' })
  if (base.tCrit === null || n <= 2)
    return done({
      ...base,
      ...boundary(p, effective, base.tCrit),
      se,
      mean: base.tCrit === null ? null : wald(p, se, base.tCrit),
    })
  return done({ ...base, ...inside(p, se, n, base.tCrit), p, se })
}

const unknown = {
  nEffVariance: null,
  nEffKornGraubard: null,
  mean: null,
  logit: null,
  beta: null,
  betaNEffCappedAtN: null,
  asin: null,
  wilsonDesign: null,
} as const

/** A share within rounding of 0 or 1 is 0 or 1: y is 0/1 and the sums are floating point. */
function snapped(p: number): number {
  if (Math.abs(p) < 1e-12) return 0
  return Math.abs(p - 1) < 1e-12 ? 1 : p
}

function boundary(p: number, effective: number, critical: number | null) {
  const interval = clopperPearson(effective * p, effective)
  return {
    ...unknown,
    p,
    nEffKornGraubard: effective,
    beta: interval,
    betaNEffCappedAtN: interval,
    wilsonDesign: critical === null ? wilson(p, effective) : wilson(p, effective, critical),
    status: 'boundary',
  } as const
}

function inside(p: number, se: number, n: number, critical: number) {
  const byVariance = (p * (1 - p)) / se ** 2
  const kornGraubard = byVariance * ((t95(n - 1) ?? critical) / critical) ** 2
  const capped = Math.min(kornGraubard, n)
  return {
    nEffVariance: byVariance,
    nEffKornGraubard: kornGraubard,
    mean: wald(p, se, critical),
    logit: logitInterval(p, se, critical),
    beta: clopperPearson(kornGraubard * p, kornGraubard),
    betaNEffCappedAtN: clopperPearson(capped * p, capped),
    asin: arcsineInterval(p, se, critical),
    wilsonDesign: wilson(p, byVariance, critical),
    status: 'ok',
  } as const
}
