import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { problemOf, staffHouse } from '../../../test/support/staff-house.ts'
import { readAudit, verifyAudit } from '../audit/index.ts'
import {
  changeRoles,
  closeAccount,
  endSessions,
  inviteAccount,
  listAccounts,
  listInvitations,
  makeSetUpLink,
  readSession,
  renewAccess,
  withdrawInvitation,
} from './index.ts'

const { accept, anyone, as, codeOf, console, database, firstOwner, invited, tryIn } = staffHouse()

describe('an owner', () => {
  it('gives new access to someone who lost a factor; the old password, codes and sessions then open nothing', async () => {
    const owner = await firstOwner()
    const { token } = unwrap(await renewAccess(console(), owner.account.id))
    expect(await readSession(anyone(), owner.session.token)).not.toBeNull()
    const renewed = await accept(token, { name: 'Someone Else', email: 'else@example.org' })
    expect(renewed.account).toEqual(owner.account)
    expect(await readSession(anyone(), owner.session.token)).toBeNull()
    expect(problemOf(await tryIn({ code: owner.recoveryCodes[0] ?? '' }))).toBe('sign_in_failed')
    expect(problemOf(await tryIn({ code: codeOf(renewed.key) }))).toBe('none')
  })

  it('there always is', async () => {
    const owner = await firstOwner()
    const id = owner.account.id
    expect(problemOf(await closeAccount(owner.actor, id))).toBe('last_owner')
    const less = { account: id, roles: ['editor'], languages: [] }
    expect(problemOf(await changeRoles(owner.actor, less))).toBe('last_owner')
    const second = await invited(owner.actor, 'tove@example.org', 'owner')
    expect(problemOf(await changeRoles(second.actor, less))).toBe('none')
    expect(problemOf(await closeAccount(second.actor, second.account.id))).toBe('last_owner')
  })

  it('closes an account for good; its address is free again, its name stays readable', async () => {
    const owner = await firstOwner()
    const other = await invited(owner.actor, 'tove@example.org', 'reader')
    unwrap(await closeAccount(owner.actor, other.account.id))
    expect(problemOf(await tryIn({ email: 'tove@example.org', code: codeOf(other.key) }))).toBe(
      'sign_in_failed',
    )
    expect(problemOf(await closeAccount(owner.actor, other.account.id))).toBe('account_unknown')
    await invited(owner.actor, 'tove@example.org', 'reader')
    const accounts = unwrap(await listAccounts(owner.actor))
    expect(accounts.filter(({ email }) => email === 'tove@example.org')).toHaveLength(2)
  })
})

describe('whoever may not manage accounts', () => {
  it('is refused every use case of it', async () => {
    const owner = await firstOwner()
    const roles = ['analyst', 'editor', 'translator', 'reader']
    const other = await invited(owner.actor, 'tove@example.org', ...roles)
    const id = owner.account.id
    for (const ctx of [other.actor, anyone(), as({ kind: 'disclosure-control' })]) {
      const refusals = [
        await makeSetUpLink(ctx),
        await inviteAccount(ctx, { email: 'a@example.org', roles: ['owner'], languages: [] }),
        await renewAccess(ctx, id),
        await listAccounts(ctx),
        await listInvitations(ctx),
        await withdrawInvitation(ctx, 'x'),
        await changeRoles(ctx, { account: id, roles: ['reader'], languages: [] }),
        await closeAccount(ctx, id),
        await endSessions(ctx, id),
        await readAudit(ctx, null),
      ]
      expect(new Set(refusals.map(problemOf))).toEqual(new Set(['not_permitted']))
    }
  })
})

describe('what was done with accounts', () => {
  it('is in the audit, by ids alone, and the chain holds', async () => {
    const owner = await firstOwner()
    unwrap(await tryIn({ code: codeOf(owner.key) }))
    await invited(owner.actor, 'tove@example.org', 'translator')
    unwrap(await endSessions(owner.actor, owner.account.id))
    const { rows } = unwrap(await readAudit(console(), null))
    expect(rows.slice(0, 6).map(({ what }) => what)).toEqual([
      'end-sessions',
      'accept-invitation-link',
      'make-invitation-link',
      'sign-in',
      'accept-set-up-link',
      'make-set-up-link',
    ])
    expect(rows.map(({ actor }) => actor)).toContain(owner.account.id)
    expect(JSON.stringify(rows)).not.toMatch(/example\.org|Maija|tove/)
    expect((await verifyAudit(database())).broken).toBeNull()
  })
})
