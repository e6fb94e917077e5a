/**
 * Degrees of freedom of a domain: the units with at least one of its respondents (weight above zero) minus the strata
 * they lie in. Units without anyone of the domain say nothing about how it varies, so they do not count here.
 */
import type { Tally } from '../tally/tally.ts'
import type { DesignFrame } from './frame.ts'

/** Of the respondents in `cells` of the tally together; of all cells when left out. */
export function degreesOfFreedom(tally: Tally, frame: DesignFrame, cells?: readonly number[]): number {
  const strata = new Set<number>()
  let units = 0
  for (let block = 0; block < tally.blocks; block++) {
    const counted = countedIn(tally, block, cells)
    if (counted === 0) continue
    units += frame.units === 'rows' ? counted : 1
    strata.add(frame.stratumOf[block] ?? 0)
  }
  return units - strata.size
}

function countedIn(tally: Tally, block: number, cells: readonly number[] | undefined): number {
  const start = block * tally.cells
  if (cells !== undefined) return cells.reduce((total, cell) => total + (tally.counted[start + cell] ?? 0), 0)
  return tally.counted.subarray(start, start + tally.cells).reduce((total, counted) => total + counted, 0)
}
