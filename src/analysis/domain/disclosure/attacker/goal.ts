/** What is known to be possible for a hidden cell, and how much of that suffices. */

/** The smallest and the largest value seen to be possible; `min` above `max` where none was seen yet. */
export interface Range {
  min: number
  max: number
  /** False: the true interval is at least this wide, and the attack stopped because that was enough. */
  exact: boolean
}

/** An attack on a cell ends once it can be at most `atMost`, at least `atLeast`, and these `width` apart. */
export interface Goal {
  readonly atMost: number
  readonly atLeast: number
  readonly width: number
}

/** Never met: the true interval is wanted. */
export const exactly: Goal = { atMost: -Infinity, atLeast: Infinity, width: Infinity }

/** Met from the beginning: nothing need be known of the cell. */
export const nothing: Goal = { atMost: Infinity, atLeast: -Infinity, width: -Infinity }

type Seen = Pick<Readonly<Range>, 'min' | 'max'>

export const isMet = (goal: Goal, seen: Seen): boolean => !mustFall(goal, seen) && !mustRise(goal, seen)

export const mustFall = ({ atMost }: Goal, { min }: Seen): boolean => min > atMost

/** The width counts from the least value seen, or from the one that would do. */
export const mustRise = ({ atMost, atLeast, width }: Goal, { min, max }: Seen): boolean =>
  max < atLeast || max - Math.min(min, atMost) < width

/** Takes note that the cell can have this value. */
export function widen(range: Range | undefined, value: number): void {
  if (range === undefined) return
  range.min = Math.min(range.min, value)
  range.max = Math.max(range.max, value)
}
