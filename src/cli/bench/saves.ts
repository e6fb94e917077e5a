/**
 * How fast pages are saved durably by 32 respondents at once, beside a bare loop with the same driver and pool that
 * inserts single rows durably. The budget is on the save itself; the same through HTTP, where client, server and
 * database share the machine, is told beside it.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { savePage, startResponse } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { Answers } from '#questionnaire'
import { questionId, unwrap, waveId } from '#shared'
import { atLeast, type Figure, type Measure } from './figure.ts'
import { begin, hiddenFields, type Visitor, visitorAt } from './respondent.ts'

const together = 32
const seconds = 3
const wave = waveId('2024')

type Work = () => Promise<void>

export const measureSaves: Measure = async ({ data, address, surroundings }) => {
  const { database, close } = await surroundings.reach({ data })
  const bare = await ratePerSecond(await bareInserts(database))
  const saves = await ratePerSecond(await pageSaves(database))
  await close()
  const overHttp = await ratePerSecond(await pageSavesOverHttp(address))
  return [
    rate('bare inserts at 32 writers', bare),
    rate('page saves at 32 respondents', saves),
    atLeast('page saves, as a share of bare inserts', saves / bare, 'ratio', 0.4),
    rate('page saves at 32 respondents over HTTP, client included', overHttp),
  ]
}

/** A figure without a budget of its own. */
function rate(name: string, perSecond: number): Figure {
  return { name, value: Math.round(perSecond), unit: '1/s', budget: 0, holds: true }
}

/** How often all workers together finish a piece of work in a second. */
async function ratePerSecond(workers: readonly Work[]): Promise<number> {
  const begun = performance.now()
  const end = begun + seconds * 1000
  let finished = 0
  const work = async (one: Work) => {
    while (performance.now() < end) {
      await one()
      finished += 1
    }
  }
  await Promise.all(workers.map(work))
  return finished / ((performance.now() - begun) / 1000)
}

async function bareInserts(database: Database): Promise<readonly Work[]> {
  await sql`create table if not exists public.bench (id bigint generated always as identity primary key, answers jsonb)`.execute(
    database,
  )
  const answers = JSON.stringify(answersOf(1))
  const insert = async () => {
    await sql`insert into public.bench (answers) values (${answers}::jsonb)`.execute(database)
  }
  return Array.from({ length: together }, () => insert)
}

function answersOf(code: number): Answers {
  return {
    [questionId('org_type')]: { kind: 'single', code },
    [questionId('role')]: { kind: 'single', code: 1 },
    [questionId('years_in_field')]: { kind: 'single', code: 2 },
  }
}

function pageSaves(database: Database): Promise<readonly Work[]> {
  const ctx: Context = {
    database,
    clock: { now: () => new Date() },
    random: { bytes: (count) => randomBytes(count) },
    actor: { kind: 'public' },
  }
  return Promise.all(Array.from({ length: together }, () => saver(ctx)))
}

async function saver(ctx: Context): Promise<Work> {
  const key = randomBytes(24).toString('base64url')
  const { token } = unwrap(await startResponse(ctx, { wave, language: 'en', key }))
  let code = 0
  return async () => {
    code = (code % 9) + 1
    const page = { section: 'background', language: 'en', answers: answersOf(code), cleared: [] }
    unwrap(await savePage(ctx, { wave, token, ...page }))
  }
}

async function pageSavesOverHttp(address: string): Promise<readonly Work[]> {
  const visitors = Array.from({ length: together }, () => visitorAt(address, true))
  return Promise.all(visitors.map(poster))
}

async function poster(visitor: Visitor): Promise<Work> {
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
