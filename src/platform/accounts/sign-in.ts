/**
 * Signing in: address, password and code in one step, so that nobody learns which of them was wrong. An address that has
 * no account takes the same work and gets the same answer.
 */
import { sql } from 'kysely'
import { done, type Result, refused } from '#shared'
import { recordAudit } from '../audit/index.ts'
import { asOne, type Context } from '../context/index.ts'
import { actorOf } from './account.ts'
import {
  allStrangers,
  countAttempt,
  forgetAttempts,
  knownBrowser,
  type Limit,
  strangersAt,
} from './attempts.ts'
import { isPassword } from './password.ts'
import { readRecoveryCode, stepOfCode } from './second-factor.ts'
import { hashOf, newToken } from './secrets.ts'
import { beginSession, type NewSession } from './sessions.ts'
import { findByEmail, type StoredAccount, useRecoveryCode, useStep } from './store.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
  /** From the authenticator app, or a recovery code. */
  readonly code: string
  /** The token a browser was given when it last signed in; null for one that never did. */
  readonly browser: string | null
}

export interface SignedIn {
  readonly session: NewSession
  /** For the browser to keep: strangers' failures will not slow it down. */
  readonly browser: string
}

/** Problems: `sign_in_failed`, `too_many_attempts` (values: seconds). */
export async function signIn(ctx: Context, credentials: Credentials): Promise<Result<SignedIn>> {
  const { database, clock } = ctx
  const account = await findByEmail(database, credentials.email.trim())
  const limits = await limitsFor(ctx, account, credentials)
  const seconds = await countAttempt(database, clock.now(), limits)
  if (seconds > 0)
    return refused(
      'too_many_attempts',
      `Too many attempts failed. Try again in ${seconds} seconds.`,
      'password',
      { seconds },
    )
  const right = await isPassword(credentials.password, account?.password ?? null)
  if (!right || account === null || !(await opens(ctx, account, credentials.code)))
    return refused('sign_in_failed', 'The address, the password or the code is not right.', 'email')
  await forgetAttempts(database, limits)
  return asOne(ctx, (within) => welcome(within, account, credentials.browser))
}

/** A browser that signed in to this very account before is counted by itself, everyone else together. */
async function limitsFor(
  { database }: Context,
  account: StoredAccount | null,
  { email, browser }: Credentials,
): Promise<readonly Limit[]> {
  const hash = hashOf(browser ?? '')
  const known = await sql`select from staff.browsers
    where browser_hash = ${hash} and account_id = ${account?.id ?? null}::uuid`.execute(database)
  if (known.rows.length > 0) return [knownBrowser(hash.toString('hex'))]
  return [strangersAt(hashOf(email.trim().toLowerCase()).toString('hex')), allStrangers]
}

/** Uses the code up. */
async function opens({ database, clock }: Context, account: StoredAccount, code: string): Promise<boolean> {
  const step = stepOfCode(account.otpKey, code, clock.now(), account.otpStep)
  if (step !== null) return useStep(database, account.id, step)
  const recovery = readRecoveryCode(code)
  return recovery !== null && (await useRecoveryCode(database, account.id, hashOf(recovery)))
}

async function welcome(
  ctx: Context,
  account: StoredAccount,
  oldBrowser: string | null,
): Promise<Result<SignedIn>> {
  const session = await beginSession(ctx, account.id)
  const browser = await rememberBrowser(ctx, account.id, oldBrowser)
  await recordAudit(ctx.database, ctx.clock, {
    actor: actorOf(account),
    what: 'sign-in',
    about: `account ${account.id}`,
  })
  return done({ session, browser })
}

const browsersKept = 10

async function rememberBrowser(
  { database, random, clock }: Context,
  account: string,
  old: string | null,
): Promise<string> {
  const token = newToken(random)
  await sql`delete from staff.browsers where browser_hash = ${hashOf(old ?? '')}`.execute(database)
  await sql`insert into staff.browsers values (${hashOf(token)}, ${account}, ${clock.now()})`.execute(
    database,
  )
  await sql`delete from staff.browsers where account_id = ${account} and browser_hash not in (
    select browser_hash from staff.browsers where account_id = ${account}
    order by known_since desc, browser_hash limit ${browsersKept})`.execute(database)
  return token
}
