/**
 * What may not be shown of one table because it is too small in itself, by the policy of the wave.
 *
 * A count below `cellThreshold` is hidden, zeros with it, so that a hidden cell does not say whether anybody is in it.
 * In a multiple choice the respondents who did not choose the option are a cell too. A group whose base is below the
 * policy's minimum is hidden whole. Sensitive variables are broken down only where the base is larger still.
 */
import type { Table } from '../tables/table.ts'
import type { DisclosurePolicy } from './policy.ts'

/** Counts by line and group (everyone first), with what is hidden of them. */
export interface Pattern {
  /** `counts[line][group]` */
  readonly counts: readonly (readonly number[])[]
  readonly hidden: boolean[][]
  readonly hiddenGroups: boolean[]
}

/** @param counts lines that make up the base of every group: categories, or chosen and not chosen */
export function primaryPattern(
  table: Table,
  counts: readonly (readonly number[])[],
  policy: DisclosurePolicy,
): Pattern {
  const hiddenGroups = smallGroups(table, policy)
  const tooSmall = (n: number) => n > 0 && n < policy.cellThreshold
  const anyTooSmall = table.by !== null || counts.some((line) => line.some(tooSmall))
  const hidden = counts.map((line) =>
    line.map((n, group) => hiddenGroups[group] === true || tooSmall(n) || (n === 0 && anyTooSmall)),
  )
  return { counts, hidden, hiddenGroups }
}

/**
 * Groups under the minimum base. One such group alone would follow from everyone less the others, so the next smallest
 * goes with it.
 */
function smallGroups(table: Table, policy: DisclosurePolicy): boolean[] {
  const least =
    table.disclosure === 'sensitive' && table.by !== null ? policy.sensitiveMinimumBase : policy.minimumBase
  const bases = table.groups.map(({ base }) => base)
  const hidden = bases.map((base, group) => base < (group === 0 ? policy.minimumBase : least))
  if (hidden[0] === true) return hidden.fill(true)
  const [only, another] = bases.flatMap((base, group) => (hidden[group] === true ? [base] : []))
  const next = smallestShown(bases, hidden)
  if (only !== undefined && only > 0 && another === undefined && next !== undefined) hidden[next] = true
  return hidden
}

function smallestShown(bases: readonly number[], hidden: readonly boolean[]): number | undefined {
  return bases
    .map((base, group) => ({ base, group }))
    .filter(({ group }) => group > 0 && hidden[group] !== true)
    .sort((a, b) => a.base - b.base)[0]?.group
}
