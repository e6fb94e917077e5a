/**
 * A statement on its way to being found: what it claims, how large an effect that is, and by what probability chance
 * alone would show as much. All probabilities of a wave are judged together.
 */
import type { Statement } from './statement.ts'

export interface Candidate {
  readonly id: string
  readonly question: string
  readonly statement: Statement
  /** 0–1: how far from nothing to tell. */
  readonly size: number
  /** Probability of a difference as large by chance; null where the statement compares nothing. */
  readonly p: number | null
  /** Made only if it stays certain after control for many comparisons: it speaks of what differs or changed. */
  readonly mustBeCertain: boolean
}

/** A comparison whose statement would say nothing counts among the many all the same. */
export type Compared = Candidate | { readonly statement: null; readonly p: number | null }
