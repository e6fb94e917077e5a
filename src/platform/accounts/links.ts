/**
 * One-time links. Whoever opens one chooses a password and sets up a second factor. A link works once and for three days;
 * only its hash is kept, so it is shown when it is made and never again.
 */
import { sql } from 'kysely'
import { done, type Language, type Result, refused } from '#shared'
import { recordAudit } from '../audit/index.ts'
import { asOne, type Context, type Role } from '../context/index.ts'
import type { Database } from '../database/index.ts'
import { type Duties, readDuties, readEmail, type Wish } from './account.ts'
import { refusalFor } from './permission.ts'
import { newKey } from './second-factor.ts'
import { hashOf, newToken } from './secrets.ts'
import { allAccounts, findByEmail, lockAccount } from './store.ts'

const hour = 3_600_000
const validFor = 72 * hour

/** For the address `/LANGUAGE/staff/set-up/TOKEN`. */
export interface NewLink {
  readonly token: string
  readonly expiresAt: Date
}

export interface Link extends Duties {
  readonly kind: 'set-up' | 'invitation' | 'renewal'
  /** Whose access a renewal renews. */
  readonly account: string | null
  readonly email: string
  readonly otpKey: string
}

/** Whether anyone has an account yet. */
export async function hasAccounts({ database }: Context): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from staff.accounts where closed_at is null) as any`.execute(database)
  return found.rows[0]?.any === true
}

/** The link that makes the first account, an owner. Problems: `not_permitted`, `accounts_exist`. */
export async function makeSetUpLink(ctx: Context): Promise<Result<NewLink>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  if (await hasAccounts(ctx))
    return refused(
      'accounts_exist',
      'There are accounts already. An owner invites others; for new access to one, name it: account set-up-link ACCOUNT.',
    )
  return makeLink(ctx, { kind: 'set-up', account: null, email: '', roles: ['owner'], languages: [] })
}

/** Problems: `not_permitted`, those of `readEmail` and `readDuties`, `email_taken`. */
export async function inviteAccount(
  ctx: Context,
  wish: Wish & { readonly email: string },
): Promise<Result<NewLink>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  const email = readEmail(wish.email)
  if (!email.ok) return email
  const duties = readDuties(wish)
  if (!duties.ok) return duties
  if ((await findByEmail(ctx.database, email.value)) !== null) return emailTaken()
  return makeLink(ctx, { kind: 'invitation', account: null, email: email.value, ...duties.value })
}

export const emailTaken = () =>
  refused('email_taken', 'There is an account with this e-mail address already.', 'email')

/**
 * For someone who lost the password or the second factor. What they have goes on working until the link is used.
 * Problems: `not_permitted`, `account_unknown`.
 */
export async function renewAccess(ctx: Context, id: string): Promise<Result<NewLink>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  return asOne(ctx, async (within) => {
    const account = await lockAccount(within.database, id)
    if (account === null) return accountUnknown(id)
    const { email, roles, languages } = account
    return makeLink(within, { kind: 'renewal', account: account.id, email, roles, languages })
  })
}

export const accountUnknown = (id: string) =>
  refused('account_unknown', 'There is no such account, or it is closed.', id)

function makeLink(ctx: Context, link: Omit<Link, 'otpKey'>): Promise<Result<NewLink>> {
  const token = newToken(ctx.random)
  const now = ctx.clock.now()
  const expiresAt = new Date(now.getTime() + validFor)
  return asOne(ctx, async ({ database }) => {
    await sql`delete from staff.links where expires_at <= ${now}`.execute(database)
    await sql`insert into staff.links (link_hash, kind, account_id, email, roles, languages, otp_key, expires_at)
      values (${hashOf(token)}, ${link.kind}, ${link.account}, ${link.email}, ${link.roles}, ${link.languages},
        ${newKey(ctx.random)}, ${expiresAt})`.execute(database)
    await recordAudit(database, ctx.clock, {
      actor: ctx.actor,
      what: `make-${link.kind}-link`,
      about: link.account === null ? 'staff' : `account ${link.account}`,
      detail: { roles: link.roles.join(' ') },
    })
    return done({ token, expiresAt })
  })
}

export interface Invitation {
  /** Names the invitation; opens nothing. */
  readonly id: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly languages: readonly Language[]
  readonly expiresAt: Date
}

/** Those that have not been accepted yet. Problem: `not_permitted`. */
export async function listInvitations(ctx: Context): Promise<Result<readonly Invitation[]>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  const found = await sql<Invitation>`
    select encode(link_hash, 'hex') as id, email, roles, languages, expires_at as "expiresAt" from staff.links
    where kind = 'invitation' and expires_at > ${ctx.clock.now()} order by expires_at, id`.execute(
    ctx.database,
  )
  return done(found.rows)
}

/** Problems: `not_permitted`, `invitation_unknown`. */
export async function withdrawInvitation(ctx: Context, id: string): Promise<Result<null>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  return asOne(ctx, async ({ database }) => {
    const gone = await sql`delete from staff.links
      where kind = 'invitation' and encode(link_hash, 'hex') = ${id}`.execute(database)
    if (gone.numAffectedRows === 0n)
      return refused('invitation_unknown', 'The invitation was accepted or withdrawn already.')
    await recordAudit(database, ctx.clock, { actor: ctx.actor, what: 'withdraw-invitation', about: 'staff' })
    return done(null)
  })
}

/** The link of a token, held until the transaction ends. Problem: `link_unknown`, whatever is wrong with it. */
export async function lockLink(database: Database, token: string, now: Date): Promise<Result<Link>> {
  const found = await sql<Link>`
    select kind, account_id as account, email, roles, languages, otp_key as "otpKey" from staff.links
    where link_hash = ${hashOf(token)} and expires_at > ${now} for update`.execute(database)
  const [link] = found.rows
  if (link !== undefined) return done(link)
  return refused('link_unknown', 'The link has been used, has been withdrawn, or is older than three days.')
}

/** Uses a link up; the first account also ends every other link to become the first. */
export async function spendLink(database: Database, token: string, { kind, account }: Link): Promise<void> {
  await sql`delete from staff.links where link_hash = ${hashOf(token)}
    or (kind = 'set-up' and ${kind} = 'set-up') or account_id = ${account}`.execute(database)
}

/** For the console, which knows people by their address. Problem: `account_unknown`. */
export async function accountByEmail(ctx: Context, email: string): Promise<Result<string>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  const accounts = await allAccounts(ctx.database)
  const found = accounts.find(
    (one) => one.closedAt === null && (one.id === email || one.email.toLowerCase() === email.toLowerCase()),
  )
  return found === undefined ? accountUnknown(email) : done(found.id)
}
