import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { maija, password, problemOf, staffHouse } from '../../../test/support/staff-house.ts'
import {
  acceptLink,
  hasAccounts,
  inviteAccount,
  listInvitations,
  makeSetUpLink,
  openLink,
  withdrawInvitation,
} from './index.ts'

const minutes = 60
const { accept, anyone, codeOf, console, database, firstOwner, invited, pass } = staffHouse()

describe('the first set-up', () => {
  it('is by a link that makes an owner, who is then signed in and has ten recovery codes', async () => {
    expect(await hasAccounts(console())).toBe(false)
    const owner = await firstOwner()
    expect(owner.account).toMatchObject({ ...maija, roles: ['owner'], languages: [] })
    expect(owner.recoveryCodes).toHaveLength(10)
    expect(await hasAccounts(console())).toBe(true)
  })

  it('works once, also when two people open two links at the same moment', async () => {
    const tokens = [
      unwrap(await makeSetUpLink(console())).token,
      unwrap(await makeSetUpLink(console())).token,
    ]
    const tries = await Promise.all(
      tokens.map(async (token) => {
        const { key } = unwrap(await openLink(anyone(), token))
        return acceptLink(anyone(), { token, ...maija, password, code: codeOf(key) })
      }),
    )
    expect(tries.map(problemOf).sort()).toEqual(['link_unknown', 'none'])
    for (const token of tokens) expect(problemOf(await openLink(anyone(), token))).toBe('link_unknown')
    expect(problemOf(await makeSetUpLink(console()))).toBe('accounts_exist')
  })

  it('ends after three days', async () => {
    const { token } = unwrap(await makeSetUpLink(console()))
    pass(72 * 60 * minutes - 1)
    expect(problemOf(await openLink(anyone(), token))).toBe('none')
    pass(1)
    expect(problemOf(await openLink(anyone(), token))).toBe('link_unknown')
  })

  it('keeps the link where the password or the code will not do', async () => {
    const { token } = unwrap(await makeSetUpLink(console()))
    const { key } = unwrap(await openLink(anyone(), token))
    const attempt = (more: object) =>
      acceptLink(anyone(), { token, ...maija, password, code: codeOf(key), ...more })
    expect(problemOf(await attempt({ password: 'lyhyt' }))).toBe('password_short')
    expect(problemOf(await attempt({ code: '000000' }))).toBe('code_wrong')
    expect(problemOf(await attempt({ name: ' ' }))).toBe('name_missing')
    expect(problemOf(await attempt({ email: 'maija' }))).toBe('email_unreadable')
    expect(problemOf(await attempt({}))).toBe('none')
  })

  it('stores nothing that opens a door, except as a hash', async () => {
    const { token } = unwrap(await makeSetUpLink(console()))
    const owner = await accept(token)
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(a)::text from staff.accounts a) || (select json_agg(s)::text from staff.sessions s) ||
        (select json_agg(r)::text from staff.recovery_codes r) as all`.execute(database())
    for (const secret of [token, password, owner.session.token, ...owner.recoveryCodes])
      expect(rows[0]?.all).not.toContain(secret)
  })
})

describe('invitations', () => {
  it('give exactly the roles and languages they were made with', async () => {
    const owner = await firstOwner()
    const translator = await invited(owner.actor, 'tove@example.org', 'translator')
    expect(translator.account).toMatchObject({
      name: 'tove',
      email: 'tove@example.org',
      roles: ['translator'],
      languages: ['sv'],
    })
  })

  it.each([
    [{ roles: ['admin'] }, 'role_unknown'],
    [{ roles: ['editor', 'constructor'] }, 'role_unknown'],
    [{ roles: [] }, 'role_missing'],
    [{ roles: ['translator'] }, 'language_missing'],
    [{ roles: ['translator'], languages: ['tlh'] }, 'language_unknown'],
    [{ email: 'nobody' }, 'email_unreadable'],
    [{ email: 'maija@EXAMPLE.org' }, 'email_taken'],
  ])('are refused with %o', async (wish, code) => {
    const owner = await firstOwner()
    const whole = { email: 'matti@example.org', roles: ['editor'], languages: [], ...wish }
    expect(problemOf(await inviteAccount(owner.actor, whole))).toBe(code)
  })

  it('can be withdrawn until they are accepted', async () => {
    const owner = await firstOwner()
    const { token } = unwrap(
      await inviteAccount(owner.actor, { email: 'matti@example.org', roles: ['editor'], languages: [] }),
    )
    const [invitation] = unwrap(await listInvitations(owner.actor))
    unwrap(await withdrawInvitation(owner.actor, invitation?.id ?? ''))
    expect(problemOf(await openLink(anyone(), token))).toBe('link_unknown')
    expect(problemOf(await withdrawInvitation(owner.actor, invitation?.id ?? ''))).toBe('invitation_unknown')
  })
})
