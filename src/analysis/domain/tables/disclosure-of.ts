/** How strictly a table is to be treated: as its strictest variable. */
import type { Variable } from '../data-set.ts'

type Strictness = Variable['disclosure']

const strictness: readonly Strictness[] = ['open', 'sensitive', 'high']

export function stricter(one: Strictness, other: Strictness): Strictness {
  return strictness.indexOf(one) >= strictness.indexOf(other) ? one : other
}
