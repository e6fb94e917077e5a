/**
 * The disclosure policy of a wave, as data: what is too small to show, how well it must be protected, and which tables
 * there are at all. Each questionnaire has one by default; whoever publishes a wave may decide on another before.
 */
import { z } from 'zod'

const names = z.array(z.string()).readonly()

export const policySchema = z.strictObject({
  /** Counts from 1 to one less than this are sensitive. */
  cellThreshold: z.int().min(2).max(50),
  /** A group with fewer respondents is hidden whole in every table broken down by it. */
  minimumBase: z.int().min(1).max(200),
  /** The same for tables of, or by, a sensitive variable. */
  sensitiveMinimumBase: z.int().min(1).max(200),
  /** Variables that are sensitive besides those the codebook calls so, such as own immigrant background. */
  sensitive: names,
  /** Variables that never leave the raw data besides those the codebook says so of; texts never do. */
  never: names,
  /**
   * What tables may be broken down by, in the order they are offered, as `backgroundOf` reads them. The first is the main
   * one: its tables stay nearly whole.
   */
  breakdowns: names,
  /** Breakdowns that may be combined in one table, each pair by itself; a pair that is crossed is a breakdown too. */
  combinations: z.array(names).readonly(),
  /** A table of a question by a finer breakdown that would hide a larger share of its cells than this is withheld. */
  mostHiddenPercent: z.int().min(0).max(100),
  /** Decimals of published percentages. */
  percentDecimals: z.int().min(0).max(2),
  /** How uncertain a sensitive count must stay. */
  standard: z.enum(['exact', 'interval', 'interval_nonzero']),
  /**
   * `hidden`: where a table hides anything, its zeros are hidden too, so that hidden and empty look alike.
   * `shown`: zeros are always shown, and readers know that a hidden count is at least 1.
   */
  zeros: z.enum(['hidden', 'shown']),
  /** Whether the responses themselves may be published, one row each. `open` only for data that are public already. */
  microdata: z.enum(['never', 'open']),
})

export type DisclosurePolicy = Readonly<z.output<typeof policySchema>>

export const defaultPolicy: DisclosurePolicy = {
  cellThreshold: 5,
  minimumBase: 10,
  sensitiveMinimumBase: 20,
  sensitive: [],
  never: [],
  breakdowns: [],
  combinations: [],
  mostHiddenPercent: 80,
  percentDecimals: 0,
  standard: 'interval',
  zeros: 'hidden',
  microdata: 'never',
}

const policiesSchema = z.strictObject({
  $comment: z.string().optional(),
  questionnaires: z.record(z.string(), policySchema.partial().extend({ why: z.string().optional() })),
})

/** What policies are written for, by questionnaire; @throws where the content file is not as described here. */
export function readPolicies(written: unknown): (questionnaire: string) => DisclosurePolicy {
  const { questionnaires } = policiesSchema.parse(written)
  return (questionnaire) => {
    const { why: _why, ...own } = questionnaires[questionnaire] ?? {}
    return policySchema.parse({ ...defaultPolicy, ...own })
  }
}
