/**
 * The plain change of a mean, from released tables alone.
 *
 * Where a wave hides counts its variance is not public, so change and interval are worked out for each set of counts the
 * tables allow: the change given is that of the middle of them, the interval reaches from the lowest end of all to the
 * highest. It is therefore a little too wide rather than too narrow, and a function of what is published: it can tell
 * nothing that the tables do not.
 */
import type { WaveEstimate } from '../change/independent-waves.ts'
import { around, t95 } from '../estimate/interval.ts'
import type { Table } from '../tables/table.ts'
import { type Difference, estimateOf, type Scores, unweighted } from './change-of-counts.ts'
import { expectedCounts, possibleCounts } from './possible-counts.ts'

export interface ScoredTable {
  readonly shown: Table<number | null>
  /** Score of each row; null leaves it out. */
  readonly scores: Scores
}

export interface ChangeOfMean {
  readonly earlier: WaveEstimate
  readonly later: WaveEstimate
  readonly difference: Difference
}

/** More pairs than this are not compared. */
const mostPairs = 5000

/** Null where a wave hides too much to tell. The number of answers is the same in all sets, and so is t. */
export function changeOfMean(earlier: ScoredTable, later: ScoredTable): ChangeOfMean | null {
  const [one, two] = [estimatesOf(earlier), estimatesOf(later)]
  if (one === null || two === null || one.all.length * two.all.length > mostPairs) return null
  const critical = t95(one.middle.df + two.middle.df)
  if (critical === null) return null
  const ends = one.all.flatMap((before) =>
    two.all.map((after) =>
      around(after.estimate - before.estimate, critical * Math.hypot(before.se, after.se)),
    ),
  )
  return {
    earlier: one.middle,
    later: two.middle,
    difference: {
      change: two.middle.estimate - one.middle.estimate,
      low: ends.reduce((least, { low }) => Math.min(least, low), Number.POSITIVE_INFINITY),
      high: ends.reduce((most, { high }) => Math.max(most, high), Number.NEGATIVE_INFINITY),
    },
  }
}

function estimatesOf({ shown, scores }: ScoredTable) {
  const sets = possibleCounts(shown)
  if (sets === null || sets.length === 0) return null
  const middle = estimateOf(unweighted(expectedCounts(sets)), scores)
  const all = sets.flatMap((counts) => estimateOf(unweighted(counts), scores) ?? [])
  return middle === null || all.length === 0 ? null : { middle, all }
}
