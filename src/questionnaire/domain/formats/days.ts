/**
 * Dates of an export → days, without the time. `2024-02-13`, `13.2.2024` and dates with a letter-free separator are read; whether
 * `02/13/2024` begins with the month is told by the column as a whole, or by AM and PM. A column that leaves it open is not read.
 */
import type { Day } from '#shared'
import { rangeOf } from './numbers.ts'

/** A day per cell, null where blank; null for the column when a cell is no date or the order of day and month is unclear. */
export function readDays(cells: readonly string[]): readonly (Day | null)[] | null {
  const parts = cells.map(partsOf)
  if (parts.some((part, index) => part === null && cells[index] !== '')) return null
  const dates = parts.filter((part) => part !== null)
  const order = orderOf(dates, cells)
  if (order === null) return null
  const days = parts.map((part) => (part === null ? null : dayFrom(part, order)))
  return days.some((day, index) => day === null && cells[index] !== '') ? null : days
}

interface Parts {
  readonly numbers: readonly [number, number, number]
  readonly sign: string
}
type Order = 'year first' | 'day first' | 'month first'

function partsOf(cell: string): Parts | null {
  const found = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?:[ T].*)?$/.exec(cell)
  if (found === null) return null
  return { numbers: [Number(found[1]), Number(found[3]), Number(found[4])], sign: found[2] ?? '' }
}

function orderOf(dates: readonly Parts[], cells: readonly string[]): Order | null {
  const first = rangeOf(dates.map(({ numbers }) => numbers[0]))?.most ?? 0
  const second = rangeOf(dates.map(({ numbers }) => numbers[1]))?.most ?? 0
  if (first > 31) return 'year first'
  if (first > 12 || dates.every(({ sign }) => sign === '.')) return 'day first'
  return second > 12 || cells.some((cell) => /[ap]m$/i.test(cell)) ? 'month first' : null
}

function dayFrom({ numbers: [a, b, c] }: Parts, order: Order): Day | null {
  const [year, month, day] =
    order === 'year first' ? [a, b, c] : order === 'day first' ? [c, b, a] : [c, a, b]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year > 1990 ? date.toISOString().slice(0, 10) : null
}
