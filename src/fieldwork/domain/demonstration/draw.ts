/** Drawing with exact numbers: who gets what is left to chance and leaning, how many get it is not. */

/** A number from 0 up to, not including, 1. */
export type Uniform = () => number

/** Repeatable numbers from a seed (the 32-bit generator known as mulberry32). */
export function seededUniform(seed: number): Uniform {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A standard normal number (Box–Muller). */
export function normal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** The pool with the highest scores first. */
export function byScore<One>(pool: Iterable<One>, score: (one: One) => number): One[] {
  return [...pool]
    .map((one) => ({ one, value: score(one) }))
    .sort((left, right) => right.value - left.value)
    .map(({ one }) => one)
}

/** Takes exactly `count` with the highest scores out of the pool. @throws when the pool is too small. */
export function take<One>(pool: Set<One>, count: number, score: (one: One) => number): One[] {
  if (count > pool.size) throw new Error(`${count} wanted from a pool of ${pool.size}`)
  const taken = byScore(pool, score).slice(0, count)
  for (const one of taken) pool.delete(one)
  return taken
}

/** Deals values in numbers that add up to the pool: the lowest scores get the first value, and so on. */
export function deal<One, Value>(
  pool: Iterable<One>,
  counts: readonly (readonly [Value, number])[],
  score: (one: One) => number,
): Map<One, Value> {
  const waiting = byScore(pool, (one) => -score(one))
  const dealt = new Map<One, Value>()
  let next = 0
  for (const [value, count] of counts) {
    for (const one of waiting.slice(next, next + count)) dealt.set(one, value)
    next += count
  }
  if (next !== waiting.length) throw new Error(`${next} values for ${waiting.length}`)
  return dealt
}

/**
 * Lets every one of the pool choose between 1 and `max` of the choices, so that each choice is made exactly so often.
 * First everyone most inclined chooses; then choices move from who has most (or too many) to who has none (or fewest).
 */
export function spread<One>(
  pool: readonly One[],
  counts: readonly (readonly [string, number])[],
  max: number,
  inclination: (one: One, choice: string) => number,
): Map<One, Set<string>> {
  const chosen = new Map<One, Set<string>>(pool.map((one) => [one, new Set<string>()]))
  for (const [choice, count] of counts) {
    for (const one of take(new Set(pool), count, (each) => inclination(each, choice)))
      chosen.get(one)?.add(choice)
  }
  balance([...chosen.values()], max)
  return chosen
}

function balance(rows: Set<string>[], max: number): void {
  for (;;) {
    rows.sort((one, other) => one.size - other.size)
    const fewest = rows[0]
    const most = rows.at(-1)
    if (fewest === undefined || most === undefined || (fewest.size > 0 && most.size <= max)) return
    const moved = [...most].find((choice) => !fewest.has(choice))
    if (moved === undefined || most.size - fewest.size < 2) throw new Error('choices do not fit')
    most.delete(moved)
    fewest.add(moved)
  }
}

/**
 * Rankings such that item i gets rank r exactly `counts[i][r]` times. Every row and column of `counts` has the same sum, so by
 * Birkhoff's theorem a permutation can always be taken out and the rest is of the same kind.
 */
export function rankings(
  counts: readonly (readonly number[])[],
  uniform: Uniform,
): readonly (readonly number[])[] {
  const left = counts.map((row) => [...row])
  const total = left[0]?.reduce((sum, count) => sum + count, 0) ?? 0
  const orders = permutations(left.map((_, rank) => rank))
  return Array.from({ length: total }, () => {
    const order = weighted(orders, (ranks) => weightOf(ranks, left), uniform)
    for (const [item, rank] of order.entries()) {
      const row = left[item]
      if (row !== undefined) row[rank] = (row[rank] ?? 0) - 1
    }
    return order
  })
}

function weightOf(ranks: readonly number[], left: readonly (readonly number[])[]): number {
  return ranks.reduce((product, rank, item) => product * (left[item]?.[rank] ?? 0), 1)
}

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values]
  return values.flatMap((value) =>
    permutations(values.filter((other) => other !== value)).map((rest) => [value, ...rest]),
  )
}

/** One of the values, each as likely as its weight says. @throws when no value has weight. */
export function weighted<Value>(
  values: readonly Value[],
  weight: (value: Value) => number,
  uniform: Uniform,
): Value {
  const weights = values.map(weight)
  let point = uniform() * weights.reduce((sum, each) => sum + each, 0)
  for (const [place, value] of values.entries()) {
    point -= weights[place] ?? 0
    if (point < 0) return value
  }
  throw new Error('nothing to choose from')
}
