/** Everything of a wave that may be published: the whole of what publication gets to see. */
import type { Wave } from '#fieldwork'
import type { Questionnaire } from '#questionnaire'
import type { DisclosurePolicy } from '../disclosure/policy.ts'
import type { Released } from '../disclosure/release.ts'
import type { ProtectionReport } from '../disclosure/report.ts'
import type { WaveTrend } from '../trend/wave-trend.ts'
import type { WaveResults } from './results.ts'

export interface ReleasedResults {
  readonly wave: Wave
  /** As asked: texts, options, routing. */
  readonly questionnaire: Questionnaire
  readonly results: WaveResults
  /** What was hidden by. */
  readonly policy: DisclosurePolicy
  /** Change since the last published wave of the same questionnaire; null for the first. */
  readonly change: ReleasedChange | null
  /** What was hidden and what the attacker found. */
  readonly protection: ProtectionReport
}

export interface ReleasedChange {
  readonly since: Wave
  readonly trend: Released<WaveTrend>
}
