import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { option, questionnaireOf, single } from '../../../../test/support/questionnaires.ts'
import { variableOf } from '../../../../test/support/tables.ts'
import { loadSolver } from '../../solver/index.ts'
import { attack, type Interval } from './attacker/attack.ts'
import type { PublishedCell, PublishedTable } from './attacker/knowledge.ts'
import { followedBy, type LiveView, liveViewOf } from './live-view.ts'
import { defaultPolicy } from './policy.ts'
import type { Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const types = ['town', 'state', 'ngo', 'parish', 'company']
const regions = ['north', 'south', 'east']
const codes = (keys: readonly string[]) => keys.map((key, place) => option(place + 1, key))
const variables = [variableOf('org_type', types), variableOf('region', regions)]
const asking = (required: boolean) =>
  questionnaireOf([
    single('org_type', { options: codes(types), reportGroups: { public: [1, 2] }, required }),
    single('region', { options: codes(regions) }),
  ])
const policy = { ...defaultPolicy, breakdowns: ['org_type:group', 'org_type', 'region'] }
const breakdowns = followedBy(variables, asking(false), policy)

/** Codes of a response; 0 is no answer. */
type Sent = readonly [type: number, region: number]

function viewOf(sent: readonly Sent[]): LiveView {
  const countsOf = (place: 0 | 1) => {
    const counts = new Map<number, number>()
    for (const { [place]: code } of sent) if (code > 0) counts.set(code, (counts.get(code) ?? 0) + 1)
    return counts
  }
  const answers = new Map([
    ['org_type', countsOf(0)],
    ['region', countsOf(1)],
  ])
  return liveViewOf({ responses: sent.length, answers }, breakdowns, policy)
}

const untold = 'told no group'
const total = 'Total'

/** What a reader goes by besides the groups: whether a response may tell none, and what the number of all stands for. */
interface Knowing {
  readonly untold: boolean
  readonly wholeIn: 'sums' | 'steps'
}

/** The margins of a table of people by type and region at one place of a third dimension, bounded by what a view says. */
function marginsAt(view: LiveView, place: string, told: boolean, knowing: Knowing): readonly PublishedCell[] {
  const bound = (atLeast: number) => (told ? { least: atLeast, most: atLeast + view.step - 1 } : { least: 0 })
  const cell = (key: readonly string[], about: object): PublishedCell => ({ key, value: null, ...about })
  const [byType, byRegion] = view.breakdowns
  return [
    cell(
      [total, total, place],
      knowing.wholeIn === 'steps' ? bound(view.responses) : { least: told ? view.responses : 0 },
    ),
    ...(byType?.groups ?? []).map(({ key, atLeast }) => cell([key, total, place], bound(atLeast))),
    ...(byRegion?.groups ?? []).map(({ key, atLeast }) => cell([total, key, place], bound(atLeast))),
    ...(knowing.untold ? [cell([untold, total, place], { least: 0 })] : []),
    ...(knowing.untold ? [cell([total, untold, place], { least: 0 })] : []),
  ]
}

/** What somebody can tell who keeps every view: of each moment, and of what came between any two of them. */
function toldBy(views: readonly LiveView[], knowing: Knowing): readonly Interval[] {
  const [first] = views
  if (first === undefined) return []
  const groupsOf = (place: 0 | 1) => first.breakdowns[place]?.groups.map(({ key }) => key) ?? []
  const untolds = knowing.untold ? [untold] : []
  const moments = views.map((_, moment) => `moment ${moment}`)
  const table = (
    name: string,
    categories: readonly string[],
    cells: readonly PublishedCell[],
  ): PublishedTable => ({
    id: name,
    dimensions: [
      { name: 'type', categories: [...groupsOf(0), ...untolds] },
      { name: 'region', categories: [...groupsOf(1), ...untolds] },
      { name, categories },
    ],
    cells,
  })
  const arrivals = table(
    'arrival',
    moments,
    moments.flatMap((moment) => marginsAt(first, moment, false, knowing)),
  )
  const sums = views.flatMap((view, last) => [
    { name: `until ${last}`, from: 0, last, view, told: true },
    ...views
      .slice(0, last)
      .map((_, from) => ({ name: `${from} to ${last}`, from: from + 1, last, view, told: false })),
  ])
  const found = attack(
    {
      tables: [
        arrivals,
        ...sums.map(({ name, view, told }) => table(name, ['all'], marginsAt(view, 'all', told, knowing))),
      ],
      aggregates: sums.map(({ name, from, last }) => ({
        dimension: name,
        category: 'all',
        of: 'arrival',
        parts: moments.slice(from, last + 1),
      })),
      whole: true,
      least: 0,
    },
    solver,
    () => ({ atMost: 0, atLeast: -Infinity, width: -Infinity }),
  )
  if (!found.ok) throw new Error(found.problem.message)
  return found.value.intervals.filter(({ table: name }) => name !== 'arrival')
}

const fewOf = (views: readonly LiveView[], knowing: Partial<Knowing> = {}) =>
  toldBy(views, { untold: true, wholeIn: 'sums', ...knowing }).filter(({ min, max }) => min > 0 && max < 5)

const anySent = fc.tuple(fc.nat(types.length), fc.nat(regions.length))

describe('views of an open wave', () => {
  test('tell of no fewer people than the threshold, after each response and between any two of them', () => {
    fc.assert(
      fc.property(
        fc.array(anySent, { maxLength: 90 }),
        fc.array(anySent, { minLength: 1, maxLength: 6 }),
        (before, after) => {
          const views = [before, ...after.map((_, at) => [...before, ...after.slice(0, at + 1)])].map(viewOf)
          expect(fewOf(views)).toEqual([])
        },
      ),
      { numRuns: 25, seed: 2024 },
    )
  })

  test('would tell, were the whole told by itself: it stands still while a group grows', () => {
    const four: readonly Sent[] = [[0, 0], ...new Array<Sent>(4).fill([1, 0])]
    const wholes = [four, [...four, [1, 0] as const]].map((sent) => ({ ...viewOf(sent), responses: 5 }))
    expect(fewOf(wholes)).toEqual([])
    expect(fewOf(wholes, { wholeIn: 'steps' }).length).toBeGreaterThan(0)
  })

  test('would tell, were everyone bound to answer, which is why such a question is left out', () => {
    const crowd: readonly Sent[] = [2, 3, 4, 5].flatMap((type) => new Array<Sent>(4).fill([type, 1]))
    expect(fewOf([viewOf(crowd)], { untold: false })).not.toEqual([])
    expect(followedBy(variables, asking(true), policy).map(({ name }) => name)).toEqual(['region'])
  })

  test('round down: none and four look alike, and so do 25 and 29', () => {
    const sent = (n: number) => viewOf(new Array<Sent>(n).fill([3, 1]))
    expect(sent(4)).toEqual(sent(0))
    expect(sent(29)).toEqual(sent(25))
    expect(liveViewOf({ responses: 29, answers: new Map() }, [], policy).responses).toBe(25)
    expect(sent(29)).toMatchObject({
      responses: 25,
      breakdowns: [{ groups: [{ key: 'public' }, { key: 'ngo', atLeast: 25 }, {}, {}] }, { by: 'region' }],
    })
  })

  test('follow nothing sensitive, and nothing that never leaves', () => {
    expect(
      followedBy(variables, asking(false), { ...policy, never: ['region'], sensitive: ['org_type'] }),
    ).toEqual([])
  })
})
