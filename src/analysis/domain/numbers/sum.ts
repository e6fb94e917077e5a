/**
 * A sum that does not lose small terms beside large ones (Neumaier's compensated summation).
 * Source: https://en.wikipedia.org/wiki/Kahan_summation_algorithm
 */
export function sum(values: Iterable<number>): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}
