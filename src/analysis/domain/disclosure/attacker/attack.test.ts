import { beforeAll, expect, test } from 'vitest'
import { loadSolver } from '../../../solver/index.ts'
import type { Solver } from '../solver.ts'
import { attack } from './attack.ts'
import type { Knowledge, PublishedTable } from './knowledge.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

/** Rows of values with their totals; null is hidden. */
function table(id: string, rows: readonly (readonly (number | null)[])[]): PublishedTable {
  const lines = ['yes', 'no', 'Total']
  const groups = ['north', 'south', 'Total']
  return {
    id,
    dimensions: [
      { name: 'answer', categories: ['yes', 'no'] },
      { name: 'region', categories: ['north', 'south'] },
    ],
    cells: rows.flatMap((row, line) =>
      row.map((value, group) => ({ key: [lines[line] ?? '', groups[group] ?? ''], value })),
    ),
  }
}

const square = table('T', [
  [null, null, 23],
  [null, null, 40],
  [12, 51, 63],
])

function rangeOf(knowledge: Partial<Knowledge>, key = ['yes', 'north']) {
  const found = attack({ tables: [square], whole: true, least: 0, ...knowledge }, solver)
  if (!found.ok) return found.problem.code
  const interval = found.value.intervalOf('T', key)
  return interval === undefined ? 'shown' : [interval.min, interval.max]
}

test('a single hidden cell of a line is found out', () => {
  const single = table('T', [
    [null, 20, 23],
    [9, 31, 40],
    [12, 51, 63],
  ])
  expect(rangeOf({ tables: [single] })).toEqual([3, 3])
})

test('four hidden cells leave a range', () => {
  expect(rangeOf({})).toEqual([0, 12])
})

test('knowing that zeros are shown narrows it', () => {
  expect(rangeOf({ least: 1 })).toEqual([1, 11])
})

test('a rounded percentage of a hidden count narrows it to what rounds so', () => {
  const shares = [{ table: 'T', part: ['yes', 'north'], base: ['Total', 'north'], percent: 25, decimals: 0 }]
  expect(rangeOf({ shares })).toEqual([3, 3])
})

test('what an earlier release showed stays known', () => {
  const earlier = table('before', [
    [3, null, 23],
    [null, null, 40],
    [12, 51, 63],
  ])
  expect(rangeOf({ earlier: [earlier] })).toBe('shown')
  expect(rangeOf({ earlier: [earlier] }, ['no', 'south'])).toEqual([31, 31])
})

test('a publication that contradicts itself is refused', () => {
  const other = table('U', [
    [null, null, 24],
    [null, null, 39],
    [12, 51, 63],
  ])
  expect(rangeOf({ tables: [square, other] })).toBe('published_values_differ')
})
