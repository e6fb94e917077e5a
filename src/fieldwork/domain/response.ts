/** A response: what one respondent answered. No identity, no IP address, no user agent, no time finer than a day. */
import type { Answers } from '#questionnaire'
import type { Day, Language, ResponseId, WaveId } from '#shared'

export type ResponseMode = 'web' | 'import' | 'synthetic'

export interface Response {
  readonly id: ResponseId
  readonly wave: WaveId
  readonly questionnaireVersion: string
  readonly mode: ResponseMode
  /** In order of first use, but the one it ended in last: that one decides the path (easy language asks fewer questions). */
  readonly languages: readonly Language[]
  /** Section of the last page saved before the respondent stopped; null when the response was submitted by hand. */
  readonly breakOffPage: string | null
  /** Null where an import's dates were dropped. */
  readonly startedOn: Day | null
  readonly submittedOn: Day | null
  readonly answers: Answers
}

/**
 * The responses a wave's figures rest on, frozen when it is cleaned. `hash` is the SHA-256 of the canonical responses;
 * everything published names it.
 */
export interface FrozenResponses {
  readonly wave: WaveId
  readonly hash: string
  readonly responses: readonly Response[]
  /** How many were left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>
}
