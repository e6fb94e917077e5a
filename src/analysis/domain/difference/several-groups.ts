/**
 * Differences among several groups: overall tests, then every pair with p-values adjusted over all pairs.
 * An empty group is named and left out of the tests; the other groups are still reported.
 */
import { momentsOf } from '../numbers/moments.ts'
import { benjaminiHochberg, holm } from './adjusted.ts'
import { mannWhitney } from './mann-whitney.ts'
import { anova, type FTest, type KruskalWallis, kruskalWallis, welchAnova } from './one-way.ts'
import { welch } from './t-tests.ts'

export interface SeveralGroups<Group> {
  readonly n: number
  readonly groups: readonly {
    readonly group: Group
    readonly n: number
    readonly mean: number | null
    readonly sd: number | null
    readonly meanRank: number | null
  }[]
  readonly emptyGroups: readonly Group[]
  readonly kruskalWallis: KruskalWallis | null
  readonly anova: (FTest & { readonly etaSquared: number | null }) | null
  readonly welchAnova: FTest | null
  readonly pairwise: readonly GroupPair<Group>[]
}

export interface GroupPair<Group> {
  readonly group1: Group
  readonly group2: Group
  readonly difference: number | null
  readonly welchP: number | null
  readonly welchPHolm: number | null
  readonly welchPBh: number | null
  readonly mwP: number | null
  readonly mwPHolm: number | null
  readonly mwPBh: number | null
  readonly cliffsDelta: number | null
}

/** `groups` in the order they are to be shown; pairs come as (1,2), (1,3) …, first minus second. */
export function severalGroups<Group>(
  groups: readonly { readonly group: Group; readonly values: readonly number[] }[],
): SeveralGroups<Group> {
  const moments = groups.map(({ values }) => momentsOf(values))
  const ranked = kruskalWallis(groups.map(({ values }) => values))
  return {
    n: moments.reduce((total, { n }) => total + n, 0),
    groups: groups.map(({ group }, index) => ({
      group,
      n: moments[index]?.n ?? 0,
      mean: moments[index]?.mean ?? null,
      sd: moments[index]?.variance == null ? null : Math.sqrt(moments[index].variance),
      meanRank: ranked.meanRanks[index] ?? null,
    })),
    emptyGroups: groups.filter(({ values }) => values.length === 0).map(({ group }) => group),
    kruskalWallis: ranked.test,
    anova: anova(moments),
    welchAnova: welchAnova(moments),
    pairwise: pairs(groups),
  }
}

function pairs<Group>(
  groups: readonly { readonly group: Group; readonly values: readonly number[] }[],
): readonly GroupPair<Group>[] {
  const compared = pairsOf(groups).map(([one, two]) => {
    const [first, second] = [momentsOf(one.values), momentsOf(two.values)]
    const ranks = mannWhitney(one.values, two.values)
    return {
      group1: one.group,
      group2: two.group,
      difference: first.mean === null || second.mean === null ? null : first.mean - second.mean,
      welchP: welch(first, second)?.p ?? null,
      mwP: ranks?.pContinuity ?? null,
      cliffsDelta: ranks?.cliffsDelta ?? null,
    }
  })
  const welchP = compared.map((pair) => pair.welchP)
  const mwP = compared.map((pair) => pair.mwP)
  const [welchHolm, welchBh, mwHolm, mwBh] = [
    holm(welchP),
    benjaminiHochberg(welchP),
    holm(mwP),
    benjaminiHochberg(mwP),
  ]
  return compared.map((pair, index) => ({
    ...pair,
    welchPHolm: welchHolm[index] ?? null,
    welchPBh: welchBh[index] ?? null,
    mwPHolm: mwHolm[index] ?? null,
    mwPBh: mwBh[index] ?? null,
  }))
}

/** All pairs of a list, in order. */
export function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const))
}
