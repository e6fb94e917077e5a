/**
 * Differencing: two filters of which one includes the other, and whose counts differ by a few respondents, single
 * those out. "Everyone in the North" less "everyone in the North but coordinators" is the North's coordinators.
 */

/** A count that was given out: respondents whose category lies in the listed ones, in each dimension named. */
export interface FilteredCount {
  readonly filter: Readonly<Record<string, readonly string[]>>
  readonly n: number
}

export interface Isolation {
  readonly wider: FilteredCount
  readonly narrower: FilteredCount
  readonly between: number
}

/** All pairs that isolate from 1 to `threshold` − 1 respondents. */
export function isolations(counts: readonly FilteredCount[], threshold: number): readonly Isolation[] {
  return counts.flatMap((wider) =>
    counts.flatMap((narrower): readonly Isolation[] => {
      const between = wider.n - narrower.n
      const few = between > 0 && between < threshold
      return few && includes(wider, narrower) ? [{ wider, narrower, between }] : []
    }),
  )
}

/** A dimension the wider filter does not name, it does not limit. */
function includes(wider: FilteredCount, narrower: FilteredCount): boolean {
  return Object.entries(wider.filter).every(([dimension, allowed]) => {
    const chosen = narrower.filter[dimension]
    return chosen?.every((category) => allowed.includes(category)) === true
  })
}
