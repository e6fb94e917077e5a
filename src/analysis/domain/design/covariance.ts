/**
 * Covariance of estimates under a survey design, by linearisation.
 *
 *   V = Σ_h f_h · n_h/(n_h − 1) · Σ_c (z_hc − z̄_h)(z_hc − z̄_h)'
 *
 * z_hc is the sum of the linearised values of unit c of stratum h, n_h the units drawn in the stratum (also those
 * with nobody in the domain, whose z is 0), f_h = 1 − n_h/N_h. Only the first stage of sampling counts.
 * Source: T. Lumley (2004), Analysis of complex survey samples,
 * https://www.jstatsoft.org/article/view/v009i08
 */

import { done, type Result, refused } from '#shared'
import { type Matrix, matrix } from '../numbers/matrix.ts'
import { type DesignFrame, type Stratum, sharePending } from './frame.ts'

/** Sums of linearised values of `size` estimates, by block. */
export interface LinearisedSums {
  readonly size: number
  /** Σ u of estimate i in block b at `b * size + i`. */
  readonly sums: Float64Array
  /** Σ u u' of block b at `b * size²`; needed where the rows of a block are units, empty where the block is one. */
  readonly squares: Float64Array
}

/** Fails with `single_unit_stratum` where a stratum with one unit meets the rule `refuse`. */
export function designCovariance(frame: DesignFrame, linearised: LinearisedSums): Result<Matrix> {
  const { size } = linearised
  const total = matrix(size, size)
  let known = 0
  let lonely = 0
  for (const [index, stratum] of frame.strata.entries()) {
    const pending = sharePending(stratum)
    if (stratum.units === 1 && pending !== 0) {
      if (frame.lonely === 'refuse') return singleUnit(stratum)
      lonely++
      if (frame.lonely === 'adjust') addSpread(total, spread(frame, linearised, index, false), pending)
      continue
    }
    known++
    if (stratum.units > 1)
      addSpread(
        total,
        spread(frame, linearised, index, true),
        (pending * stratum.units) / (stratum.units - 1),
      )
  }
  if (frame.lonely === 'average' && known > 0) addSpread(total, total.values.slice(), lonely / known)
  return done(total)
}

function addSpread(total: Matrix, squares: Float64Array, factor: number): void {
  for (let at = 0; at < squares.length; at++)
    total.values[at] = (total.values[at] ?? 0) + factor * (squares[at] ?? 0)
}

/** Σ_c of the squares of z_hc, measured from their mean over the n_h units where `centred`. */
function spread(
  frame: DesignFrame,
  linearised: LinearisedSums,
  stratum: number,
  centred: boolean,
): Float64Array {
  const { size, sums, squares } = linearised
  const units = frame.strata[stratum]?.units ?? 1
  const result = new Float64Array(size * size)
  const total = new Float64Array(size)
  for (let block = 0; block < frame.stratumOf.length; block++) {
    if (frame.stratumOf[block] !== stratum) continue
    const z = sums.subarray(block * size, (block + 1) * size)
    for (let i = 0; i < size; i++) total[i] = (total[i] ?? 0) + (z[i] ?? 0)
    if (frame.units === 'clusters') addOuter(result, z, 1)
    else
      for (let at = 0; at < result.length; at++)
        result[at] = (result[at] ?? 0) + (squares[block * size * size + at] ?? 0)
  }
  if (!centred) return result
  const before = result.slice()
  addOuter(result, total, -1 / units)
  for (let i = 0; i < size; i++) settle(result, before, i * (size + 1))
  return result
}

/** What rounding leaves of a variance that is nothing is taken for nothing. */
function settle(after: Float64Array, before: Float64Array, at: number): void {
  if ((after[at] ?? 0) < 1e-14 * (before[at] ?? 0)) after[at] = 0
}

/** Adds factor · z z'; most of z is 0 in a unit that has few of the domains, so those rows are passed over. */
function addOuter(to: Float64Array, z: Float64Array, factor: number): void {
  const size = z.length
  for (let i = 0; i < size; i++) {
    const scaled = factor * (z[i] ?? 0)
    if (scaled === 0) continue
    for (let j = 0; j < size; j++) to[i * size + j] = (to[i * size + j] ?? 0) + scaled * (z[j] ?? 0)
  }
}

function singleUnit(stratum: Stratum) {
  const which = stratum.name === '' ? 'The sample' : `Stratum ${stratum.name}`
  return refused(
    'single_unit_stratum',
    `${which} has a single sampling unit, so its variance cannot be known; merge it with a neighbour or choose how to count it`,
    'strata',
    { stratum: stratum.name },
  )
}
