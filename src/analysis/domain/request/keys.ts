/** Categories compare as text, and as numbers where both are numbers: `1`, `"1"` and `1.0` are one category. */
const numeric = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i

/** A category as it may come from a file or from JSON. */
export type Level = string | number | boolean

/** What two spellings of one category have in common. */
export function keyOf(value: Level): string {
  return typeof value === 'string' && numeric.test(value) ? String(Number(value)) : String(value)
}

/** The number a field holds, or NaN where it holds something else or more than a number can (`1e999`). */
export function numberIn(field: string): number {
  const number = numeric.test(field) ? Number(field) : Number.NaN
  return Number.isFinite(number) ? number : Number.NaN
}
