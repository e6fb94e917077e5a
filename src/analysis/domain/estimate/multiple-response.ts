/**
 * Multiple response: several options may be chosen. Someone who left every option missing did not answer; beside that
 * a missing option counts as not chosen. Percentages of those who answered, of those who chose something ("cases",
 * what SPSS prints), and of all choices.
 */
export interface MultipleResponse<Item> {
  readonly nRows: number
  readonly nMissingAllItems: number
  readonly nAnswered: number
  readonly nAtLeastOne: number
  /** Sums of weights of the two before. */
  readonly wAnswered: number
  readonly wAtLeastOne: number
  readonly totalResponses: number
  readonly meanResponsesPerAnswered: number | null
  readonly meanResponsesPerCase: number | null
  readonly items: readonly {
    readonly item: Item
    readonly count: number
    /** Null where the base is nobody. */
    readonly pctOfAnswered: number | null
    readonly pctOfCases: number | null
    readonly pctOfResponses: number | null
  }[]
}

/** Columns of 1 (chosen), 0 (not) and NaN (missing), one per item. */
export function multipleResponse<Item>(
  items: readonly { readonly item: Item; readonly chosen: Float64Array }[],
  rows: number,
  weights: Float64Array | null = null,
): MultipleResponse<Item> {
  const counts = new Float64Array(items.length)
  const total = { answered: 0, some: 0, wAnswered: 0, wSome: 0 }
  for (let row = 0; row < rows; row++) {
    const own = items.map(({ chosen }) => chosen[row] ?? Number.NaN)
    if (own.every(Number.isNaN)) continue
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    total.answered++
    total.wAnswered += weight
    if (!own.some((value) => value > 0)) continue
    total.some++
    total.wSome += weight
    for (const [at, value] of own.entries()) if (value > 0) counts[at] = (counts[at] ?? 0) + weight
  }
  const responses = counts.reduce((sum, count) => sum + count, 0)
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null)
  const percent = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : null)
  return {
    nRows: rows,
    nMissingAllItems: rows - total.answered,
    nAnswered: total.answered,
    nAtLeastOne: total.some,
    wAnswered: total.wAnswered,
    wAtLeastOne: total.wSome,
    totalResponses: responses,
    meanResponsesPerAnswered: share(responses, total.wAnswered),
    meanResponsesPerCase: share(responses, total.wSome),
    items: items.map(({ item }, at) => ({
      item,
      count: counts[at] ?? 0,
      pctOfAnswered: percent(counts[at] ?? 0, total.wAnswered),
      pctOfCases: percent(counts[at] ?? 0, total.wSome),
      pctOfResponses: percent(counts[at] ?? 0, responses),
    })),
  }
}
