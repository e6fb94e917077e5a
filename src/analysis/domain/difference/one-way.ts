/**
 * Do several groups differ? Analysis of variance and Welch's version of it from counts, means and variances;
 * Kruskal and Wallis's test from ranks.
 * Source: https://www.itl.nist.gov/div898/handbook/prc/section4/prc43.htm,
 * https://en.wikipedia.org/wiki/Welch%27s_ANOVA, https://en.wikipedia.org/wiki/Kruskal%E2%80%93Wallis_test
 */
import { chiSquareUpperTail } from '../distribution/chi-square.ts'
import { fUpperTail } from '../distribution/f.ts'
import type { Moments } from '../numbers/moments.ts'
import { midRanks } from '../numbers/ranks.ts'
import { sum } from '../numbers/sum.ts'

export interface FTest {
  /** Null, as p, where nothing varies within the groups. */
  readonly f: number | null
  readonly df1: number
  readonly df2: number | null
  readonly p: number | null
}

/** `etaSquared` is the share of the whole spread that lies between the groups. Null for fewer than two groups. */
export function anova(groups: readonly Moments[]): (FTest & { readonly etaSquared: number | null }) | null {
  const filled = groups.filter((group) => group.n > 0)
  const n = sum(filled.map((group) => group.n))
  const mean = sum(filled.map((group) => group.sum)) / n
  const between = sum(filled.map((group) => group.n * ((group.mean ?? 0) - mean) ** 2))
  const within = sum(filled.map((group) => (group.variance ?? 0) * (group.n - 1)))
  const df1 = filled.length - 1
  const df2 = n - filled.length
  if (df1 < 1) return null
  const etaSquared = between + within > 0 ? between / (between + within) : null
  if (df2 < 1 || !(within > 0)) return { f: null, df1, df2, p: null, etaSquared }
  const f = between / df1 / (within / df2)
  return { f, df1, df2, p: fUpperTail(f, df1, df2), etaSquared }
}

/** Without the assumption that the groups vary alike; undefined where a group has one answer or all of them equal. */
export function welchAnova(groups: readonly Moments[]): FTest | null {
  const filled = groups.filter((group) => group.n > 0)
  const k = filled.length
  if (k < 2) return null
  if (filled.some((group) => !(group.variance !== null && group.variance > 0)))
    return { f: null, df1: k - 1, df2: null, p: null }
  const weights = filled.map((group) => group.n / (group.variance ?? 1))
  const total = sum(weights)
  const mean = sum(filled.map((group, index) => (weights[index] ?? 0) * (group.mean ?? 0))) / total
  const unevenness =
    sum(filled.map((group, index) => (1 - (weights[index] ?? 0) / total) ** 2 / (group.n - 1))) / (k ** 2 - 1)
  const between = sum(filled.map((group, index) => (weights[index] ?? 0) * ((group.mean ?? 0) - mean) ** 2))
  const f = between / (k - 1) / (1 + 2 * (k - 2) * unevenness)
  const df2 = 1 / (3 * unevenness)
  return { f, df1: k - 1, df2, p: fUpperTail(f, k - 1, df2) }
}

export interface KruskalWallis {
  readonly h: number
  readonly df: number
  readonly p: number
  readonly tieCorrection: number
  readonly hUncorrected: number
  readonly epsilonSquared: number
}

/** With the mean rank of each group, null for an empty one; the test is null where all answers are equal. */
export function kruskalWallis(groups: readonly (readonly number[])[]): {
  readonly meanRanks: readonly (number | null)[]
  readonly test: KruskalWallis | null
} {
  const { ranks, tieSum } = midRanks(groups.flat())
  const n = ranks.length
  let start = 0
  const meanRanks = groups.map((group) => {
    const own = ranks.subarray(start, start + group.length)
    start += group.length
    return group.length === 0 ? null : sum(own) / group.length
  })
  const filled = groups.filter((group) => group.length > 0).length
  const tieCorrection = 1 - tieSum / (n ** 3 - n)
  if (filled < 2 || !(tieCorrection > 0)) return { meanRanks, test: null }
  const apart = groups.map((group, index) => group.length * ((meanRanks[index] ?? 0) - (n + 1) / 2) ** 2)
  const hUncorrected = (12 / (n * (n + 1))) * sum(apart.filter((_, index) => meanRanks[index] !== null))
  const h = hUncorrected / tieCorrection
  const df = filled - 1
  return {
    meanRanks,
    test: {
      h,
      df,
      p: chiSquareUpperTail(h, df),
      tieCorrection,
      hUncorrected,
      epsilonSquared: (h * (n + 1)) / (n ** 2 - 1),
    },
  }
}
