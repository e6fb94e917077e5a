/**
 * p-values of many comparisons made at once, adjusted.
 * Holm keeps the chance of any false finding at the level; Benjamini and Hochberg the share of false ones among the found.
 * Null (no test) stays null and is not counted.
 * Source: https://en.wikipedia.org/wiki/Holm%E2%80%93Bonferroni_method, https://en.wikipedia.org/wiki/False_discovery_rate
 */
type PValues = readonly (number | null)[]

/** Holm's step-down: holds the chance of any false finding. Null where a test has no p; it does not count. */
export function holm(p: PValues): PValues {
  let most = 0
  return stepwise(p, (value, place, tests) => {
    most = Math.max(most, Math.min(1, (tests - place) * value))
    return most
  })
}

/** Benjamini and Hochberg's step-up: holds the share of false findings among those found. */
export function benjaminiHochberg(p: PValues): PValues {
  const tested = ascending(p)
  const adjusted = new Array<number | null>(p.length).fill(null)
  let least = 1
  for (const [back, index] of tested.toReversed().entries()) {
    const place = tested.length - back
    least = Math.min(least, ((p[index] ?? 1) * tested.length) / place)
    adjusted[index] = least
  }
  return adjusted
}

/** Each p times the number of tests. */
export function bonferroni(p: PValues): PValues {
  return stepwise(p, (value, _, tests) => Math.min(1, value * tests))
}

function stepwise(p: PValues, of: (value: number, place: number, tests: number) => number): PValues {
  const tested = ascending(p)
  const adjusted = new Array<number | null>(p.length).fill(null)
  for (const [place, index] of tested.entries()) adjusted[index] = of(p[index] ?? 1, place, tested.length)
  return adjusted
}

function ascending(p: PValues): readonly number[] {
  const tested = p.flatMap((value, index) => (value === null ? [] : [index]))
  return tested.sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
}
