/**
 * Agreement of any number of coders with codes missing: Krippendorff's alpha, α = 1 − D_o/D_e, the disagreement seen
 * within units over that expected by chance. Units with fewer than two codes say nothing and are left out.
 * Source: K. Krippendorff (2011), https://repository.upenn.edu/asc_papers/43
 */
import { sum } from '../numbers/sum.ts'

export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

export interface KrippendorffAlpha {
  /** Null where nothing can be paired, or no two codes differ. */
  readonly alpha: number | null
  readonly dO: number | null
  readonly dE: number | null
  readonly nPairable: number
  readonly values: readonly number[]
  readonly nC: readonly number[]
  readonly status: 'ok' | 'no_pairable_values' | 'undefined_no_variation'
}

/** The codes of each unit, whoever gave them; `codes` without the missing ones. */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  metric: AlphaMetric,
): KrippendorffAlpha {
  const paired = units.filter((codes) => codes.length > 1)
  const all = paired.flat()
  const values = [...new Set(all)].sort((a, b) => a - b)
  const counts = values.map((value) => all.filter((code) => code === value).length)
  const n = all.length
  const base = { nPairable: n, values, nC: counts }
  if (n === 0) return { ...base, alpha: null, dO: null, dE: null, status: 'no_pairable_values' }
  const distance = distances(values, counts, metric)
  const place = new Map(values.map((value, index) => [value, index]))
  const dO =
    sum(
      paired.map((codes) => {
        const places = codes.map((code) => place.get(code) ?? 0)
        return sum(places.flatMap((i) => places.map((j) => distance(i, j)))) / (codes.length - 1)
      }),
    ) / n
  const dE =
    sum(counts.flatMap((one, i) => counts.map((other, j) => one * other * distance(i, j)))) / (n * (n - 1))
  if (!(dE > 0 && Number.isFinite(dE)))
    return {
      ...base,
      alpha: null,
      dO: dE === 0 ? dO : null,
      dE: dE === 0 ? dE : null,
      status: 'undefined_no_variation',
    }
  return { ...base, alpha: 1 - dO / dE, dO, dE, status: 'ok' }
}

/** Squared difference of the i-th and j-th value. */
function distances(values: readonly number[], counts: readonly number[], metric: AlphaMetric) {
  return (i: number, j: number): number => {
    if (i === j) return 0
    const [one, other] = [values[i] ?? 0, values[j] ?? 0]
    if (metric === 'nominal') return 1
    if (metric === 'interval') return (one - other) ** 2
    if (metric === 'ratio') return ((one - other) / (one + other)) ** 2
    const between = counts.slice(Math.min(i, j), Math.max(i, j) + 1)
    return (sum(between) - ((counts[i] ?? 0) + (counts[j] ?? 0)) / 2) ** 2
  }
}

/** Agreeing ordered pairs of codes within units, in percent of all such pairs; null without any. */
export function pairwiseAgreement(units: readonly (readonly number[])[]): number | null {
  const pairs = sum(units.map((codes) => codes.length * (codes.length - 1)))
  const agreeing = sum(
    units.flatMap((codes) => codes.map((code) => codes.filter((other) => other === code).length - 1)),
  )
  return pairs > 0 ? (100 * agreeing) / pairs : null
}
