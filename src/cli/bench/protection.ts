/** Disclosure control: all tables of a wave together, the attack on them, and a single table. */
import { protectDocument, rehearseRelease } from '#analysis/use-cases'
import { orFail } from '../problem-error.ts'
import { atMost, type Measure } from './figure.ts'

export const measureProtection: Measure = async ({ data, surroundings }) => {
  const installation = await surroundings.open({ data, demo: true })
  try {
    const { tables, took } = orFail(await rehearseRelease(installation.console, { wave: '2022' }))
    return [
      atMost(`protect 2022, ${tables} tables together`, took.protecting / 1000, 's', 20),
      atMost('attack on what 2022 shows', took.attacking / 1000, 's', 30),
      atMost('both, in two threads', took.together / 1000, 's', 20),
      atMost('protect a single table, 10 × 20, solver loaded', await singleTable(), 'ms', 200),
    ]
  } finally {
    await installation.close()
  }
}

/** Types by regions as a barometer of some hundreds has them: half of the cells are small. */
async function singleTable(): Promise<number> {
  const names = (letter: string, size: number) =>
    Array.from({ length: size }, (_, place) => `${letter}${place + 1}`)
  const [types, regions] = [names('t', 10), names('r', 20)]
  const inner = types.map((_t, row) =>
    regions.map((_r, column) => ((row * 7 + column * 13) % 11) * (row % 3 === 0 ? 2 : 1)),
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
  const lines = inner.map((line) => [...line, sum(line)])
  const whole = [
    ...lines,
    regions.concat('').map((_r, column) => sum(lines.map((line) => line[column] ?? 0))),
  ]
  const cells = whole.flatMap((line, row) =>
    line.map((value, column) => ({ key: [types[row] ?? 'Total', regions[column] ?? 'Total'], value })),
  )
  const dimensions = [
    { name: 'type', categories: types },
    { name: 'region', categories: regions },
  ]
  const document = {
    cases: [{ id: 'types by regions', kind: 'disclosure_frequency', input: { dimensions, cells } }],
  }
  // The first table also loads the solver, once a process; the figure is that of a table.
  await protectOnce(document)
  return protectOnce(document)
}

async function protectOnce(document: unknown): Promise<number> {
  const [answer] = orFail(await protectDocument(JSON.stringify(document)))
  if (answer === undefined || 'problem' in answer) throw new Error('the single table cannot be protected')
  return answer.ms
}
