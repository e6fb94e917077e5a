import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSolver } from '../../solver/index.ts'
import { judge } from './judge.ts'
import { type Protection, protectTables } from './protect.ts'
import type { Standard } from './rule.ts'
import type { Solver } from './solver.ts'
import { type ConfidentialTable, keysOf, keyText, sumsOf, total } from './table.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const five = { kind: 'threshold', n: 5 } as const

/** A frequency table of respondents, each given by one category per dimension. */
function count(
  id: string,
  dimensions: readonly { readonly name: string; readonly categories: readonly string[] }[],
  people: readonly Readonly<Record<string, string>>[],
): ConfidentialTable {
  const cells = keysOf(dimensions).map((key) => ({
    key,
    value: people.filter((person) =>
      key.every(
        (category, place) => category === total || person[dimensions[place]?.name ?? ''] === category,
      ),
    ).length,
  }))
  return { id, kind: 'frequency', dimensions, cells }
}

function protectedBy(tables: readonly ConfidentialTable[], standard: Standard): Protection | null {
  const protection = protectTables({ tables, rule: five, standard }, solver)
  if (protection.ok) return protection.value
  expect(protection.problem.code).toBe('no_safe_pattern')
  return null
}

const hiddenOf = ({ primary, secondary }: Protection) => primary.union(secondary)

/** Smallest and largest value of every hidden cell, by trying every count: an independent witness for tiny tables. */
function bruteForce(protection: Protection, least: number): ReadonlyMap<number, readonly [number, number]> {
  const { system } = protection
  const hidden = [...hiddenOf(protection)].sort((a, b) => a - b)
  const values = system.cells.map(({ value }) => value)
  const most = Math.max(...values)
  const order = new Map(hidden.map((position, index) => [position, index]))
  const last = system.equations.map(({ total: whole, parts }) =>
    Math.max(-1, ...[whole, ...parts].map((position) => order.get(position) ?? -1)),
  )
  const ranges = new Map<number, [number, number]>()
  const holds = (depth: number) =>
    system.equations.every(
      ({ total: whole, parts }, index) =>
        last[index] !== depth || parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) === values[whole],
    )
  const visit = (depth: number): void => {
    const position = hidden[depth]
    if (position === undefined) {
      for (const cell of hidden) {
        const [low, high] = ranges.get(cell) ?? [Infinity, -Infinity]
        ranges.set(cell, [Math.min(low, values[cell] ?? 0), Math.max(high, values[cell] ?? 0)])
      }
      return
    }
    for (let value = least; value <= most; value += 1) {
      values[position] = value
      if (holds(depth)) visit(depth + 1)
    }
  }
  visit(0)
  return ranges
}

const categories = (name: string, n: number) => Array.from({ length: n }, (_, index) => `${name}${index + 1}`)

/** Random linked tables: every pair of 2–4 dimensions (or all three in one table), counted from the same people. */
const publications = (most: number, people: number) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 2, max: most }), { minLength: 2, maxLength: 4 }),
      deep: fc.boolean(),
      seeds: fc.array(fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 4 }), {
        minLength: people / 4,
        maxLength: people,
      }),
    })
    .map(({ sizes, deep, seeds }) => {
      const dimensions = sizes.map((size, index) => {
        const name = 'ABCD'[index] ?? 'E'
        return { name, categories: categories(name, size) }
      })
      // Squares of uniform numbers: some categories are common and some rare, as in surveys.
      const persons = seeds.map((draws) =>
        Object.fromEntries(
          dimensions.map(({ name, categories: own }, index) => {
            const share = ((draws[index] ?? 0) / 1_000_001) ** 2
            return [name, own[Math.floor(share * own.length)] ?? '']
          }),
        ),
      )
      if (deep && dimensions.length === 3) return [count('all', dimensions, persons)]
      return dimensions.flatMap((first, index) =>
        dimensions
          .slice(index + 1)
          .map((second) => count(first.name + second.name, [first, second], persons)),
      )
    })

describe('a protected publication', () => {
  test('is found safe by the attacker, whatever the linked tables', () => {
    fc.assert(
      fc.property(
        publications(6, 120),
        fc.constantFrom('interval', 'interval_nonzero', 'exact'),
        (tables, standard) => {
          const protection = protectedBy(tables, standard as Standard)
          if (protection === null) return
          const judgement = judge(protection, five, standard as Standard, solver)
          expect(judgement.ok && judgement.value.exposures).toEqual([])
        },
      ),
      { numRuns: 12, seed: 20220222 },
    )
  })

  test('is found safe when a table is large', () => {
    fc.assert(
      fc.property(publications(25, 400), (tables) => {
        const protection = protectedBy(tables.slice(0, 2), 'interval')
        if (protection === null) return
        const judgement = judge(protection, five, 'interval', solver)
        expect(judgement.ok && judgement.value.exposures).toEqual([])
      }),
      { numRuns: 1, seed: 7 },
    )
  })

  test('withstands trying every possible count, in tiny tables', () => {
    fc.assert(
      fc.property(publications(3, 24), fc.constantFrom(0, 1), (tables, least) => {
        const standard = least === 1 ? 'interval_nonzero' : 'interval'
        const protection = protectedBy(tables.slice(0, 1), standard)
        if (protection === null || hiddenOf(protection).size > 12) return
        const ranges = bruteForce(protection, least)
        for (const position of protection.primary) {
          const value = protection.system.cells[position]?.value ?? 0
          const [low, high] = ranges.get(position) ?? [value, value]
          expect(low).toBeLessThanOrEqual(Math.max(least, value - 1))
          expect(high).toBeGreaterThanOrEqual(5)
          expect(high - low).toBeGreaterThanOrEqual(5)
        }
      }),
      { numRuns: 25, seed: 11 },
    )
  })

  test('is the same every time, and whatever the order of the cells', () => {
    const [table] = fc.sample(publications(6, 120), { numRuns: 1, seed: 3 })[0] ?? []
    if (table === undefined) throw new Error('a sample is a publication')
    const names = (protection: Protection | null) =>
      protection === null
        ? []
        : [...protection.secondary].map((position) => protection.system.cells[position]?.name).sort()
    expect(names(protectedBy([table], 'interval'))).toEqual(names(protectedBy([table], 'interval')))
  })
})

