/** How fast pages are saved durably, beside a bare loop with the same driver and pool that inserts single rows durably. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { atLeast, type Measure } from './figure.ts'
import { begin, hiddenFields, type Visitor, visitorAt } from './respondent.ts'

const together = 32
const seconds = 3

export const measureSaves: Measure = async ({ data, address, surroundings }) => {
  const { database, close } = await surroundings.reach({ data })
  const bare = await ratePerSecond(await bareInserts(database))
  await close()
  const saves = await ratePerSecond(await pageSaves(address))
  return [
    { name: 'page saves at 32 respondents', value: Math.round(saves), unit: '1/s', budget: 0, holds: true },
    { name: 'bare inserts at 32 writers', value: Math.round(bare), unit: '1/s', budget: 0, holds: true },
    atLeast('page saves, as a share of bare inserts', saves / bare, 'ratio', 0.4),
  ]
}

/** How often all workers together finish a piece of work in a second. */
async function ratePerSecond(workers: readonly (() => Promise<void>)[]): Promise<number> {
  const begun = performance.now()
  const end = begun + seconds * 1000
  let finished = 0
  const work = async (one: () => Promise<void>) => {
    while (performance.now() < end) {
      await one()
      finished += 1
    }
  }
  await Promise.all(workers.map(work))
  return finished / ((performance.now() - begun) / 1000)
}

async function bareInserts(database: Database): Promise<readonly (() => Promise<void>)[]> {
  await sql`create table if not exists public.bench (id bigint generated always as identity primary key, answers jsonb)`.execute(
    database,
  )
  const answers = JSON.stringify({
    org_type: { kind: 'single', code: 1 },
    region: { kind: 'single', code: 1 },
  })
  const insert = async () => {
    await sql`insert into public.bench (answers) values (${answers}::jsonb)`.execute(database)
  }
  return Array.from({ length: together }, () => insert)
}

async function pageSaves(address: string): Promise<readonly (() => Promise<void>)[]> {
  const visitors = Array.from({ length: together }, () => visitorAt(address, true))
  return Promise.all(visitors.map(saver))
}

async function saver(visitor: Visitor): Promise<() => Promise<void>> {
  const path = await begin(visitor)
  const form = hiddenFields((await visitor.ask(path)).html)
  let code = 0
  return async () => {
    code = (code % 9) + 1
    const answers = { 'q.org_type': String(code), 'q.role': '1', 'q.years_in_field': '2' }
    const { status } = await visitor.ask(path, { ...form, ...answers, go: 'next' })
    if (status !== 303) throw new Error(`a page was not saved (${status})`)
  }
}
