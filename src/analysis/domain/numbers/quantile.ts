/**
 * Quantile of sorted values, "type 7" of Hyndman and Fan: position (n − 1)p + 1, linear between neighbours.
 * SPSS uses another rule (type 6) and gives other quartiles. Source: https://en.wikipedia.org/wiki/Quantile
 * A function of the values themselves, not of a tally.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number | null {
  if (sorted.length === 0) return null
  const position = (sorted.length - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  return low + (position - below) * (high - low)
}
