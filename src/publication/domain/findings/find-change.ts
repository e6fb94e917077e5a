/**
 * What may be said of a change since an earlier wave. A change is clear only where the interval that is shown does not
 * reach zero; whatever is said can be read off the numbers beside it.
 */
import type { ComparedQuestion, TrendChange, TrendRow } from '#analysis'
import type { LocalisedText } from '#shared'

type Direction = 'rose' | 'fell' | 'steady'

export interface ChangeOf {
  readonly key: string
  readonly label: LocalisedText
  /** Of a mean, or of a share of 0–1. */
  readonly change: number
}

export interface ChangeFinding {
  readonly rose: readonly ChangeOf[]
  readonly fell: readonly ChangeOf[]
  /** How many items or answers were compared, clear or not. */
  readonly compared: number
  /** Null where no mix is held. */
  readonly mix: {
    /** Clear, but not with the mix held; and the other way round, with the change that is then clear. */
    readonly lost: readonly ChangeOf[]
    readonly gained: readonly ChangeOf[]
  } | null
}

export function changeFindingOf({ rows }: ComparedQuestion): ChangeFinding {
  const compared = rows.flatMap(({ key, label, change }) => (change === null ? [] : [{ key, label, change }]))
  const inDirection = (direction: Direction) =>
    compared
      .filter(({ change }) => directionOf(change) === direction)
      .map(({ key, label, change }) => ({ key, label, change: change.change }))
  return { rose: inDirection('rose'), fell: inDirection('fell'), compared: compared.length, mix: mixOf(rows) }
}

export function directionOf({ low, high }: TrendChange): Direction {
  if (low > 0) return 'rose'
  return high < 0 ? 'fell' : 'steady'
}

function mixOf(rows: readonly TrendRow[]): ChangeFinding['mix'] {
  const both = rows.flatMap(({ key, label, change, mixHeld }) =>
    change === null || mixHeld === null ? [] : [{ key, label, change, mixHeld }],
  )
  const compared = rows.filter(({ change }) => change !== null)
  if (both.length === 0 || both.length < compared.length) return null
  const differing = both.filter(({ change, mixHeld }) => directionOf(change) !== directionOf(mixHeld))
  return {
    lost: differing
      .filter(({ mixHeld }) => directionOf(mixHeld) === 'steady')
      .map(({ key, label, mixHeld }) => ({ key, label, change: mixHeld.change })),
    gained: differing
      .filter(({ mixHeld }) => directionOf(mixHeld) !== 'steady')
      .map(({ key, label, mixHeld }) => ({ key, label, change: mixHeld.change })),
  }
}
