import { beforeAll, describe, expect, test } from 'vitest'
import { loadSolver } from '../../solver/index.ts'
import { protectJointly } from './joint.ts'
import { type DisclosurePolicy, defaultPolicy } from './policy.ts'
import type { Solver } from './solver.ts'
import { type ConfidentialTable, keysOf, total } from './table.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const regions = ['north', 'east', 'south', 'west', 'islands']
const sizes = [40, 30, 25, 20, 6]
/** 121 respondents; the islands have 6, and few of them answer yes. */
const people = regions.flatMap((region, index) =>
  Array.from({ length: sizes[index] ?? 0 }, (_, number) => ({
    region,
    cooperation: number % 7 === 0 ? 'poor' : number % 3 === 0 ? 'fair' : 'good',
    newsletter: number % 9 === 0 ? 'chosen' : 'not chosen',
    municipality: 'somewhere',
  })),
)

function table(question: 'cooperation' | 'newsletter', by: 'region' | 'municipality'): ConfidentialTable {
  const dimensions = [question, by].map((name) => ({
    name,
    categories: [...new Set(people.map((person) => person[name as typeof question]))],
  }))
  const cells = keysOf(dimensions).map(([answer, group]) => ({
    key: [answer ?? '', group ?? ''],
    value: people.filter(
      (person) =>
        (answer === total || person[question] === answer) && (group === total || person[by] === group),
    ).length,
  }))
  return { id: `${question} by ${by}`, kind: 'frequency', dimensions, cells }
}

const policy: DisclosurePolicy = {
  ...defaultPolicy,
  breakdowns: ['region', 'municipality'],
  never: ['municipality'],
}
const publication = [table('cooperation', 'region'), table('newsletter', 'region')]

function protection(tables = publication, under = policy) {
  const found = protectJointly(tables, under, solver)
  if (!found.ok) throw new Error(found.problem.message)
  return found.value
}

describe('a publication protected jointly', () => {
  const whyOf = (id: string, key: string) => {
    const position =
      publication.find((one) => one.id === id)?.cells.findIndex((cell) => cell.key.join() === key) ?? -1
    return protection().tables.find((one) => one.id === id)?.hidden[position]
  }

  test('hides a group under the minimum base whole, but shows how many it has', () => {
    for (const answer of ['good', 'fair', 'poor'])
      expect(whyOf('cooperation by region', `${answer},islands`)).toBe('base')
    expect(whyOf('cooperation by region', 'Total,islands')).toBeNull()
  })

  test('hides small counts, and companions with them', () => {
    expect(whyOf('newsletter by region', 'chosen,west')).toBe('small')
    expect(protection().tables.flatMap(({ hidden }) => hidden)).toContain('companion')
  })

  test('is found safe by the attacker', () => {
    expect(protection()).toMatchObject({ safe: true, exposed: [] })
  })

  test('withholds tables by variables that never leave, and combinations the policy does not allow', () => {
    const { withheld } = protection([...publication, table('cooperation', 'municipality')])
    expect(withheld.get('cooperation by municipality')?.code).toBe('never_published')
  })
})
