/** Ranks with ties sharing the mean of their places, and the tie term rank tests correct by. */
export interface Ranks {
  /** Rank of each value, 1 = smallest, in the order of the input. */
  readonly ranks: Float64Array
  /** Σ(t³ − t) over groups of t equal values; 0 without ties. */
  readonly tieSum: number
}

export function midRanks(values: ArrayLike<number>): Ranks {
  const order = Array.from({ length: values.length }, (_, index) => index)
  order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Float64Array(values.length)
  let tieSum = 0
  for (let start = 0; start < order.length; ) {
    const value = values[order[start] ?? 0]
    let end = start + 1
    while (end < order.length && values[order[end] ?? 0] === value) end++
    const tied = end - start
    for (let place = start; place < end; place++) ranks[order[place] ?? 0] = (start + 1 + end) / 2
    tieSum += tied ** 3 - tied
    start = end
  }
  return { ranks, tieSum }
}
