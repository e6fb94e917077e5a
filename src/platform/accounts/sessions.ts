/**
 * Sessions: a random token in the browser, its hash in the database, and an end. A session ends after an hour without
 * use, after twelve hours in any case, when it is signed out, when the password changes and when the account is closed.
 */
import { sql } from 'kysely'
import { done, type Result, refused } from '#shared'
import { recordAudit } from '../audit/index.ts'
import { asOne, type Context } from '../context/index.ts'
import type { Database } from '../database/index.ts'
import type { Account } from './account.ts'
import { accountOf, refusalFor } from './permission.ts'
import { hashOf, newId, newToken } from './secrets.ts'

const minute = 60_000
const idle = 60 * minute
const longest = 12 * 60 * minute

export interface NewSession {
  /** For the cookie. */
  readonly token: string
}

export interface Session {
  /** Names the session; opens nothing. */
  readonly id: string
  readonly account: Account
}

/** Always under a new token, whatever the browser brought along. */
export async function beginSession(
  { database, random, clock }: Context,
  account: string,
): Promise<NewSession> {
  const token = newToken(random)
  const now = clock.now()
  await sql`delete from staff.sessions where seen_at <= ${ago(now, idle)} or begun_at <= ${ago(now, longest)}`.execute(
    database,
  )
  await sql`insert into staff.sessions (session_hash, session_id, account_id, begun_at, seen_at)
    values (${hashOf(token)}, ${newId(random)}, ${account}, ${now}, ${now})`.execute(database)
  return { token }
}

interface Found {
  readonly id: string
  readonly account_id: string
  readonly name: string
  readonly email: string
  readonly roles: Account['roles']
  readonly languages: Account['languages']
  readonly seen_at: Date
}

/** The session of a token as it is now, with what its account may do now; null when there is none. */
export async function readSession({ database, clock }: Context, token: string): Promise<Session | null> {
  const now = clock.now()
  const found = await sql<Found>`
    select session_id as id, account_id, name, email, roles, languages, seen_at
    from staff.sessions join staff.accounts using (account_id)
    where session_hash = ${hashOf(token)} and closed_at is null
      and seen_at > ${ago(now, idle)} and begun_at > ${ago(now, longest)}`.execute(database)
  const [row] = found.rows
  if (row === undefined) return null
  if (row.seen_at < ago(now, minute))
    await sql`update staff.sessions set seen_at = ${now} where session_id = ${row.id}`.execute(database)
  const { id, account_id, name, email, roles, languages } = row
  return { id, account: { id: account_id, name, email, roles, languages } }
}

export interface SessionListed {
  readonly id: string
  readonly begunAt: Date
  /** To the minute. */
  readonly seenAt: Date
}

/** One's own, the latest used first. Problem: `not_signed_in`. */
export async function listSessions(ctx: Context): Promise<Result<readonly SessionListed[]>> {
  const account = accountOf(ctx.actor)
  if (account === null) return notSignedIn()
  const now = ctx.clock.now()
  const found = await sql<SessionListed>`
    select session_id as id, begun_at as "begunAt", seen_at as "seenAt" from staff.sessions
    where account_id = ${account} and seen_at > ${ago(now, idle)} and begun_at > ${ago(now, longest)}
    order by seen_at desc, session_id`.execute(ctx.database)
  return done(found.rows)
}

export const notSignedIn = () => refused('not_signed_in', 'Sign in first.')

/** Ends one of one's own sessions; signing out ends the one in use. Problems: `not_signed_in`, `session_unknown`. */
export async function endSession(ctx: Context, id: string): Promise<Result<null>> {
  const account = accountOf(ctx.actor)
  if (account === null) return notSignedIn()
  return asOne(ctx, async ({ database }) => {
    const ended = await sql`delete from staff.sessions
      where account_id = ${account} and session_id::text = ${id}`.execute(database)
    if (ended.numAffectedRows === 0n) return refused('session_unknown', 'That session has ended already.')
    await recordAudit(database, ctx.clock, {
      actor: ctx.actor,
      what: 'end-session',
      about: `account ${account}`,
    })
    return done(null)
  })
}

/** Ends every session of an account: one's own, or another's with `manage-accounts`. Problem: `not_permitted`. */
export async function endSessions(
  ctx: Context,
  account: string,
): Promise<Result<{ readonly ended: number }>> {
  const refusal = accountOf(ctx.actor) === account ? null : refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  return asOne(ctx, async ({ database }) => {
    const ended = await endSessionsOf(database, account)
    await recordAudit(database, ctx.clock, {
      actor: ctx.actor,
      what: 'end-sessions',
      about: `account ${account}`,
      detail: { ended },
    })
    return done({ ended })
  })
}

/** How many there were. */
export async function endSessionsOf(database: Database, account: string): Promise<number> {
  const ended = await sql`delete from staff.sessions where account_id::text = ${account}`.execute(database)
  return Number(ended.numAffectedRows ?? 0)
}

const ago = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)
