/** Tests of a layer of the explorer: from counts without weights, under the design with them. */
import { adjustedResiduals, association } from '../crosstab/association.ts'
import type { Counts } from '../crosstab/counts.ts'
import { designTable } from '../crosstab/design-table.ts'
import { fisherExact } from '../crosstab/fisher.ts'
import type { DesignFrame } from '../design/frame.ts'
import { designGroupsTest, designPairs } from '../difference/design-difference.ts'
import { domainMeans } from '../estimate/domain-means.ts'
import type { Breakdown } from '../tables/background.ts'
import { overBlocks, type Tally } from '../tally/tally.ts'
import type { Shape } from './category-tallies.ts'
import type { IndependenceTest, MeansTest } from './explored-table.ts'

interface Independence {
  readonly test: IndependenceTest | null
  /** By level, then group. */
  readonly residuals: readonly (readonly (number | null)[])[]
}

/** @param answered categories × groups, missing answers left out. Null where nobody answered. */
export function independenceOf(
  answered: Tally,
  { levels, groups }: Shape,
  frame: DesignFrame,
  weighted: boolean,
): Independence | null {
  const n = overBlocks(answered, 'n')
  if (!n.some((count) => count > 0)) return null
  if (weighted) return underDesign(answered, { levels, groups }, frame)
  const counts = Array.from({ length: levels }, (_, level) =>
    Array.from({ length: groups }, (_, group) => n[level + levels * group] ?? 0),
  )
  return { test: pearson(counts), residuals: adjustedResiduals(counts) }
}

function pearson(counts: Counts): IndependenceTest | null {
  const { pearsonChi2: chi2, df, p, cramersV, cellsExpectedBelow5 } = association(counts)
  if (chi2 === null || df === null || p === null) return null
  const rough = cellsExpectedBelow5 > 0
  // Where the counts are large enough the exact test says the same, at a cost that grows with them.
  const fisher = rough ? (fisherExact(counts)?.pTwoSided ?? null) : null
  return { method: 'pearson', chi2, df, p, cramersV, fisher, rough }
}

function underDesign(answered: Tally, { levels, groups }: Shape, frame: DesignFrame): Independence | null {
  const table = designTable(answered, levels, groups, frame)
  if (!table.ok) return null
  const { test, scaledAdjustedResiduals: residuals } = table.value
  if (test === null) return { test: null, residuals }
  const { raoScottF: f, ndf, ddf, p, cramersVWeighted: cramersV } = test
  return { test: { method: 'rao-scott', f, ndf, ddf, p, cramersV }, residuals }
}

/** @param y whose cells are the groups. Null where there are not two groups whose means can differ. */
export function meansTestOf(y: Tally, frame: DesignFrame, groups: Breakdown['groups']): MeansTest | null {
  const means = domainMeans(y, frame)
  if (!means.ok) return null
  const { waldF: f, ndf, ddf, p } = designGroupsTest(y, frame, means.value)
  if (f === null || p === null) return null
  const keyOf = (place: number) => groups[place]?.key ?? ''
  const pairs = designPairs(y, frame, means.value).flatMap(
    ({ pair: [one, two], difference, test, pHolm }) => {
      if (difference === null) return []
      const interval =
        test?.ciLow == null || test.ciHigh == null ? null : { low: test.ciLow, high: test.ciHigh }
      return [{ groups: [keyOf(one), keyOf(two)] as const, difference, interval, pHolm }]
    },
  )
  return { f, ndf, ddf, p, pairs }
}
