/**
 * Change of a weighted mean where some persons answered in both waves and some in one: persons are the sampling
 * units, so what the waves have in common is in the variance. A function of a tally with a cell per wave and a block
 * per person. Source: linearisation as in `design/covariance.ts`.
 */

import { done, type Result } from '#shared'
import { degreesOfFreedom } from '../design/degrees-of-freedom.ts'
import type { DesignFrame } from '../design/frame.ts'
import { designDifference } from '../difference/design-difference.ts'
import { judged, type MeanDifference } from '../difference/t-tests.ts'
import { domainMeans } from '../estimate/domain-means.ts'
import { overBlocks, type Tally } from '../tally/tally.ts'

export interface OverlappingChange {
  readonly n1: number
  readonly n2: number
  readonly nBoth: number
  readonly nPersons: number
  readonly mean1: number | null
  readonly mean2: number | null
  /** Wave 2 minus wave 1; null where a wave has no answers. */
  readonly change: number | null
  readonly se: number | null
  readonly df: number
  readonly test: MeanDifference | null
  /** What the error would be if nobody had answered twice. */
  readonly seIfOverlapIgnored: number | null
}

export function overlappingChange(tally: Tally, frame: DesignFrame): Result<OverlappingChange> {
  const means = domainMeans(tally, frame)
  if (!means.ok) return means
  const [mean1 = null, mean2 = null] = means.value.means
  const { difference, se } = designDifference(tally, frame, means.value, [0, 1])
  const df = Math.max(0, degreesOfFreedom(tally, frame))
  const n = overBlocks(tally, 'n')
  const answered = (block: number, wave: number) => (tally.n[block * 2 + wave] ?? 0) > 0
  const persons = Array.from({ length: tally.blocks }, (_, block) => block)
  const [apart1, apart2] = [varianceAlone(tally, 0), varianceAlone(tally, 1)]
  return done({
    n1: n[0] ?? 0,
    n2: n[1] ?? 0,
    nBoth: persons.filter((block) => answered(block, 0) && answered(block, 1)).length,
    nPersons: persons.filter((block) => answered(block, 0) || answered(block, 1)).length,
    mean1,
    mean2,
    change: difference,
    se,
    df,
    test: difference === null || se === null ? null : judged(difference, se, df),
    seIfOverlapIgnored: apart1 === null || apart2 === null ? null : Math.sqrt(apart1 + apart2),
  })
}

/** Variance of a wave's mean as a sample of its own: n/(n − 1) Σ (w (y − ȳ))²/W². */
function varianceAlone(tally: Tally, wave: number): number | null {
  const sum = (name: 'n' | 'w' | 'wy' | 'w2' | 'w2y' | 'w2y2') => overBlocks(tally, name)[wave] ?? 0
  const n = sum('n')
  const w = sum('w')
  if (n < 2 || !(w > 0)) return null
  const d = sum('wy') / w
  const squares = Math.max(0, sum('w2y2') - 2 * d * sum('w2y') + d * d * sum('w2'))
  return (squares / w ** 2) * (n / (n - 1))
}
