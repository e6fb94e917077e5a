/**
 * Small surveys, protected as waves are, against a reader who tries every count: for answers of two kinds the counts that fit
 * everything shown can be listed whole, without a solver, and with nothing of the attacker's or the protector's.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { option, questionnaireOf, single } from '../../../../../test/support/questionnaires.ts'
import { dataSetOf, variableOf } from '../../../../../test/support/tables.ts'
import { loadSolver } from '../../../solver/index.ts'
import type { Variable } from '../../data-set.ts'
import { type DisclosurePolicy, defaultPolicy } from '../policy.ts'
import type { Solver } from '../solver.ts'
import { protectWave } from './protect-wave.ts'
import type { ShownTable } from './shown-table.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const types = ['town', 'state', 'ngo', 'parish']
const regions = ['north', 'south', 'east']
/** Report groups by code: towns and the state are public, the east is an area by itself. */
const sectorOf = [0, 0, 1, 1]
const areaOf = [0, 0, 1]
const codes = (keys: readonly string[]) => keys.map((key, place) => option(place + 1, key))
const questionnaire = questionnaireOf([
  single('type', { options: codes(types), reportGroups: { public: [1, 2], third: [3, 4] } }),
  single('region', { options: codes(regions), reportGroups: { west: [1, 2], east: [3] } }),
])
const crossed = 'type:group+region:group'
const policy: DisclosurePolicy = {
  ...defaultPolicy,
  breakdowns: ['type:group', 'type', 'region', crossed],
  mostHiddenPercent: 100,
}

const chosen = ['chosen', 'not'].map((key, place) => ({ code: 1 - place, key, label: { fi: key } }))
const pair = { categories: ['low', 'high'].map((key, at) => ({ code: at + 1, key, label: { fi: key } })) }
/** A question, two items of a battery, and two options of a multiple choice. */
const asked: readonly Variable[] = [
  variableOf('opinion', [], { ...pair, measure: 'ordinal' }),
  variableOf('battery_a', [], { ...pair, question: 'battery', part: 'a', measure: 'ordinal' }),
  variableOf('battery_b', [], { ...pair, question: 'battery', part: 'b', measure: 'ordinal' }),
  variableOf('multiple_a', [], { categories: chosen, question: 'multiple', part: 'a', measure: 'indicator' }),
  variableOf('multiple_b', [], { categories: chosen, question: 'multiple', part: 'b', measure: 'indicator' }),
]

interface Person {
  /** From 0; one past the last is no answer. */
  readonly type: number
  readonly region: number
  /** 0 or 1 by variable, null is no answer. */
  readonly answers: readonly (number | null)[]
}

const anyAnswer = fc.option(fc.nat(1), { freq: 12 })
/** From 0; the first of them are common and the last ones rare, as in surveys. */
const rare = (count: number) =>
  fc.double({ min: 0, max: 0.999, noNaN: true }).map((draw) => Math.floor(draw ** 2 * count))
const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    type: rare(types.length + 1),
    region: rare(regions.length + 1),
    answers: fc.tuple(fc.nat(9), anyAnswer, fc.nat(9), anyAnswer),
  })
  .map(({ type, region, answers: [opinion, item, option, other] }) => ({
    type,
    region,
    answers: [
      opinion < 2 ? 0 : 1,
      item,
      opinion < 1 ? null : 1,
      option < 3 ? 1 : 0,
      other === null ? 0 : other,
    ],
  }))

function surveyOf(people: readonly Person[]) {
  const columns = [
    {
      variable: variableOf('type', types),
      of: ({ type }: Person) => (type < types.length ? type + 1 : null),
    },
    {
      variable: variableOf('region', regions),
      of: ({ region }: Person) => (region < regions.length ? region + 1 : null),
    },
    ...asked.map((variable, at) => ({
      variable,
      of: ({ answers }: Person) => {
        const answer = answers[at] ?? null
        return answer === null ? null : (variable.categories[answer]?.code ?? null)
      },
    })),
  ]
  return dataSetOf(columns.map(({ variable, of }) => ({ variable, values: people.map(of) })))
}

/** People of whom a table tells, with what it tells of them; parts are told by finer tables, and what these leave. */
interface Node {
  readonly name: string
  readonly people: readonly Person[]
  readonly shown: readonly (number | null)[]
  readonly mean: number | null
  readonly partitions: readonly (readonly Node[])[]
}

