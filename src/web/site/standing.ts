/** Where a wave stands for readers, and the order in which waves are told. */
import type { Wave } from '#fieldwork'
import type { Day } from '#shared'

export type Standing = 'upcoming' | 'open' | 'closed' | 'published'

/** A wave takes answers within its field period only, whatever staff have done about it since. */
export function standingOf({ state, field }: Pick<Wave, 'state' | 'field'>, today: Day): Standing {
  if (state === 'published' || state === 'archived') return 'published'
  if (state === 'closed' || state === 'cleaned') return 'closed'
  if (today < field.start) return 'upcoming'
  return field.end === null || today <= field.end ? 'open' : 'closed'
}

/** Collected by others, and here to show that such surveys can be read too. */
export function isSample({ credit }: Pick<Wave, 'credit'>): boolean {
  return credit !== null
}

/** The programme's own first, otherwise in the order they come in. */
export function samplesLast<T extends { readonly wave: Pick<Wave, 'credit'> }>(
  entries: readonly T[],
): readonly T[] {
  return entries.toSorted((one, other) => Number(isSample(one.wave)) - Number(isSample(other.wave)))
}

/** The programme's own first, each kind from the latest back; those that began on one day by their ids. */
export function latestOwnFirst(one: Wave, other: Wave): number {
  if (isSample(one) !== isSample(other)) return isSample(one) ? 1 : -1
  return other.field.start.localeCompare(one.field.start) || one.id.localeCompare(other.id)
}
