/** The counts of a table: tallies of one variable, overall and by group, and its missing values by kind. */
import type { MissingKind } from '#questionnaire'
import { unwrap } from '#shared'
import { type Column, missingMarks, type Variable } from '../data-set.ts'
import { classify } from '../tally/classified.ts'
import { oneCell, tallyCategories, tallyNumbers, tallyTable } from '../tally/tally-columns.ts'
import type { Background } from './background.ts'

/** One group's respondents with a value: by category in the order of the codebook, in all, and their mean. */
export interface GroupCounts {
  readonly n: readonly number[]
  readonly base: number
  /** Mean of codes or numbers; null where there is nobody. */
  readonly mean: number | null
}

/** Everyone first, then the groups of the background in order. */
export function countGroups(
  variable: Variable,
  column: Column,
  background: Background | null,
): readonly GroupCounts[] {
  if (column.kind === 'texts')
    return [fromCounts([column.values.filter((text) => text !== null).length], [1])]
  if (column.kind === 'numbers') return countNumbers(column.values, background)
  const levels = unwrap(classify(variable, column))
  const codes = variable.categories.map(({ code }) => code)
  const overall = fromCounts([...tallyCategories(levels).n], codes)
  if (background === null) return [overall]
  const { n } = tallyTable(levels, background.levels)
  const groups = background.groups.map((_, group) =>
    fromCounts([...n.subarray(group * levels.levels, (group + 1) * levels.levels)], codes),
  )
  return [overall, ...groups]
}

function fromCounts(n: readonly number[], codes: readonly number[]): GroupCounts {
  const base = n.reduce((sum, count) => sum + count, 0)
  const sum = n.reduce((so_far, count, level) => so_far + count * (codes[level] ?? 0), 0)
  return { n, base, mean: base > 0 ? sum / base : null }
}

function countNumbers(values: Float64Array, background: Background | null): readonly GroupCounts[] {
  const tallies = [tallyNumbers(values, oneCell(values.length))]
  if (background !== null) tallies.push(tallyNumbers(values, background.levels))
  return tallies.flatMap((tally) =>
    Array.from(tally.n, (base, cell) => ({
      n: [],
      base,
      mean: base > 0 ? tally.origin + (tally.wy[cell] ?? 0) / base : null,
    })),
  )
}

const noneMissing: Readonly<Record<MissingKind, number>> = {
  not_asked: 0,
  not_answered: 0,
  cannot_say: 0,
  prefer_not_to_say: 0,
  not_used: 0,
}

const kindOf = new Map(Object.entries(missingMarks).map(([kind, mark]) => [mark, kind as MissingKind]))

/** Respondents without a value by kind. An empty text says only that there is none: it counts as not answered. */
export function countMissing(column: Column): Readonly<Record<MissingKind, number>> {
  const missing = { ...noneMissing }
  for (let row = 0; row < column.values.length; row += 1) {
    const kind = missingAt(column, row)
    if (kind !== undefined) missing[kind] += 1
  }
  return missing
}

function missingAt(column: Column, row: number): MissingKind | undefined {
  if (column.kind === 'texts') return column.values[row] === null ? 'not_answered' : undefined
  return kindOf.get(column.kind === 'numbers' ? -(column.missing[row] ?? 0) : (column.values[row] ?? 0))
}
