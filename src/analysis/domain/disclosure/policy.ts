/**
 * The disclosure policy of a wave, as data: what is too small to show, and how well it must be protected.
 * Proposed by default and decided per wave by the body that publishes; the report of protection names it.
 */
import type { Standard } from './rule.ts'

export interface ProtectionPolicy {
  /** Counts from 1 to one less than this are sensitive. */
  readonly cellThreshold: number
  /** A breakdown group with fewer respondents is hidden whole in every table broken down by it. */
  readonly minimumBase: number
  /** The same for tables of, or by, a sensitive variable. */
  readonly sensitiveMinimumBase: number
  /** Dimensions that are sensitive, such as own immigrant background. */
  readonly sensitive: readonly string[]
  /** Dimensions that never leave the raw data, such as the municipality and open answers. */
  readonly never: readonly string[]
  /** Dimensions that tables may be broken down by; all others are what was asked. */
  readonly breakdowns: readonly string[]
  /** Breakdowns that may be combined in one table, each pair or triple by itself. */
  readonly combinations: readonly (readonly string[])[]
  /** Decimals of published percentages. */
  readonly percentDecimals: number
  /** How uncertain a sensitive count must stay. */
  readonly standard: Standard
  /**
   * `hidden`: where a table hides anything, its zeros are hidden too, so that hidden and empty look alike.
   * `shown`: zeros are always shown, and readers know that a hidden count is at least 1.
   */
  readonly zeros: 'hidden' | 'shown'
}

export const defaultProtectionPolicy: ProtectionPolicy = {
  cellThreshold: 5,
  minimumBase: 10,
  sensitiveMinimumBase: 20,
  sensitive: [],
  never: [],
  breakdowns: [],
  combinations: [],
  percentDecimals: 0,
  standard: 'interval',
  zeros: 'hidden',
}

/** Why a table may not be published at all, in a code and a sentence; undefined where it may. */
export function refusalOf(
  dimensions: readonly string[],
  policy: ProtectionPolicy,
): { readonly code: string; readonly message: string } | undefined {
  const never = dimensions.find((name) => policy.never.includes(name))
  if (never !== undefined) return { code: 'never_published', message: `${never} never leaves the raw data.` }
  const groups = dimensions.filter((name) => policy.breakdowns.includes(name))
  const allowed = policy.combinations.some((combination) =>
    groups.every((name) => combination.includes(name)),
  )
  if (groups.length > 1 && !allowed) {
    const message = `The policy does not allow ${groups.join(' and ')} to be combined.`
    return { code: 'combination_not_allowed', message }
  }
  return undefined
}
