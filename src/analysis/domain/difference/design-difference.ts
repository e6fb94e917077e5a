/**
 * Differences of weighted means between groups that are domains of one survey design; their covariance is included.
 * A function of a tally whose cells are the groups. Degrees of freedom as R's `svyttest` and `regTermTest` take them.
 * Source: https://cran.r-project.org/package=survey; linearisation as in `design/covariance.ts`.
 */

import { degreesOfFreedom } from '../design/degrees-of-freedom.ts'
import type { DesignFrame } from '../design/frame.ts'
import { fUpperTail } from '../distribution/f.ts'
import type { DomainMeans } from '../estimate/domain-means.ts'
import { entry, matrix, product, sandwich, transposed } from '../numbers/matrix.ts'
import { solve } from '../numbers/solve.ts'
import { overBlocks, type Tally } from '../tally/tally.ts'
import { benjaminiHochberg, holm } from './adjusted.ts'
import { pairsOf } from './several-groups.ts'
import { judged, type MeanDifference } from './t-tests.ts'
import type { GroupStatus } from './two-groups.ts'

export interface DesignDifference {
  /** Second minus first. */
  readonly difference: number | null
  readonly se: number | null
  readonly test: MeanDifference | null
  readonly df: number
  readonly status: GroupStatus
}

export interface DesignGroups {
  readonly n: readonly number[]
  readonly means: readonly (number | null)[]
  readonly se: readonly (number | null)[]
}

/** Means of the cells with their standard errors; an error is null where fewer than two respondents carry weight. */
export function designGroups(tally: Tally, means: DomainMeans): DesignGroups {
  const counted = overBlocks(tally, 'counted')
  return {
    n: [...overBlocks(tally, 'n')],
    means: means.means,
    se: means.means.map((mean, cell) =>
      mean === null || (counted[cell] ?? 0) < 2
        ? null
        : Math.sqrt(Math.max(0, entry(means.covariance, cell, cell))),
    ),
  }
}

/** Mean of cell `second` minus that of cell `first`. */
export function designDifference(
  tally: Tally,
  frame: DesignFrame,
  means: DomainMeans,
  [first, second]: readonly [number, number],
): DesignDifference {
  const df = Math.max(0, degreesOfFreedom(tally, frame, [first, second]) - 1)
  const one = means.means[first] ?? null
  const two = means.means[second] ?? null
  if (one === null || two === null)
    return { difference: null, se: null, test: null, df, status: 'empty_group' }
  const v = (i: number, j: number) => entry(means.covariance, i, j)
  const se = Math.sqrt(Math.max(0, v(first, first) + v(second, second) - 2 * v(first, second)))
  const test = judged(two - one, se, df)
  const status = test.p !== null ? 'ok' : se === 0 ? 'zero_variance' : 'group_too_small'
  return { difference: two - one, se, test, df, status }
}

export interface DesignGroupsTest {
  readonly waldF: number | null
  readonly ndf: number
  readonly ddf: number
  readonly p: number | null
}

/** Wald's test that all groups with anyone in them have the same mean. */
export function designGroupsTest(tally: Tally, frame: DesignFrame, means: DomainMeans): DesignGroupsTest {
  const filled = means.means.flatMap((mean, cell) => (mean === null ? [] : [cell]))
  const ndf = Math.max(0, filled.length - 1)
  const ddf = degreesOfFreedom(tally, frame, filled) - ndf
  const nothing = { waldF: null, ndf, ddf: Math.max(0, ddf), p: null }
  if (ndf < 1 || ddf < 1) return nothing
  const contrasts = matrix(ndf, means.means.length)
  const [base = 0, ...others] = filled
  for (const [row, cell] of others.entries()) {
    contrasts.values[row * contrasts.columns + base] = -1
    contrasts.values[row * contrasts.columns + cell] = 1
  }
  const values = {
    rows: means.means.length,
    columns: 1,
    values: Float64Array.from(means.means, (mean) => mean ?? 0),
  }
  const apart = product(contrasts, values)
  const solved = solve(sandwich(contrasts, means.covariance), apart)
  if (solved === null) return nothing
  const waldF = entry(product(transposed(apart), solved), 0, 0) / ndf
  return { waldF, ndf, ddf, p: fUpperTail(waldF, ndf, ddf) }
}

/** Every pair of cells, second minus first, with p-values adjusted over all pairs. */
export function designPairs(tally: Tally, frame: DesignFrame, means: DomainMeans) {
  const pairs = pairsOf(means.means.map((_, cell) => cell))
  const compared = pairs.map((pair) => designDifference(tally, frame, means, pair))
  const p = compared.map(({ test }) => test?.p ?? null)
  const [byHolm, byRate] = [holm(p), benjaminiHochberg(p)]
  return compared.map((difference, index) => ({
    pair: pairs[index] ?? ([0, 0] as const),
    ...difference,
    pHolm: byHolm[index] ?? null,
    pBh: byRate[index] ?? null,
  }))
}
