/**
 * How guessing is slowed down. An attempt counts as failed before it is looked at, so that many at once gain nothing; one
 * that succeeds is forgotten. After a few free ones each failure doubles the wait for the next.
 *
 * Nobody can lock another out: strangers' attempts at an account are counted together, a browser that has signed in to it
 * before is counted by itself, and the overall limit is for strangers alone and never more than seconds.
 */
import { sql } from 'kysely'
import { done, type Result } from '#shared'
import { atomically, type Database } from '../database/index.ts'

export interface Limit {
  /** What is counted together. */
  readonly scope: string
  /** Failures without a wait. */
  readonly free: number
  /** The first wait and the longest one, in seconds. */
  readonly first: number
  readonly longest: number
  /** Seconds after the last failure until all are forgotten. */
  readonly memory: number
}

const day = 86_400

/** @param who hash of the address tried, whether or not there is such an account */
export const strangersAt = (who: string): Limit => ({
  scope: `account ${who}`,
  free: 5,
  first: 15,
  longest: 900,
  memory: day,
})
export const knownBrowser = (browser: string): Limit => ({
  scope: `browser ${browser}`,
  free: 5,
  first: 15,
  longest: 900,
  memory: day,
})
export const allStrangers: Limit = { scope: 'all', free: 100, first: 1, longest: 5, memory: 900 }
/** Someone who is signed in and gives the password once more. */
export const passwordAgain = (account: string): Limit => ({
  scope: `password ${account}`,
  free: 5,
  first: 15,
  longest: 900,
  memory: day,
})

/** Seconds to wait after so many failures. */
function waitAfter(failures: number, { free, first, longest }: Limit): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 20))
}

interface Counted {
  readonly failures: number
  readonly last_at: Date
  readonly free_at: Date
}

/** Seconds still to wait; 0 when the attempt may be made, which is then counted under every limit. */
export async function countAttempt(database: Database, now: Date, limits: readonly Limit[]): Promise<number> {
  const counted = await atomically(database, async (inside) => attempt(inside, now, limits))
  return counted.ok ? counted.value : 0
}

async function attempt(database: Database, now: Date, limits: readonly Limit[]): Promise<Result<number>> {
  await sql`delete from staff.attempts where last_at < ${before(now, day)}`.execute(database)
  const counts = new Map<Limit, Counted>()
  for (const limit of limits) counts.set(limit, await locked(database, now, limit))
  const wait = Math.max(...counts.values().map(({ free_at }) => secondsUntil(free_at, now)))
  if (wait > 0) return done(wait)
  for (const [limit, { failures, last_at }] of counts) {
    const more = (last_at < before(now, limit.memory) ? 0 : failures) + 1
    const freeAt = before(now, -waitAfter(more, limit))
    await sql`update staff.attempts set failures = ${more}, last_at = ${now}, free_at = ${freeAt}
      where scope = ${limit.scope}`.execute(database)
  }
  return done(0)
}

async function locked(database: Database, now: Date, { scope }: Limit): Promise<Counted> {
  await sql`insert into staff.attempts values (${scope}, 0, ${now}, ${now}) on conflict do nothing`.execute(
    database,
  )
  const found = await sql<Counted>`
    select failures, last_at, free_at from staff.attempts where scope = ${scope} for update`.execute(database)
  return found.rows[0] ?? { failures: 0, last_at: now, free_at: now }
}

/** The attempt succeeded: what was counted against its account or browser is forgotten, and one of the overall count. */
export async function forgetAttempts(database: Database, limits: readonly Limit[]): Promise<void> {
  for (const { scope } of limits.filter((limit) => limit !== allStrangers))
    await sql`delete from staff.attempts where scope = ${scope}`.execute(database)
  if (limits.includes(allStrangers))
    await sql`update staff.attempts set failures = greatest(failures - 1, 0), free_at = last_at
      where scope = ${allStrangers.scope}`.execute(database)
}

const before = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1000)

const secondsUntil = (moment: Date, now: Date) => Math.ceil((moment.getTime() - now.getTime()) / 1000)
