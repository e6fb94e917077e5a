/**
 * Weighted shares of the cells of a table and their covariance under the design: linearised value w (1[in cell] − p)/W.
 * Where rows are drawn one by one the cross products follow from Σw and Σw² of each cell, so one pass over the
 * respondents is enough for any number of tests.
 */

import { done, type Result } from '#shared'
import { designCovariance } from '../design/covariance.ts'
import type { DesignFrame } from '../design/frame.ts'
import type { Matrix } from '../numbers/matrix.ts'
import { overBlocks, type Tally } from '../tally/tally.ts'

export interface Shares {
  /** Σw over the whole table. */
  readonly weight: number
  readonly shares: Float64Array
  readonly covariance: Matrix
}

/** The weights of the table must not sum to zero. */
export function shareCovariance(tally: Tally, frame: DesignFrame): Result<Shares> {
  const totals = overBlocks(tally, 'w')
  const weight = totals.reduce((sum, total) => sum + total, 0)
  const shares = totals.map((total) => total / weight)
  const size = tally.cells
  const ofRows = frame.units === 'rows'
  const sums = new Float64Array(size * tally.blocks)
  const squares = new Float64Array(ofRows ? size * size * tally.blocks : 0)
  for (let block = 0; block < tally.blocks; block++) {
    const w = tally.w.subarray(block * size, (block + 1) * size)
    const inBlock = w.reduce((sum, value) => sum + value, 0)
    for (let cell = 0; cell < size; cell++)
      sums[block * size + cell] = ((w[cell] ?? 0) - inBlock * (shares[cell] ?? 0)) / weight
    if (!ofRows) continue
    const w2 = tally.w2.subarray(block * size, (block + 1) * size)
    fillSquares(squares.subarray(block * size * size, (block + 1) * size * size), w2, shares, weight)
  }
  const covariance = designCovariance(frame, { size, sums, squares })
  return covariance.ok ? done({ weight, shares, covariance: covariance.value }) : covariance
}

/** Σ u u' of a block: [diag(s2) − s2 p' − p s2' + (Σ s2) p p']/W². */
function fillSquares(squares: Float64Array, w2: Float64Array, shares: Float64Array, weight: number): void {
  const size = shares.length
  const total = w2.reduce((sum, value) => sum + value, 0)
  const scale = weight ** 2
  for (let i = 0; i < size; i++) {
    const p = shares[i] ?? 0
    const s = w2[i] ?? 0
    for (let j = 0; j < size; j++)
      squares[i * size + j] = ((total * p - s) * (shares[j] ?? 0) - p * (w2[j] ?? 0)) / scale
    squares[i * size + i] = (squares[i * size + i] ?? 0) + s / scale
  }
}
