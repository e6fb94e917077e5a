import { describe, expect, it } from 'vitest'
import type { TableRow } from '#analysis'
import { unwrap } from '#shared'
import { release } from '../../../../test/support/release.ts'
import { tableOf } from '../../../../test/support/tables.ts'
import { meanInterval } from './mean-interval.ts'

describe('the interval of a mean from what a table shows', () => {
  it('is that of the counts', () => {
    // 10 × 1, 20 × 2, 10 × 3: mean 2, s² = 20/39, half = 2.0227 · √(s²/40), as R's t.test gives it.
    const interval = meanInterval(unwrap(release(tableOf([[10], [20], [10]], { grouped: false }))).value, 0)
    expect(interval?.low).toBeCloseTo(1.771, 3)
    expect(interval?.high).toBeCloseTo(2.229, 3)
  })

  it('is longer, never shorter, where answers are hidden', () => {
    const { value: open } = unwrap(release(tableOf([[60], [200], [60]], { grouped: false })))
    const hidden = { ...open, rows: open.rows.map((row, at) => (at === 1 ? row : withoutCounts(row))) }
    const [one, other] = [meanInterval(open, 0), meanInterval(hidden, 0)]
    expect((other?.high ?? 0) - (other?.low ?? 0)).toBeGreaterThanOrEqual((one?.high ?? 0) - (one?.low ?? 0))
  })

  it('is not told of fewer than two, nor where the base is hidden', () => {
    const { value } = unwrap(release(tableOf([[4], [3]], { grouped: false })))
    expect(meanInterval(value, 0)).toBeNull()
  })
})

function withoutCounts(row: TableRow<number | null>): TableRow<number | null> {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, n: null, percent: null, hidden: true })) }
}
