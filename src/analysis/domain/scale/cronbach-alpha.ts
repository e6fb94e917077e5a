/**
 * How well the items of a battery hang together: Cronbach's alpha, Feldt's interval, and what each item does to it.
 * Reversed items are turned round (min + max − x). `listwise` uses the rows with every item answered, `pairwise`
 * whatever two items have in common. An item that does not vary stays in the formula and is flagged.
 * Source: L. Cronbach (1951), https://doi.org/10.1007/BF02310555; L. Feldt (1965); https://personality-project.org/r/html/alpha.html
 */
import { fQuantile } from '../distribution/f.ts'
import { upperPoint } from '../estimate/interval.ts'
import { entry } from '../numbers/matrix.ts'
import { momentsOf } from '../numbers/moments.ts'
import { alphaOf, itemCovariance, together } from './item-covariance.ts'

export interface ScaleItem<Item> {
  readonly item: Item
  readonly reversed: boolean
  /** NaN is missing. */
  readonly values: Float64Array
}

export interface CronbachAlpha<Item> {
  readonly nRows: number
  readonly nUsed: number
  readonly k: number
  readonly alpha: number | null
  readonly alphaStandardized: number | null
  readonly meanInterItemR: number | null
  readonly items: readonly AlphaItem<Item>[]
  readonly status: 'ok' | 'no_data' | 'needs_two_items' | 'item_without_variance'
}

export interface AlphaItem<Item> {
  readonly item: Item
  readonly reversed: boolean
  readonly mean: number | null
  readonly sd: number | null
  /** Null with two items: one item has no alpha. */
  readonly alphaIfDropped: number | null
}

/** Of the rows where any pair was answered, by pairs. */
export function alphaPairwise<Item>(
  items: readonly ScaleItem<Item>[],
  scale: { readonly min: number; readonly max: number },
): CronbachAlpha<Item> {
  const columns = turned(items, scale)
  return described(items, columns, columns[0]?.length ?? 0)
}

export interface ListwiseAlpha<Item> extends CronbachAlpha<Item> {
  readonly feldtCiLow: number | null
  readonly feldtCiHigh: number | null
  readonly totalMean: number | null
  readonly totalVar: number | null
  readonly scaleMeanOfItems: number | null
  readonly items: readonly (AlphaItem<Item> & {
    /** Correlation with the sum of all items, and with the sum of the others. */
    readonly rItemTotal: number | null
    readonly rItemRest: number | null
  })[]
}

/** Of the rows that answered every item. */
export function alphaListwise<Item>(
  items: readonly ScaleItem<Item>[],
  scale: { readonly min: number; readonly max: number },
): ListwiseAlpha<Item> {
  const all = turned(items, scale)
  const rows = all[0]?.length ?? 0
  const complete = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    all.every((column) => !Number.isNaN(column[row])),
  )
  const columns = all.map((column) => Float64Array.from(complete, (row) => column[row] ?? 0))
  const base = described(items, columns, rows)
  const sums = Float64Array.from(complete, (_, at) =>
    columns.reduce((total, column) => total + (column[at] ?? 0), 0),
  )
  const total = momentsOf([...sums])
  return {
    ...base,
    ...feldt(base.alpha, complete.length, items.length),
    totalMean: total.mean,
    totalVar: total.variance,
    scaleMeanOfItems: total.mean === null ? null : total.mean / items.length,
    items: base.items.map((item, at) => {
      const own = columns[at] ?? new Float64Array()
      const rest = sums.map((value, row) => value - (own[row] ?? 0))
      return { ...item, rItemTotal: correlation(own, sums), rItemRest: correlation(own, rest) }
    }),
  }
}

function turned<Item>(
  items: readonly ScaleItem<Item>[],
  { min, max }: { readonly min: number; readonly max: number },
): readonly Float64Array[] {
  return items.map(({ reversed, values }) => (reversed ? values.map((value) => min + max - value) : values))
}

function described<Item>(
  items: readonly ScaleItem<Item>[],
  columns: readonly Float64Array[],
  nRows: number,
): CronbachAlpha<Item> {
  const k = items.length
  const spread = itemCovariance(columns)
  const every = items.map((_, at) => at)
  const r = spread?.meanCorrelation ?? null
  const varies = (at: number) => spread !== null && entry(spread.covariance, at, at) > 0
  return {
    nRows,
    nUsed: columns[0]?.length ?? 0,
    k,
    alpha: spread === null ? null : alphaOf(spread.covariance, every),
    alphaStandardized: r === null ? null : (k * r) / (1 + (k - 1) * r),
    meanInterItemR: r,
    items: items.map(({ item, reversed }, at) => {
      const { mean, variance } = momentsOf([...(columns[at] ?? [])].filter((value) => !Number.isNaN(value)))
      const others = every.filter((other) => other !== at)
      return {
        item,
        reversed,
        mean,
        sd: variance === null ? null : Math.sqrt(variance),
        alphaIfDropped: spread === null || k < 3 ? null : alphaOf(spread.covariance, others),
      }
    }),
    status:
      spread === null
        ? 'no_data'
        : k < 2
          ? 'needs_two_items'
          : every.every(varies)
            ? 'ok'
            : 'item_without_variance',
  }
}

function feldt(alpha: number | null, n: number, k: number) {
  if (alpha === null || n < 2) return { feldtCiLow: null, feldtCiHigh: null }
  const at = (probability: number) => 1 - (1 - alpha) * fQuantile(probability, n - 1, (n - 1) * (k - 1))
  return { feldtCiLow: at(upperPoint), feldtCiHigh: at(1 - upperPoint) }
}

function correlation(one: Float64Array, other: Float64Array): number | null {
  const pair = together(one, other)
  return pair !== null && pair.spread > 0 ? pair.covariance / pair.spread : null
}
