/** What a one-time link opens: choosing a password, setting up the second factor, and being signed in. */
import { done, type Result, refused } from '#shared'
import { recordAudit } from '../audit/index.ts'
import { asOne, type Context } from '../context/index.ts'
import { actorOf, readEmail, readName } from './account.ts'
import { accountUnknown, emailTaken, hasAccounts, type Link, lockLink, spendLink } from './links.ts'
import { hashPassword, passwordProblem } from './password.ts'
import { keyAddress, newRecoveryCodes, stepOfCode } from './second-factor.ts'
import { hashOf, newId } from './secrets.ts'
import { beginSession, endSessionsOf, type NewSession } from './sessions.ts'
import {
  findByEmail,
  holdAccounts,
  insertAccount,
  lockAccount,
  replaceRecoveryCodes,
  type StoredAccount,
  updateAccess,
} from './store.ts'

export interface OpenLink {
  readonly kind: Link['kind']
  /** Empty where whoever opens the link gives it. */
  readonly email: string
  readonly roles: Link['roles']
  /** The key of the second factor, to scan (as an address) or to type. */
  readonly key: string
  readonly keyAddress: string
}

/** Problem: `link_unknown`. */
export async function openLink(ctx: Context, token: string): Promise<Result<OpenLink>> {
  const link = await lockLink(ctx.database, token, ctx.clock.now())
  if (!link.ok) return link
  const { kind, email, roles, otpKey } = link.value
  return done({ kind, email, roles, key: otpKey, keyAddress: keyAddress(otpKey, email || 'staff') })
}

/** What the person fills in. Name and address count only where the link does not know them. */
export interface Acceptance {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** From the authenticator app, to see that it holds the key. */
  readonly code: string
}

export interface Accepted {
  readonly session: NewSession
  /** Shown once. */
  readonly recoveryCodes: readonly string[]
}

/**
 * Makes the account (or renews access to it), and signs in. All sessions of a renewed account end.
 * Problems: `link_unknown`, `name_missing`, `name_too_long`, `email_unreadable`, `email_taken`, those of
 * `passwordProblem`, `code_wrong`.
 */
export async function acceptLink(ctx: Context, acceptance: Acceptance): Promise<Result<Accepted>> {
  const open = await openLink(ctx, acceptance.token)
  if (!open.ok) return open
  return asOne(ctx, async (within) => {
    await holdAccounts(within.database)
    const link = await lockLink(within.database, acceptance.token, ctx.clock.now())
    if (!link.ok) return link
    const account = await accountFor(within, link.value, acceptance)
    if (!account.ok) return account
    await spendLink(within.database, acceptance.token, link.value)
    if (link.value.kind === 'renewal') await updateAccess(within.database, account.value)
    else await insertAccount(within.database, account.value)
    return letIn(within, link.value, account.value)
  })
}

/** The account as it will be. */
async function accountFor(
  ctx: Context,
  link: Link,
  { name: givenName, email: givenEmail, password, code }: Acceptance,
): Promise<Result<StoredAccount>> {
  const person =
    link.account === null ? await newPerson(ctx, link, givenName, givenEmail) : await known(ctx, link.account)
  if (!person.ok) return person
  const problem = passwordProblem(password, person.value)
  if (problem !== null) return { ok: false, problem }
  const step = stepOfCode(link.otpKey, code, ctx.clock.now(), 0)
  if (step === null)
    return refused('code_wrong', 'This is not the code that the app shows now. Try the next one.', 'code')
  return done({
    ...person.value,
    password: await hashPassword(password, ctx.random),
    otpKey: link.otpKey,
    otpStep: step,
  })
}

type Person = Pick<StoredAccount, 'id' | 'name' | 'email' | 'roles' | 'languages'>

async function newPerson(
  ctx: Context,
  { kind, email: invited, roles, languages }: Link,
  givenName: string,
  givenEmail: string,
): Promise<Result<Person>> {
  if (kind === 'set-up' && (await hasAccounts(ctx)))
    return refused('link_unknown', 'The first account has been made already.')
  const name = readName(givenName)
  if (!name.ok) return name
  const email = readEmail(kind === 'set-up' ? givenEmail : invited)
  if (!email.ok) return email
  if ((await findByEmail(ctx.database, email.value)) !== null) return emailTaken()
  return done({ id: newId(ctx.random), name: name.value, email: email.value, roles, languages })
}

async function known(ctx: Context, id: string): Promise<Result<Person>> {
  const account = await lockAccount(ctx.database, id)
  return account === null ? accountUnknown(id) : done(account)
}

async function letIn(ctx: Context, link: Link, account: StoredAccount): Promise<Result<Accepted>> {
  const recoveryCodes = newRecoveryCodes(ctx.random)
  await replaceRecoveryCodes(ctx.database, account.id, recoveryCodes.map(hashOf))
  await endSessionsOf(ctx.database, account.id)
  const session = await beginSession(ctx, account.id)
  await recordAudit(ctx.database, ctx.clock, {
    actor: actorOf(account),
    what: `accept-${link.kind}-link`,
    about: `account ${account.id}`,
    detail: { roles: account.roles.join(' ') },
  })
  return done({ session, recoveryCodes })
}
