/** What an owner does with accounts. There is always at least one owner. */
import { done, type Result, refused } from '#shared'
import { recordAudit } from '../audit/index.ts'
import { asOne, type Context } from '../context/index.ts'
import { type Account, readDuties, type Wish } from './account.ts'
import { accountUnknown } from './links.ts'
import { refusalFor } from './permission.ts'
import { allAccounts, holdAccounts, lockAccount, markClosed, updateDuties } from './store.ts'

export interface AccountListed extends Account {
  readonly closedAt: Date | null
}

/** Problem: `not_permitted`. */
export async function listAccounts(ctx: Context): Promise<Result<readonly AccountListed[]>> {
  return refusalFor(ctx, 'manage-accounts') ?? done(await allAccounts(ctx.database))
}

/** Names by the id of the account, closed ones included: whoever works here may know colleagues by name. Problem: `not_permitted`. */
export async function accountNames(ctx: Context): Promise<Result<ReadonlyMap<string, string>>> {
  const refusal = refusalFor(ctx, 'read-drafts')
  if (refusal !== null) return refusal
  return done(new Map((await allAccounts(ctx.database)).map(({ id, name }) => [id, name])))
}

/** Takes effect with the account's next request. Problems: `not_permitted`, `account_unknown`, `last_owner`, those of `readDuties`. */
export async function changeRoles(
  ctx: Context,
  { account: id, ...wish }: Wish & { readonly account: string },
): Promise<Result<null>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  const duties = readDuties(wish)
  if (!duties.ok) return duties
  return change(ctx, id, async (within) => {
    if (!duties.value.roles.includes('owner') && (await isLastOwner(within, id))) return lastOwner()
    await updateDuties(within.database, id, duties.value)
    const { roles, languages } = duties.value
    return done({
      what: 'change-roles',
      detail: { roles: roles.join(' '), languages: languages.join(' ') },
    })
  })
}

/** For good; ends its sessions. Problems: `not_permitted`, `account_unknown`, `last_owner`. */
export async function closeAccount(ctx: Context, id: string): Promise<Result<null>> {
  const refusal = refusalFor(ctx, 'manage-accounts')
  if (refusal !== null) return refusal
  return change(ctx, id, async (within) => {
    if (await isLastOwner(within, id)) return lastOwner()
    await markClosed(within.database, id, ctx.clock.now())
    return done({ what: 'close-account', detail: {} })
  })
}

const lastOwner = () => refused('last_owner', 'There must be an owner: make someone else one first.', 'roles')

async function isLastOwner({ database }: Context, id: string): Promise<boolean> {
  const owners = (await allAccounts(database)).filter(
    ({ closedAt, roles }) => closedAt === null && roles.includes('owner'),
  )
  return owners.length === 1 && owners[0]?.id === id
}

interface Deed {
  readonly what: string
  readonly detail: Readonly<Record<string, string>>
}

async function change(
  ctx: Context,
  id: string,
  work: (within: Context) => Promise<Result<Deed>>,
): Promise<Result<null>> {
  return asOne(ctx, async (within) => {
    await holdAccounts(within.database)
    if ((await lockAccount(within.database, id)) === null) return accountUnknown(id)
    const deed = await work(within)
    if (!deed.ok) return deed
    await recordAudit(within.database, within.clock, {
      actor: within.actor,
      about: `account ${id}`,
      ...deed.value,
    })
    return done(null)
  })
}
