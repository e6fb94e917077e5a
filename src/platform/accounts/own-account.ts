/** What people do with their own account: a new password, new recovery codes. Both need the password once more. */
import { done, type Result, refused } from '#shared'
import { recordAudit } from '../audit/index.ts'
import { asOne, type Context } from '../context/index.ts'
import { countAttempt, forgetAttempts, passwordAgain } from './attempts.ts'
import { hashPassword, isPassword, passwordProblem } from './password.ts'
import { accountOf } from './permission.ts'
import { newRecoveryCodes } from './second-factor.ts'
import { hashOf } from './secrets.ts'
import { beginSession, endSessionsOf, type NewSession, notSignedIn } from './sessions.ts'
import {
  countRecoveryCodes,
  lockAccount,
  replaceRecoveryCodes,
  type StoredAccount,
  updateAccess,
} from './store.ts'

/**
 * Ends every session of the account and begins a new one for whoever changed the password.
 * Problems: `not_signed_in`, `too_many_attempts`, `password_wrong`, those of `passwordProblem`.
 */
export async function changePassword(
  ctx: Context,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<NewSession>> {
  return withPassword(ctx, current, async (within, account) => {
    const problem = passwordProblem(next, account)
    if (problem !== null) return { ok: false, problem }
    const password = await hashPassword(next, within.random)
    await updateAccess(within.database, { ...account, password })
    await endSessionsOf(within.database, account.id)
    const session = await beginSession(within, account.id)
    await record(within, 'change-password', account.id)
    return done(session)
  })
}

/** Ten new recovery codes, shown once; older ones no longer work. Problems: as of `changePassword`. */
export async function renewRecoveryCodes(ctx: Context, password: string): Promise<Result<readonly string[]>> {
  return withPassword(ctx, password, async (within, account) => {
    const codes = newRecoveryCodes(within.random)
    await replaceRecoveryCodes(within.database, account.id, codes.map(hashOf))
    await record(within, 'renew-recovery-codes', account.id)
    return done(codes)
  })
}

/** Problem: `not_signed_in`. */
export async function recoveryCodesLeft(ctx: Context): Promise<Result<number>> {
  const account = accountOf(ctx.actor)
  return account === null ? notSignedIn() : done(await countRecoveryCodes(ctx.database, account))
}

async function withPassword<Value>(
  ctx: Context,
  password: string,
  work: (within: Context, account: StoredAccount) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const id = accountOf(ctx.actor)
  if (id === null) return notSignedIn()
  const limits = [passwordAgain(id)]
  const seconds = await countAttempt(ctx.database, ctx.clock.now(), limits)
  if (seconds > 0)
    return refused('too_many_attempts', `Try again in ${seconds} seconds.`, 'current', { seconds })
  return asOne(ctx, async (within) => {
    const account = await lockAccount(within.database, id)
    if (account === null || !(await isPassword(password, account.password)))
      return refused('password_wrong', 'This is not your password now.', 'current')
    await forgetAttempts(within.database, limits)
    return work(within, account)
  })
}

function record(ctx: Context, what: string, account: string): Promise<void> {
  return recordAudit(ctx.database, ctx.clock, { actor: ctx.actor, what, about: `account ${account}` })
}
