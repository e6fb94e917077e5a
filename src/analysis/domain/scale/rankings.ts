/**
 * Rankings: mean rank, Borda points, and Kendall's W, how far the rankers agree (0 not at all, 1 entirely).
 * Rank 1 is best; ties share the mean of their places. W needs complete rankings; where only some things were ranked
 * the mean is over those who ranked the thing and an unranked thing gets no points.
 * Source: https://en.wikipedia.org/wiki/Kendall%27s_W, https://en.wikipedia.org/wiki/Borda_count
 */
import { chiSquareUpperTail } from '../distribution/chi-square.ts'
import { midRanks } from '../numbers/ranks.ts'
import { sum } from '../numbers/sum.ts'

export interface Ranking<Item> {
  readonly mRaters: number
  /** Rankers left out because something was not ranked. */
  readonly nIncomplete: number
  readonly nItems: number
  readonly items: readonly {
    readonly item: Item
    readonly meanRank: number | null
    readonly rankSum: number
    /** Σ (number of things − rank). */
    readonly bordaPoints: number
    readonly pctFirst: number | null
    readonly pctTop3: number | null
  }[]
  /** Null without two things and a ranker, or where everyone tied everything. */
  readonly kendallW: number | null
  readonly kendallWUncorrected: number | null
  readonly chi2: number | null
  readonly df: number
  readonly p: number | null
  readonly meanSpearman: number | null
  readonly tiesSum: number
}

/** One row per ranker: the rank given to each item, NaN where none. */
export function completeRanking<Item>(
  items: readonly Item[],
  rankers: readonly ArrayLike<number>[],
): Ranking<Item> {
  const complete = rankers.filter((ranks) => !Array.from(ranks).some(Number.isNaN))
  const ranked = complete.map((ranks) => midRanks(ranks))
  const m = complete.length
  const n = items.length
  const tiesSum = sum(ranked.map(({ tieSum }) => tieSum))
  const of = (at: number) => ranked.map(({ ranks }) => ranks[at] ?? 0)
  const percent = (at: number, upTo: number) =>
    m > 0 ? (100 * of(at).filter((rank) => rank <= upTo).length) / m : null
  const sums = items.map((_, at) => sum(of(at)))
  return {
    mRaters: m,
    nIncomplete: rankers.length - m,
    nItems: n,
    items: items.map((item, at) => ({
      item,
      meanRank: m > 0 ? (sums[at] ?? 0) / m : null,
      rankSum: sums[at] ?? 0,
      bordaPoints: m * n - (sums[at] ?? 0),
      pctFirst: percent(at, 1),
      pctTop3: percent(at, 3),
    })),
    ...concordance(sums, m, n, tiesSum),
    tiesSum,
  }
}

function concordance(sums: readonly number[], m: number, n: number, ties: number) {
  const df = Math.max(0, n - 1)
  const spread = 12 * sum(sums.map((total) => (total - (m * (n + 1)) / 2) ** 2))
  const room = m * m * (n ** 3 - n)
  if (!(room - m * ties > 0))
    return { kendallW: null, kendallWUncorrected: null, chi2: null, df, p: null, meanSpearman: null }
  const w = spread / (room - m * ties)
  const chi2 = m * (n - 1) * w
  return {
    kendallW: w,
    kendallWUncorrected: spread / room,
    chi2,
    df,
    p: chiSquareUpperTail(chi2, df),
    meanSpearman: m > 1 ? (m * w - 1) / (m - 1) : null,
  }
}

export interface PartialRanking<Item> {
  readonly mRaters: number
  readonly nItems: number
  readonly items: readonly {
    readonly item: Item
    readonly nRanked: number
    readonly meanRankAmongThoseWhoRanked: number | null
    readonly bordaPoints: number
    readonly pctFirstOfAllRaters: number | null
  }[]
  readonly kendallW: null
}

/** Ranks as given, NaN where a thing was not ranked. */
export function partialRanking<Item>(
  items: readonly Item[],
  rankers: readonly ArrayLike<number>[],
): PartialRanking<Item> {
  const m = rankers.length
  return {
    mRaters: m,
    nItems: items.length,
    items: items.map((item, at) => {
      const given = rankers.map((ranks) => ranks[at] ?? Number.NaN).filter((rank) => !Number.isNaN(rank))
      return {
        item,
        nRanked: given.length,
        meanRankAmongThoseWhoRanked: given.length > 0 ? sum(given) / given.length : null,
        bordaPoints: sum(given.map((rank) => items.length - rank)),
        pctFirstOfAllRaters: m > 0 ? (100 * given.filter((rank) => rank === 1).length) / m : null,
      }
    }),
    kendallW: null,
  }
}
