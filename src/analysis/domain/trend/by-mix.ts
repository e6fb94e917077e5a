/** A released table by type of organisation, put together to the groups of a mix: it tells nothing that the table does not. */
import type { Group, Table, TableRow } from '../tables/table.ts'
import type { Mix } from './mix.ts'

type Shown = Table<number | null>

/** Groups keep their counts; the rest is everyone less the groups, and hidden where one of them is. Means are left out. */
export function byMix(table: Shown, { groups }: Pick<Mix, 'groups'>): Shown {
  const typeKeys = table.groups.map(({ key }) => key)
  const add = (numbers: readonly (number | null)[]) =>
    numbers.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0)
  const spreadOver = (values: readonly (number | null)[]): readonly (number | null)[] => {
    const whole = values[0] ?? null
    const sums = groups.map(({ types }) =>
      types === null ? null : add(types.map((key) => values[typeKeys.indexOf(key)] ?? null)),
    )
    const named = add(sums.filter((_, at) => groups[at]?.types !== null))
    const rest = whole === null || named === null ? null : whole - named
    return [whole, ...groups.map(({ types }, at) => (types === null ? rest : (sums[at] ?? null)))]
  }
  const bases = spreadOver(table.groups.map(({ base }) => base))
  const keys = [table.groups[0]?.key ?? 'total', ...groups.map(({ key }) => key)]
  return {
    ...table,
    groups: keys.map(
      (key, at): Group<number | null> => ({
        key,
        label: groups[at - 1]?.label ?? {},
        base: bases[at] ?? null,
        mean: at === 0 ? (table.groups[0]?.mean ?? null) : null,
      }),
    ),
    rows: table.rows.map((row): TableRow<number | null> => {
      const counts = spreadOver(row.cells.map(({ n }) => n))
      return {
        ...row,
        cells: counts.map((n, at) => ({ group: keys[at] ?? '', n, percent: null, hidden: n === null })),
      }
    }),
  }
}
