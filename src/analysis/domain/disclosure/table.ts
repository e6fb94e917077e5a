/**
 * A confidential table with all its totals, as disclosure control takes it in, and the check that it is one.
 *
 * A frequency table holds unweighted counts of respondents. A magnitude table holds sums of contributions, and for
 * each cell its two largest contributions. Every dimension has the extra category `Total`.
 */
import { done, type Result, refused } from '#shared'

export const total = 'Total'

/** More dimensions than this cannot be read by people, nor protected in the time a publication has. */
const mostDimensions = 4

export interface Dimension {
  readonly name: string
  /** Without `Total`. */
  readonly categories: readonly string[]
}

export interface TableCell {
  /** One category per dimension, in their order; `Total` for a margin. */
  readonly key: readonly string[]
  readonly value: number
  /** Of magnitude tables only: the number of contributors and the two largest contributions, 0 where there is none. */
  readonly contributors?: number
  readonly largest?: number
  readonly second?: number
}

export interface ConfidentialTable {
  readonly id: string
  readonly kind: 'frequency' | 'magnitude'
  readonly dimensions: readonly Dimension[]
  /** Every combination of categories and totals exactly once, in any order. */
  readonly cells: readonly TableCell[]
}

/** One text per key, for maps; the separator is no printable character. */
export const keyText = (key: readonly string[]): string => key.join('\u001f')

/** How a cell is named to people: `Region=North, Role=Total`. */
export function cellName(table: ConfidentialTable, key: readonly string[]): string {
  const parts = key.map((category, position) => `${table.dimensions[position]?.name ?? '?'}=${category}`)
  return `${table.id}: ${parts.join(', ')}`
}

/** All keys of a table, totals included, with the last dimension running fastest. */
export function keysOf(dimensions: readonly Dimension[]): readonly (readonly string[])[] {
  let keys: readonly (readonly string[])[] = [[]]
  for (const dimension of dimensions) {
    const categories = [...dimension.categories, total]
    keys = keys.flatMap((key) => categories.map((category) => [...key, category]))
  }
  return keys
}

/** A condition "these cells add up to that one", told by keys. */
export interface Sum {
  readonly total: readonly string[]
  readonly parts: readonly (readonly string[])[]
}

/** Every "parts add up to the total" of a table, in every direction and at every margin. */
export function sumsOf(dimensions: readonly Dimension[]): readonly Sum[] {
  return dimensions.flatMap((dimension, position) => {
    const others = dimensions.map((other, index) =>
      index === position ? { ...other, categories: [] } : other,
    )
    return keysOf(others).map((key) => ({
      total: key,
      parts: dimension.categories.map((category) => key.with(position, category)),
    }))
  })
}

/** The table itself, when it is complete, not negative, whole where it counts people, and adds up. */
export function checkTable(table: ConfidentialTable): Result<ConfidentialTable> {
  return checkShape(table) ?? checkCells(table) ?? checkSums(table) ?? done(table)
}

type Refusal = ReturnType<typeof refused> | undefined

function checkShape({ id, dimensions }: ConfidentialTable): Refusal {
  if (dimensions.length === 0) return refused('no_dimensions', `Table ${id} has no dimension.`, id)
  if (dimensions.length > mostDimensions) {
    const message = `Table ${id} has ${dimensions.length} dimensions; at most ${mostDimensions} can be protected. Split it.`
    return refused('too_many_dimensions', message, id, { dimensions: dimensions.length })
  }
  if (new Set(dimensions.map((dimension) => dimension.name)).size < dimensions.length) {
    return refused('dimension_twice', `Table ${id} names a dimension twice.`, id)
  }
  for (const { name, categories } of dimensions) {
    const at = `${id}: ${name}`
    if (categories.length === 0) return refused('no_categories', `${at} has no category.`, at)
    if (categories.includes(total)) {
      return refused('category_total', `${at} lists "${total}" as a category; it is implied.`, at)
    }
    if (new Set(categories).size < categories.length) {
      return refused('category_twice', `${at} lists a category twice.`, at)
    }
  }
  return undefined
}

function checkCells(table: ConfidentialTable): Refusal {
  const seen = new Set<string>()
  const wanted = new Set(keysOf(table.dimensions).map(keyText))
  for (const cell of table.cells) {
    const at = cellName(table, cell.key)
    if (!wanted.has(keyText(cell.key))) return refused('unknown_cell', `There is no such cell: ${at}.`, at)
    if (seen.has(keyText(cell.key))) return refused('cell_twice', `This cell is given twice: ${at}.`, at)
    seen.add(keyText(cell.key))
    if (!Number.isFinite(cell.value)) return refused('not_a_number', `The value of ${at} is no number.`, at)
    if (cell.value < 0) return refused('negative_count', `The value of ${at} is negative.`, at)
    if (table.kind === 'frequency' && !Number.isSafeInteger(cell.value)) {
      return refused(
        'not_whole',
        `${at} counts people and must be a whole number; use unweighted counts.`,
        at,
      )
    }
  }
  for (const key of keysOf(table.dimensions)) {
    const at = cellName(table, key)
    if (!seen.has(keyText(key))) return refused('cell_missing', `This cell is missing: ${at}.`, at)
  }
  return undefined
}

function checkSums(table: ConfidentialTable): Refusal {
  const values = new Map(table.cells.map((cell) => [keyText(cell.key), cell.value]))
  const largest = Math.max(1, ...values.values())
  for (const sum of sumsOf(table.dimensions)) {
    const stated = values.get(keyText(sum.total)) ?? 0
    const added = sum.parts.reduce((soFar, part) => soFar + (values.get(keyText(part)) ?? 0), 0)
    if (Math.abs(stated - added) > 1e-6 * largest) {
      const at = cellName(table, sum.total)
      const message = `The parts of ${at} do not add up to it.`
      return refused('totals_do_not_add_up', message, at)
    }
  }
  return undefined
}
