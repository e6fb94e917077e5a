/** Things in a row dealt out to as few parts as can bear them, each part about as heavy as the others. */

/**
 * The order stays, and every thing is in one part. A part weighs at most `most`, unless a single thing weighs more. Of all
 * ways to make as few parts, one whose heaviest part is lightest.
 */
export function fairParts<T>(
  things: readonly T[],
  weightOf: (thing: T) => number,
  most: number,
): readonly (readonly T[])[] {
  const weighed = things.map((thing) => ({ thing, weight: weightOf(thing) }))
  const fewest = filled(weighed, most)
  const lightest = runsOf(weighed.map(({ weight }) => weight))
    .filter((weight) => weight <= most)
    .toSorted((one, other) => one - other)
    .map((limit) => filled(weighed, limit))
    .find((parts) => parts.length === fewest.length)
  return (lightest ?? fewest).map((part) => part.map(({ thing }) => thing))
}

interface Weighed<T> {
  readonly thing: T
  readonly weight: number
}

/** Each part takes what comes until it can bear no more. */
function filled<T>(things: readonly Weighed<T>[], most: number): readonly (readonly Weighed<T>[])[] {
  const parts: Weighed<T>[][] = []
  let weight = 0
  for (const thing of things) {
    const last = parts.at(-1)
    if (last === undefined || weight + thing.weight > most) {
      parts.push([thing])
      weight = 0
    } else last.push(thing)
    weight += thing.weight
  }
  return parts
}

/** What every run of neighbours weighs together: no part can weigh anything else. */
function runsOf(weights: readonly number[]): readonly number[] {
  return weights.flatMap((_, from) => {
    let sum = 0
    return weights.slice(from).map((weight) => {
      sum += weight
      return sum
    })
  })
}
