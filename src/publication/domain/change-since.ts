/** The change since an earlier wave, as the analysis room releases it. */
import type { Released, WaveTrend } from '#analysis'
import type { Wave } from '#fieldwork'

export interface ChangeSince {
  readonly since: Wave
  readonly trend: Released<WaveTrend>
}

/** How the two waves are called beside each other: by the year their field period began. */
export interface Years {
  readonly earlier: string
  readonly later: string
}

export function yearsOf(earlier: Wave, later: Wave): Years {
  return { earlier: earlier.field.start.slice(0, 4), later: later.field.start.slice(0, 4) }
}