describe('what cannot be protected', () => {
  const groups = { name: 'Group', categories: categories('g', 6) }
  const answers = { name: 'Answer', categories: ['yes', 'no'] }
  const oneEach = groups.categories.map((Group) => ({ Group, Answer: 'yes' }))

  test('is refused with the cell named, when every hidden count is known to be one', () => {
    const protection = protectTables(
      { tables: [count('T', [groups, answers], oneEach)], rule: five, standard: 'interval_nonzero' },
      solver,
    )
    expect(protection.ok ? null : protection.problem).toMatchObject({
      code: 'no_safe_pattern',
      at: expect.stringContaining('T: '),
    })
  })

  test('is withheld, and the tables beside it protected without it', () => {
    const region = { name: 'Region', categories: ['north', 'south'] }
    const people = Array.from({ length: 60 }, (_, index) => ({
      Group: groups.categories[index % 3] ?? '',
      Region: index % 2 === 0 ? 'north' : 'south',
      Answer: index < 6 ? 'yes' : 'no',
    }))
    const good = count('good', [region, answers], people)
    const lone = { name: 'Lone', categories: ['a', 'b'] }
    const bad = count('bad', [lone], [{ Lone: 'a' }, { Lone: 'b' }])
    const protection = protectTables(
      { tables: [good, bad], rule: five, standard: 'interval_nonzero' },
      solver,
    )
    expect(protection.ok && [...protection.value.withheld.keys()]).toEqual(['bad'])
  })
})

describe('a table that is no table', () => {
  const dimensions = [{ name: 'D', categories: ['a', 'b'] }]
  const table = (cells: readonly (readonly [string, number])[]): ConfidentialTable => ({
    id: 'T',
    kind: 'frequency',
    dimensions,
    cells: cells.map(([key, value]) => ({ key: [key], value })),
  })
  const codeOf = (tables: readonly ConfidentialTable[]) => {
    const protection = protectTables({ tables, rule: five, standard: 'interval' }, solver)
    return protection.ok ? null : [protection.problem.code, protection.problem.at]
  }

  test.each([
    [
      'totals that do not add up',
      table([
        ['a', 3],
        ['b', 9],
        [total, 13],
      ]),
      ['totals_do_not_add_up', 'T: D=Total'],
    ],
    [
      'a negative count',
      table([
        ['a', -3],
        ['b', 9],
        [total, 6],
      ]),
      ['negative_count', 'T: D=a'],
    ],
    [
      'half a respondent',
      table([
        ['a', 2.5],
        ['b', 9.5],
        [total, 12],
      ]),
      ['not_whole', 'T: D=a'],
    ],
    [
      'a missing cell',
      table([
        ['a', 3],
        [total, 3],
      ]),
      ['cell_missing', 'T: D=b'],
    ],
    [
      'a cell given twice',
      table([
        ['a', 3],
        ['a', 3],
        ['b', 9],
        [total, 12],
      ]),
      ['cell_twice', 'T: D=a'],
    ],
  ])('is refused for %s, naming table and cell', (_, broken, problem) => {
    expect(codeOf([broken])).toEqual(problem)
  })

  test('is refused for a fifth dimension', () => {
    const five_dimensions = 'ABCDE'.split('').map((name) => ({ name, categories: ['1', '2'] }))
    expect(codeOf([{ ...table([]), dimensions: five_dimensions }])).toEqual(['too_many_dimensions', 'T'])
  })

  test('is refused beside another whose shared margin differs', () => {
    const one = table([
      ['a', 3],
      ['b', 9],
      [total, 12],
    ])
    const other = {
      ...table([
        ['a', 4],
        ['b', 8],
        [total, 12],
      ]),
      id: 'U',
    }
    expect(codeOf([one, other])).toEqual(['margins_differ', 'U: D=a'])
  })
})

test('the sums of a table are one per line and margin, in every direction', () => {
  const two = [
    { name: 'A', categories: ['1', '2'] },
    { name: 'B', categories: ['1', '2', '3'] },
  ]
  expect(sumsOf(two)).toHaveLength(4 + 3)
  expect(new Set(sumsOf(two).map((sum) => keyText(sum.total))).size).toBe(6)
})
