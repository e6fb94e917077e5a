import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { tableOf } from '../../../../test/support/tables.ts'
import type { Table } from '../tables/table.ts'
import { defaultPolicy } from './policy.ts'
import { isReleased, type Released, type ReleasedTable, release } from './release.ts'
import { countsFound } from './subtraction.ts'

const shown = (table: Table) => unwrap(release(table)).value.rows.map(({ cells }) => cells.map(({ n }) => n))
const bases = (table: Table) => unwrap(release(table)).value.groups.map(({ base }) => base)

/** Sizes as surveys have them: many small, some large. */
const size = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 }))
const counts = (lines: number, groups: number) =>
  fc.array(fc.array(size, { minLength: groups, maxLength: groups }), { minLength: lines, maxLength: lines })
const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), fc.boolean())
  .chain(([lines, groups, grouped]) => counts(lines, groups).map((some) => tableOf(some, { grouped })))

describe('release', () => {
  it('shows no count of 1 to 4, and no group under 10', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { value } = unwrap(release(table))
        for (const [group, { base }] of value.groups.entries()) {
          if (base !== null) expect(base).toBeGreaterThanOrEqual(defaultPolicy.minimumBase)
          for (const { cells } of value.rows) {
            const { n, percent, hidden } = cells[group]!
            expect(hidden).toBe(n === null)
            if (n === null) expect(percent).toBeNull()
            else expect(n === 0 || n >= defaultPolicy.cellThreshold).toBe(true)
            if (base === null) expect(n).toBeNull()
          }
        }
      }),
    )
  })

  it('shows nothing that was not counted', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const [line, { cells }] of unwrap(release(table)).value.rows.entries()) {
          for (const [group, cell] of cells.entries()) {
            const counted = table.rows[line]?.cells[group]
            if (!cell.hidden) expect(cell).toEqual(counted)
          }
        }
      }),
    )
  })

  it('lets no hidden count be worked out from the totals of its table', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(countsFound([unwrap(release(table)).value])).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves another table possible for every small count, tried by enumeration', () => {
    const small = counts(2, 2).map((some) => tableOf(some, { measure: 'nominal' }))
    fc.assert(
      fc.property(small, (table) => {
        const pattern = unwrap(release(table)).value
        for (const [line, { cells }] of pattern.rows.entries()) {
          for (const [group, { hidden }] of cells.entries()) {
            const n = table.rows[line]?.cells[group]?.n ?? 0
            if (hidden && n > 0 && n < 5)
              expect(valuesPossible(table, pattern, line, group).size).toBeGreaterThan(1)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('hides zeros of a breakdown too, so that a hidden cell does not say whether anybody is in it', () => {
    const table = tableOf([
      [20, 30, 25],
      [0, 15, 12],
      [3, 14, 13],
    ])
    expect(shown(table)[1]?.[1]).toBeNull()
    expect(shown(table)[2]?.[1]).toBeNull()
  })

  it('shows everyone together the same in every breakdown', () => {
    fc.assert(
      fc.property(counts(5, 3), (some) => {
        const overall = tableOf(
          some.map((line) => [line.reduce((sum, n) => sum + n, 0)]),
          { grouped: false },
        )
        const everyone = shown(overall).map(([n]) => n)
        expect(shown(tableOf(some)).map(([n]) => n)).toEqual(everyone)
      }),
    )
  })

  it('hides a second group with a single small one', () => {
    const table = tableOf([
      [40, 12, 4],
      [30, 13, 3],
    ])
    expect(bases(table)).toEqual([102, 70, null, null])
  })

  it('breaks sensitive questions down only from a base of 20', () => {
    const table = tableOf([
      [40, 60, 12, 9],
      [30, 50, 7, 8],
    ])
    expect(bases(table)).toEqual([216, 70, 110, 19, 17])
    expect(bases({ ...table, disclosure: 'sensitive' })).toEqual([216, 70, 110, null, null])
  })

  it('hides options that all but a few chose as well as options that few chose', () => {
    const table = tableOf([[47], [3], [20]], { grouped: false, measure: 'indicator' })
    const options: Table = { ...table, groups: [{ ...table.groups[0]!, base: 50 }] }
    expect(shown(options)).toEqual([[null], [null], [20]])
  })

  it('says of a wave with nine answers only that there are too few', () => {
    const { groups, rows, missing } = unwrap(release(tableOf([[5], [4]], { grouped: false }))).value
    expect(groups[0]).toMatchObject({ base: null, mean: null })
    expect(rows.every(({ cells }) => cells[0]?.n === null)).toBe(true)
    expect(Object.values(missing).every((n) => n === null)).toBe(true)
  })

  it('rounds means to one decimal, and withdraws one that gives hidden counts away', () => {
    const open = unwrap(release(tableOf([[50], [70], [33]], { grouped: false }))).value
    expect(open.groups[0]?.mean).toBe(1.9)
    // Two hidden counts whose sum is known: an exact mean of 30 answers tells them apart.
    const closed = unwrap(release(tableOf([[2], [20], [1], [7]], { grouped: false }))).value
    expect(closed.groups[0]?.mean).toBeNull()
  })

  it('hides a small number of “cannot say” together with those who did not answer', () => {
    const missing = { not_asked: 0, not_answered: 12, cannot_say: 3, prefer_not_to_say: 0, not_used: 0 }
    const table = tableOf([[50], [70]], { grouped: false, missing })
    expect(unwrap(release(table)).value.missing).toEqual({ ...missing, not_answered: null, cannot_say: null })
  })

  it('refuses what never leaves the raw data', () => {
    const result = release(tableOf([[50], [70]], { disclosure: 'high' }))
    expect(result).toMatchObject({ ok: false, problem: { code: 'not_released' } })
  })
})

describe('Released', () => {
  const publish = (_: Released<ReleasedTable>) => undefined

  it('is made by release alone', () => {
    const table = tableOf([[50], [70]], { grouped: false })
    publish(unwrap(release(table)))
    // @ts-expect-error a table that has not passed disclosure control is refused
    publish(table)
    // @ts-expect-error so is one dressed up as a released one
    publish({ value: table })
    expect(isReleased(unwrap(release(table)))).toBe(true)
    expect(isReleased({ value: table })).toBe(false)
  })
})

/** Values a cell can have in any table of whole counts that agrees with everything shown; two lines, two groups. */
function valuesPossible(table: Table, pattern: ReleasedTable, line: number, group: number): Set<number> {
  const total = table.groups[0]?.base ?? 0
  const found = new Set<number>()
  const range = Array.from({ length: total + 1 }, (_, n) => n)
  const known = (l: number, g: number) => pattern.rows[l]?.cells[g]?.n ?? null
  for (const a of range) {
    for (const b of range.slice(0, total - a + 1)) {
      for (const c of range.slice(0, total - a - b + 1)) {
        const cells = [
          [a + b, a, b],
          [total - a - b, c, total - a - b - c],
        ]
        const agrees = cells.every((row, l) => row.every((n, g) => known(l, g) === null || known(l, g) === n))
        const basesAgree = [0, 1, 2].every((g) => {
          const base = pattern.groups[g]?.base ?? null
          return base === null || base === (cells[0]?.[g] ?? 0) + (cells[1]?.[g] ?? 0)
        })
        if (agrees && basesAgree) found.add(cells[line]?.[group] ?? 0)
      }
    }
    if (found.size > 1) break
  }
  return found
}
