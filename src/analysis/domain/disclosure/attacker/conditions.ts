/** Conditions on hidden cells that published percentages, means and known sums lay down. */
import type { KnownSum, PublishedMean, PublishedShare } from './knowledge.ts'

/** `Σ values · unknowns` lies from `lower` to `upper`. */
export interface Condition {
  readonly unknowns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** Where cells stand among the unknowns, and what is known of the others. */
export interface Known {
  readonly nameIn: (table: string, key: readonly string[]) => string
  readonly numbers: ReadonlyMap<string, number>
  readonly shown: ReadonlyMap<string, number>
}

/** A rounded percentage says: part × 100 lies between base × (percent ∓ half a unit of the last decimal). */
export function shareConditions({ table, part, base, percent, decimals }: PublishedShare, known: Known) {
  const parts = [{ table, key: part, factor: 100 }]
  return ratioConditions(parts, { table, key: base }, percent, decimals, known)
}

/** A rounded mean says the same of the sum of scores. */
export function meanConditions({ table, parts, scores, base, mean, decimals }: PublishedMean, known: Known) {
  const weighted = parts.map((key, place) => ({ table, key, factor: scores[place] ?? 0 }))
  return ratioConditions(weighted, { table, key: base }, mean, decimals, known)
}

interface Term {
  readonly table: string
  readonly key: readonly string[]
  readonly factor: number
}

function ratioConditions(
  parts: readonly Term[],
  base: Omit<Term, 'factor'>,
  ratio: number,
  decimals: number,
  known: Known,
): readonly Condition[] {
  const half = 0.5 * 10 ** -decimals + 1e-9
  return [
    ...conditionOn([...parts, { ...base, factor: -(ratio - half) }], 0, Infinity, known),
    ...conditionOn([...parts, { ...base, factor: -(ratio + half) }], -Infinity, 0, known),
  ]
}

/** What is known to add up to a number does. */
export function sumConditions({ parts, sum }: KnownSum, known: Known): readonly Condition[] {
  return conditionOn(
    parts.map((part) => ({ ...part, factor: 1 })),
    sum,
    sum,
    known,
  )
}

/** The condition on what is unknown of the terms; none where everything is known. */
function conditionOn(
  terms: readonly Term[],
  lower: number,
  upper: number,
  { nameIn, numbers, shown }: Known,
): readonly Condition[] {
  let constant = 0
  const open: (readonly [number, number])[] = []
  for (const { table, key, factor } of terms) {
    const name = nameIn(table, key)
    const unknown = numbers.get(name)
    if (unknown !== undefined) open.push([unknown, factor])
    else constant += factor * (shown.get(name) ?? 0)
  }
  if (open.length === 0) return []
  return [
    {
      unknowns: open.map(([unknown]) => unknown),
      values: open.map(([, factor]) => factor),
      lower: lower - constant,
      upper: upper - constant,
    },
  ]
}
