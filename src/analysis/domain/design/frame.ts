/** The frame of a design: what the variance must know beside a tally, about the whole sample and not only the domain. */

export interface Stratum {
  readonly name: string
  /** Primary sampling units drawn in it, also those without anyone in the domain. */
  readonly units: number
  /** Primary sampling units in the population; null where no finite population correction is made. */
  readonly population: number | null
}

/**
 * What to do with a stratum of which only one unit was drawn: its variance cannot be known.
 * `refuse` (default) stops; `certainty` counts nothing for it; `adjust` measures the unit from the mean of all;
 * `average` gives it the mean variance of the other strata. To collapse strata, name the merged one in the data.
 */
export type LonelyUnits = 'refuse' | 'certainty' | 'adjust' | 'average'

export interface DesignFrame {
  /** `rows`: every row is drawn by itself and the blocks of a tally are the strata. `clusters`: blocks are the units. */
  readonly units: 'rows' | 'clusters'
  /** Stratum of each block. */
  readonly stratumOf: Int32Array
  readonly strata: readonly Stratum[]
  readonly lonely: LonelyUnits
}

/** Respondents drawn one by one, without strata: weights only, or nothing at all. */
export function simpleFrame(rows: number, population: number | null = null): DesignFrame {
  return {
    units: 'rows',
    stratumOf: Int32Array.of(0),
    strata: [{ name: '', units: rows, population }],
    lonely: 'refuse',
  }
}

/** The share of a stratum that was not drawn: 1 without a finite population correction, 0 for a full count. */
export function sharePending(stratum: Stratum): number {
  return stratum.population === null ? 1 : 1 - stratum.units / stratum.population
}

/** Every unit of the population answered: there is no sampling error to speak of. */
export function isFullCount(frame: DesignFrame): boolean {
  return frame.strata.every((stratum) => sharePending(stratum) === 0)
}