function treeOf(tables: readonly ShownTable[], people: readonly Person[], at: number): Node {
  const answered = people.filter(({ answers }) => (answers[at] ?? null) !== null)
  const tableBy = (by: string | null) =>
    tables.find((table) => table.variable === asked[at]?.name && table.by === by)
  const partition = (
    by: string,
    within: readonly Person[],
    groupOf: (person: Person) => number,
    finer: (group: number, own: readonly Person[]) => readonly (readonly Node[])[] = () => [],
  ): readonly (readonly Node[])[] => {
    const table = tableBy(by)
    if (table === undefined) return []
    const shown = table.bases.slice(1).flatMap((base, group): readonly Node[] => {
      const own = within.filter((person) => groupOf(person) === group)
      if (base === null || own.length === 0) return []
      const counts = table.counts.map((line) => line[group + 1] ?? null)
      const mean = table.means[group + 1] ?? null
      return [{ name: `${by} ${group}`, people: own, shown: counts, mean, partitions: finer(group, own) }]
    })
    const told = new Set(shown.flatMap((node) => node.people))
    const rest = within.filter((person) => !told.has(person))
    if (rest.length === 0) return [shown]
    return [
      [...shown, { name: `rest of ${by}`, people: rest, shown: [null, null], mean: null, partitions: [] }],
    ]
  }
  const sector = ({ type }: Person) => sectorOf[type] ?? -1
  const inSector = (_: number, own: readonly Person[]) => [
    ...partition('type', own, ({ type }) => type),
    ...partition(crossed, own, (person) => {
      const area = areaOf[person.region]
      return area === undefined ? -1 : 2 * sector(person) + area
    }),
  ]
  const everyone = tableBy(null)
  return {
    name: 'everyone',
    people: answered,
    shown: (everyone?.counts ?? []).map((line) => line[0] ?? null),
    mean: everyone?.means[0] ?? null,
    partitions: [
      ...partition('type:group', answered, sector, inSector),
      ...partition('region', answered, ({ region }) => region),
    ],
  }
}

type Counts = ReadonlySet<number>

/** How many of a node may have given the first answer, by what is shown of the node and below it. */
function possibleIn(node: Node, at: number): Counts {
  const [one, two] = (asked[at]?.categories ?? []).map(({ code }) => code)
  const base = node.people.length
  const fits = (first: number): boolean => {
    const counts = [first, base - first]
    const mean = (first * (one ?? 0) + (base - first) * (two ?? 0)) / base
    const agrees = node.shown.every((n, place) => n === null || n === counts[place])
    return agrees && (node.mean === null || Math.abs(mean - node.mean) <= 0.05 + 1e-9)
  }
  const own = Array.from({ length: base + 1 }, (_, first) => first).filter(fits)
  const sums = node.partitions.map((parts) =>
    parts.map((part) => possibleIn(part, at)).reduce(sumsOf, new Set([0])),
  )
  return new Set(own.filter((first) => sums.every((sum) => sum.has(first))))
}

const sumsOf = (one: Counts, other: Counts): Counts =>
  new Set([...one].flatMap((n) => [...other].map((m) => n + m)))

/** Cells of one to four people whose possible counts a reader can narrow further than the policy allows. */
function toldIn(node: Node, at: number, possible: Counts): readonly string[] {
  const truth = node.people.filter(({ answers }) => answers[at] === 0).length
  const base = node.people.length
  const told = [
    { value: truth, counts: [...possible] },
    { value: base - truth, counts: [...possible].map((first) => base - first) },
  ].flatMap(({ value, counts }) => {
    if (value < 1 || value > 4) return []
    const [low, high] = [Math.min(...counts), Math.max(...counts)]
    return low <= value - 1 && high >= 5 && high - low >= 5
      ? []
      : [`${node.name} of ${asked[at]?.name}: ${value} in ${low}–${high}`]
  })
  const below = node.partitions.flatMap((parts) => {
    const own = parts.map((part) => possibleIn(part, at))
    return parts.flatMap((part, place) => {
      const others = own.filter((_, index) => index !== place).reduce(sumsOf, new Set([0]))
      const left = [...(own[place] ?? [])].filter((n) => [...others].some((m) => possible.has(n + m)))
      return toldIn(part, at, new Set(left))
    })
  })
  return [...told, ...below]
}

test('a reader who tries every count finds none of one to four, in surveys of up to 60', () => {
  let hidden = 0
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 60, size: 'max' }), (people) => {
      const shown = protectWave({ dataSet: surveyOf(people), questionnaire, policy, earlier: [] }, solver)
      if (!shown.ok) {
        expect(shown.problem.code).toBe('everything_hidden')
        return
      }
      hidden += shown.value.tables.flatMap(({ counts }) => counts.flat()).filter((n) => n === null).length
      const told = asked.flatMap((_, at) => {
        const tree = treeOf(shown.value.tables, people, at)
        return tree.shown.length === 0 || tree.people.length < policy.minimumBase
          ? []
          : toldIn(tree, at, possibleIn(tree, at))
      })
      expect(told).toEqual([])
    }),
    { numRuns: 150, seed: 20220201 },
  )
  expect(hidden).toBeGreaterThan(2000)
}, 120_000)
