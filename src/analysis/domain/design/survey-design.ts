/** A survey design made from columns: weights, strata, clusters, population sizes; checked once, then only used. */

import { done, type Problem, type Result, refused } from '#shared'
import type { Drawing } from '../tally/tally-columns.ts'
import type { DesignFrame, LonelyUnits, Stratum } from './frame.ts'

export interface SurveyDesign extends Drawing {
  readonly rows: number
  readonly frame: DesignFrame
}

export interface DesignColumns {
  readonly rows: number
  readonly weights?: Float64Array | null | undefined
  /** Names of strata and clusters; a cluster is the same one only within its stratum. Missing is refused. */
  readonly strata?: readonly (string | null)[] | null | undefined
  readonly clusters?: readonly (string | null)[] | null | undefined
  /** Number of primary sampling units in the population of the row's stratum. */
  readonly population?: Float64Array | null | undefined
  readonly lonely?: LonelyUnits | undefined
}

/**
 * Without weights every row counts one, or N/n of its stratum where population sizes are given.
 * Fails with `missing_weight`, `negative_weight`, `infinite_weight`, `no_positive_weight`, `missing_stratum`,
 * `missing_cluster`, `missing_population`, `population_differs_in_stratum`, `population_smaller_than_sample`.
 */
export function surveyDesign(columns: DesignColumns): Result<SurveyDesign> {
  const fault = faultyWeights(columns.weights ?? null) ?? absentNames(columns)
  if (fault !== null) return { ok: false, problem: fault }
  const { blockOf, stratumOf, names } = blocksOf(columns)
  const strata = strataOf(columns, blockOf, stratumOf, names)
  if (!strata.ok) return strata
  const units = columns.clusters ? 'clusters' : 'rows'
  const frame = { units, stratumOf, strata: strata.value, lonely: columns.lonely ?? 'refuse' } as const
  const weights = columns.weights ?? expansion(columns, blockOf, frame)
  return done({ rows: columns.rows, weights, blockOf, blocks: stratumOf.length, frame })
}

/** The first thing wrong with a column of weights; null when it can be used. */
export function faultyWeights(weights: Float64Array | null): Problem | null {
  if (weights === null) return null
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? Number.NaN
    const code = Number.isNaN(weight)
      ? 'missing_weight'
      : weight < 0
        ? 'negative_weight'
        : weight === Number.POSITIVE_INFINITY
          ? 'infinite_weight'
          : null
    if (code === null) continue
    const message = `Row ${row + 1} has ${code === 'infinite_weight' ? 'an' : 'a'} ${code.replace('_', ' ')}; give every row a weight of zero or more`
    return { code, message, at: 'weights', values: { row: row + 1 } }
  }
  if (weights.length === 0 || weights.some((weight) => weight > 0)) return null
  return { code: 'no_positive_weight', message: 'All weights are zero', at: 'weights' }
}

function absentNames({ strata, clusters }: DesignColumns): Problem | null {
  if (strata?.includes(null))
    return { code: 'missing_stratum', message: 'A row belongs to no stratum', at: 'strata' }
  if (clusters?.includes(null))
    return { code: 'missing_cluster', message: 'A row belongs to no cluster', at: 'cluster' }
  return null
}

interface Blocks {
  readonly blockOf: Int32Array | null
  readonly stratumOf: Int32Array
  readonly names: readonly string[]
}

function blocksOf({ rows, strata, clusters }: DesignColumns): Blocks {
  if (!strata && !clusters) return { blockOf: null, stratumOf: Int32Array.of(0), names: [''] }
  const stratumIndex = new Map<string, number>()
  const blockIndex = new Map<string, number>()
  const stratumOf: number[] = []
  const blockOf = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const name = strata?.[row] ?? ''
    const stratum = stratumIndex.get(name) ?? stratumIndex.size
    stratumIndex.set(name, stratum)
    const key = clusters ? `${stratum}/${clusters[row]}` : `${stratum}`
    const block = blockIndex.get(key) ?? blockIndex.size
    if (block === blockIndex.size) {
      blockIndex.set(key, block)
      stratumOf.push(stratum)
    }
    blockOf[row] = block
  }
  return { blockOf, stratumOf: Int32Array.from(stratumOf), names: [...stratumIndex.keys()] }
}

function strataOf(
  columns: DesignColumns,
  blockOf: Int32Array | null,
  stratumOf: Int32Array,
  names: readonly string[],
): Result<readonly Stratum[]> {
  const units = new Float64Array(names.length)
  const sizes = new Array<number | null>(names.length).fill(null)
  if (columns.clusters) for (const stratum of stratumOf) units[stratum] = (units[stratum] ?? 0) + 1
  for (let row = 0; row < columns.rows; row++) {
    const stratum = stratumOf[blockOf?.[row] ?? 0] ?? 0
    if (!columns.clusters) units[stratum] = (units[stratum] ?? 0) + 1
    if (!columns.population) continue
    const size = columns.population[row] ?? Number.NaN
    if (Number.isNaN(size))
      return refused('missing_population', `Row ${row + 1} has no population size`, 'fpc')
    if ((sizes[stratum] ?? size) !== size)
      return aboutStratum('population_differs_in_stratum', 'has more than one size', names[stratum] ?? '')
    sizes[stratum] = size
  }
  const strata = names.map((name, index) => ({
    name,
    units: units[index] ?? 0,
    population: sizes[index] ?? null,
  }))
  const small = strata.find((stratum) => stratum.population !== null && stratum.population < stratum.units)
  if (small === undefined) return done(strata)
  return aboutStratum('population_smaller_than_sample', 'is smaller than what was drawn from it', small.name)
}

function aboutStratum(code: string, fault: string, stratum: string) {
  const which = stratum === '' ? 'The population' : `The population of stratum ${stratum}`
  return refused(code, `${which} ${fault}`, 'fpc', { stratum })
}

function expansion(
  columns: DesignColumns,
  blockOf: Int32Array | null,
  frame: DesignFrame,
): Float64Array | null {
  if (!columns.population) return null
  return Float64Array.from({ length: columns.rows }, (_, row) => {
    const stratum = frame.strata[frame.stratumOf[blockOf?.[row] ?? 0] ?? 0]
    return stratum?.population == null ? 1 : stratum.population / stratum.units
  })
}
