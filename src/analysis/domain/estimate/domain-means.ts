/**
 * Weighted means of y in the cells of a tally, with their joint covariance under the design. Each cell is a domain of
 * one sample: linearised value u = w (y − ȳ)/W for its respondents, 0 for everyone else.
 * A mean of a 0/1 variable is a proportion; a contrast of cells is a difference with its covariance in it.
 */

import { done, type Result } from '#shared'
import { designCovariance } from '../design/covariance.ts'
import type { DesignFrame } from '../design/frame.ts'
import { isFullCount } from '../design/frame.ts'
import type { Matrix } from '../numbers/matrix.ts'
import { overBlocks, type Tally } from '../tally/tally.ts'

export interface DomainMeans {
  /** Mean per cell; null where the weights of the cell sum to zero (its covariances are then 0). */
  readonly means: readonly (number | null)[]
  readonly covariance: Matrix
}

/** Fails with `single_unit_stratum` where the design has no variance to give and the means are not all the variance there is. */
export function domainMeans(tally: Tally, frame: DesignFrame): Result<DomainMeans> {
  const weights = overBlocks(tally, 'w')
  const distances = overBlocks(tally, 'wy')
  const means = [...weights].map((weight, cell) =>
    weight > 0 ? tally.origin + (distances[cell] ?? 0) / weight : null,
  )
  const covariance = designCovariance(frame, linearised(tally, frame, weights, means))
  if (!covariance.ok) return covariance
  if (isFullCount(frame)) covariance.value.values.fill(0)
  return done({ means, covariance: covariance.value })
}

function linearised(
  tally: Tally,
  frame: DesignFrame,
  weights: Float64Array,
  means: readonly (number | null)[],
) {
  const size = tally.cells
  const ofRows = frame.units === 'rows'
  const sums = new Float64Array(size * tally.blocks)
  const squares = new Float64Array(ofRows ? size * size * tally.blocks : 0)
  for (let at = 0; at < sums.length; at++) {
    const cell = at % size
    const mean = means[cell]
    if (mean == null) continue
    const d = mean - tally.origin
    const total = weights[cell] ?? 1
    sums[at] = ((tally.wy[at] ?? 0) - d * (tally.w[at] ?? 0)) / total
    if (!ofRows) continue
    squares[Math.floor(at / size) * size * size + cell * (size + 1)] = squareAbout(tally, at, d) / total ** 2
  }
  return { size, sums, squares }
}

/** Σ w² (y − origin − d)² of one cell and block; what rounding leaves of equal answers is taken for nothing. */
function squareAbout(tally: Tally, at: number, d: number): number {
  const apart = d * d * (tally.w2[at] ?? 0)
  const square = (tally.w2y2[at] ?? 0) - 2 * d * (tally.w2y[at] ?? 0) + apart
  return square > 1e-14 * apart ? square : 0
}
