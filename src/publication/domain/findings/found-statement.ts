/**
 * A statement found in the released tables, as publication's parts hand it to each other: what is said, which released
 * cells carry it, how much it tells, and a fingerprint of its numbers.
 */
import type { Statement } from './statement.ts'

export interface FoundStatement {
  /** The same for the same statement on the next wave: `top:prog_benefits`, `share:prog_effects.useful_overall`. */
  readonly id: string
  readonly question: string
  readonly statement: Statement
  readonly cells: readonly CellPointer[]
  /** How much it tells, 0–1: effect size, certainty after control for many comparisons, trend. Picks the order offered. */
  readonly score: number
  /** Of the numbers and labels it rests on; a picked statement whose fingerprint changed is stale. */
  readonly fingerprint: string
}

/** A released figure: of this wave, or of the change since the wave before. */
export interface CellPointer {
  readonly wave: string
  readonly question: string
  /** Item of a battery or ranking. */
  readonly item: string | null
  /** Breakdown and group; null and `total` for everyone. */
  readonly by: string | null
  readonly group: string
  /** Key of a row; null for the base or the mean of the group. */
  readonly row: string | null
  readonly figure: 'count' | 'percent' | 'base' | 'mean'
}
