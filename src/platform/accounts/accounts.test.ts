import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { type FreshDatabase, freshDatabase, seededRandom } from '../../../test/support/database.ts'
import { readAudit, verifyAudit } from '../audit/index.ts'
import type { Actor, Context } from '../context/index.ts'
import {
  acceptLink,
  actorOf,
  changePassword,
  changeRoles,
  closeAccount,
  endSession,
  endSessions,
  hasAccounts,
  inviteAccount,
  listAccounts,
  listInvitations,
  listSessions,
  makeSetUpLink,
  openLink,
  readSession,
  recoveryCodesLeft,
  renewAccess,
  renewRecoveryCodes,
  signIn,
  withdrawInvitation,
} from './index.ts'

const password = 'kolme pientä porsasta'
const maija = { name: 'Maija Meikäläinen', email: 'Maija@example.org' }
const minutes = 60

let fresh: FreshDatabase
/** Seconds since 1970; tests move it. */
let now: number
const random = seededRandom(1)
beforeAll(async () => {
  fresh = await freshDatabase()
})
beforeEach(async () => {
  await sql`truncate staff.accounts, staff.attempts cascade`.execute(fresh.database)
  now = Date.parse('2024-05-15T09:00:00Z') / 1000
})
afterAll(() => fresh.drop())

function as(actor: Actor): Context {
  return { database: fresh.database, clock: { now: () => new Date(now * 1000) }, random, actor }
}
const console_ = () => as({ kind: 'console' })
const anyone = () => as({ kind: 'public' })
const codeOf = (key: string) => generateSync({ secret: key, epoch: now })
const problemOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'none'

async function accept(token: string, person = maija) {
  const { key } = unwrap(await openLink(anyone(), token))
  const accepted = unwrap(await acceptLink(anyone(), { token, ...person, password, code: codeOf(key) }))
  const session = await readSession(anyone(), accepted.session.token)
  if (session === null) throw new Error('accepting a link signs in')
  // A code opens once: the next one is for the next sign-in.
  now += 30
  return { key, ...accepted, ...session, actor: as(actorOf(session.account)) }
}
const firstOwner = async () => accept(unwrap(await makeSetUpLink(console_())).token)
async function invited(owner: Context, email: string, ...roles: readonly string[]) {
  const wish = { email, roles, languages: roles.includes('translator') ? ['sv'] : [] }
  return accept(unwrap(await inviteAccount(owner, wish)).token, {
    name: email.split('@')[0] ?? '',
    email: 'x',
  })
}
const tryIn = (more: { password?: string; code?: string; email?: string; browser?: string | null }) =>
  signIn(anyone(), { email: maija.email, password, code: '', browser: null, ...more })

describe('the first set-up', () => {
  it('is by a link that makes an owner, who is then signed in and has ten recovery codes', async () => {
    expect(await hasAccounts(console_())).toBe(false)
    const owner = await firstOwner()
    expect(owner.account).toMatchObject({ ...maija, roles: ['owner'], languages: [] })
    expect(owner.recoveryCodes).toHaveLength(10)
    expect(await hasAccounts(console_())).toBe(true)
  })

  it('works once, also when two people open two links at the same moment', async () => {
    const tokens = [
      unwrap(await makeSetUpLink(console_())).token,
      unwrap(await makeSetUpLink(console_())).token,
    ]
    const tries = await Promise.all(
      tokens.map(async (token) => {
        const { key } = unwrap(await openLink(anyone(), token))
        return acceptLink(anyone(), { token, ...maija, password, code: codeOf(key) })
      }),
    )
    expect(tries.map(problemOf).sort()).toEqual(['link_unknown', 'none'])
    for (const token of tokens) expect(problemOf(await openLink(anyone(), token))).toBe('link_unknown')
    expect(problemOf(await makeSetUpLink(console_()))).toBe('accounts_exist')
  })

  it('ends after three days', async () => {
    const { token } = unwrap(await makeSetUpLink(console_()))
    now += 72 * 60 * minutes - 1
    expect(problemOf(await openLink(anyone(), token))).toBe('none')
    now += 1
    expect(problemOf(await openLink(anyone(), token))).toBe('link_unknown')
  })

  it('keeps the link where the password or the code will not do', async () => {
    const { token } = unwrap(await makeSetUpLink(console_()))
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
    const { token } = unwrap(await makeSetUpLink(console_()))
    const owner = await accept(token)
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(a)::text from staff.accounts a) || (select json_agg(s)::text from staff.sessions s) ||
        (select json_agg(r)::text from staff.recovery_codes r) as all`.execute(fresh.database)
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

describe('signing in', () => {
  it('takes address, password and code, in one step', async () => {
    const owner = await firstOwner()
    const { session } = unwrap(await tryIn({ code: codeOf(owner.key), email: ' maija@EXAMPLE.org ' }))
    expect((await readSession(anyone(), session.token))?.account.id).toBe(owner.account.id)
  })

  it('says the same of a wrong address, a wrong password and a wrong code', async () => {
    const owner = await firstOwner()
    const tries = [
      await tryIn({ email: 'nobody@example.org', code: codeOf(owner.key) }),
      await tryIn({ password: 'kolme isoa porsasta', code: codeOf(owner.key) }),
      await tryIn({ code: '000000' }),
      await tryIn({ code: '' }),
    ]
    expect(new Set(tries.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(tries[0]).toMatchObject({ ok: false, problem: { code: 'sign_in_failed' } })
  })

  it('takes no code twice, not even by two at the same moment', async () => {
    const owner = await firstOwner()
    const code = codeOf(owner.key)
    const tries = await Promise.all([tryIn({ code }), tryIn({ code })])
    expect(tries.map(problemOf).sort()).toEqual(['none', 'sign_in_failed'])
    expect(problemOf(await tryIn({ code }))).toBe('sign_in_failed')
  })

  it('takes the code of the set-up for nothing else', async () => {
    const owner = await firstOwner()
    now -= 30
    expect(problemOf(await tryIn({ code: codeOf(owner.key) }))).toBe('sign_in_failed')
  })

  it('takes each recovery code once', async () => {
    const owner = await firstOwner()
    const [code = ''] = owner.recoveryCodes
    expect(problemOf(await tryIn({ code: code.toUpperCase() }))).toBe('none')
    expect(problemOf(await tryIn({ code }))).toBe('sign_in_failed')
    expect(unwrap(await recoveryCodesLeft(owner.actor))).toBe(9)
  })

  it('gives a new session every time, whatever the browser holds', async () => {
    const owner = await firstOwner()
    const first = unwrap(await tryIn({ code: codeOf(owner.key) }))
    now += 30
    const second = unwrap(await tryIn({ code: codeOf(owner.key), browser: first.browser }))
    expect(new Set([first.session.token, second.session.token, first.browser, second.browser]).size).toBe(4)
  })
})

describe('guessing', () => {
  const wrong = (more: Parameters<typeof tryIn>[0] = {}) => tryIn({ code: '000000', ...more })
  const failFive = async (more: Parameters<typeof tryIn>[0] = {}) => {
    for (let time = 0; time < 5; time += 1) expect(problemOf(await wrong(more))).toBe('sign_in_failed')
  }

  it('has to wait longer and longer, is told how long, and a right guess meanwhile does not help', async () => {
    const owner = await firstOwner()
    await failFive()
    for (const seconds of [15, 30, 60, 120, 240, 480, 900, 900]) {
      expect(await tryIn({ code: codeOf(owner.key) })).toMatchObject({
        problem: { code: 'too_many_attempts', values: { seconds } },
      })
      now += seconds
      expect(problemOf(await wrong())).toBe('sign_in_failed')
    }
  })

  it('gains nothing by doing it many times at once', async () => {
    await firstOwner()
    const tries = await Promise.all(Array.from({ length: 20 }, () => wrong()))
    expect(tries.filter((one) => problemOf(one) === 'sign_in_failed')).toHaveLength(5)
  })

  it('is slowed down the same where there is no account', async () => {
    await failFive({ email: 'nobody@example.org' })
    expect(problemOf(await wrong({ email: 'NOBODY@example.org' }))).toBe('too_many_attempts')
  })

  it('does not keep anyone out whose browser has signed in before', async () => {
    const owner = await firstOwner()
    const { browser } = unwrap(await tryIn({ code: codeOf(owner.key) }))
    await failFive()
    now += 3
    expect(problemOf(await wrong())).toBe('too_many_attempts')
    now += 27
    expect(problemOf(await tryIn({ code: codeOf(owner.key), browser }))).toBe('none')
  })

  it('with another’s browser is a stranger’s', async () => {
    const owner = await firstOwner()
    await invited(owner.actor, 'tove@example.org', 'reader')
    const { browser } = unwrap(await tryIn({ code: codeOf(owner.key) }))
    await failFive({ email: 'tove@example.org', browser })
    expect(problemOf(await wrong({ email: 'tove@example.org' }))).toBe('too_many_attempts')
  })

  it('at many accounts is slowed down as a whole, by seconds', async () => {
    await sql`insert into staff.attempts values ('all', 99, ${new Date(now * 1000)}, ${new Date(now * 1000)})`.execute(
      fresh.database,
    )
    expect(problemOf(await wrong({ email: 'one@example.org' }))).toBe('sign_in_failed')
    expect(await wrong({ email: 'two@example.org' })).toMatchObject({
      problem: { code: 'too_many_attempts', values: { seconds: 1 } },
    })
    now += 1
    expect(problemOf(await wrong({ email: 'two@example.org' }))).toBe('sign_in_failed')
  })

  it('is forgotten with success, and after a day', async () => {
    const owner = await firstOwner()
    for (let time = 0; time < 4; time += 1) await wrong()
    unwrap(await tryIn({ code: codeOf(owner.key) }))
    await failFive()
    now += 24 * 60 * minutes + 1
    await failFive()
  })
})

describe('a session', () => {
  it('ends after an hour without use and after twelve hours in any case', async () => {
    const owner = await firstOwner()
    const token = owner.session.token
    for (let half = 0; half < 23; half += 1) {
      now += 30 * minutes
      expect(await readSession(anyone(), token)).not.toBeNull()
    }
    now += 30 * minutes
    expect(await readSession(anyone(), token)).toBeNull()
    const { session } = unwrap(await tryIn({ code: codeOf(owner.key) }))
    now += 60 * minutes
    expect(await readSession(anyone(), session.token)).toBeNull()
  })

  it('can be seen and ended by its owner, and by nobody else', async () => {
    const owner = await firstOwner()
    const other = await invited(owner.actor, 'tove@example.org', 'reader')
    const { session } = unwrap(await tryIn({ code: codeOf(owner.key) }))
    const sessions = unwrap(await listSessions(owner.actor))
    expect(sessions).toHaveLength(2)
    expect(problemOf(await endSession(other.actor, owner.id))).toBe('session_unknown')
    unwrap(await endSession(owner.actor, owner.id))
    expect(await readSession(anyone(), owner.session.token)).toBeNull()
    expect(await readSession(anyone(), session.token)).not.toBeNull()
  })

  it('holds what its account may do now, not when it began', async () => {
    const owner = await firstOwner()
    const other = await invited(owner.actor, 'tove@example.org', 'reader')
    unwrap(await changeRoles(owner.actor, { account: other.account.id, roles: ['editor'], languages: [] }))
    expect((await readSession(anyone(), other.session.token))?.account.roles).toEqual(['editor'])
    unwrap(await closeAccount(owner.actor, other.account.id))
    expect(await readSession(anyone(), other.session.token)).toBeNull()
  })

  it('is opened by its token and nothing else', async () => {
    await firstOwner()
    for (const token of ['', 'x', 'a'.repeat(5000), "' or true --"])
      expect(await readSession(anyone(), token)).toBeNull()
  })
})

describe('one’s own account', () => {
  it('gets a new password with the old one; every session ends, and a new one begins', async () => {
    const owner = await firstOwner()
    const next = 'neljä pientä porsasta'
    expect(problemOf(await changePassword(owner.actor, { current: 'x', next }))).toBe('password_wrong')
    expect(problemOf(await changePassword(owner.actor, { current: password, next: 'lyhyt' }))).toBe(
      'password_short',
    )
    const { token } = unwrap(await changePassword(owner.actor, { current: password, next }))
    expect(await readSession(anyone(), owner.session.token)).toBeNull()
    expect(await readSession(anyone(), token)).not.toBeNull()
    expect(problemOf(await tryIn({ code: codeOf(owner.key) }))).toBe('sign_in_failed')
    expect(problemOf(await tryIn({ code: codeOf(owner.key), password: next }))).toBe('none')
  })

  it('gets new recovery codes with the password; the old ones open nothing', async () => {
    const owner = await firstOwner()
    const codes = unwrap(await renewRecoveryCodes(owner.actor, password))
    expect(problemOf(await tryIn({ code: owner.recoveryCodes[0] ?? '' }))).toBe('sign_in_failed')
    expect(problemOf(await tryIn({ code: codes[0] ?? '' }))).toBe('none')
  })

  it('does not let a borrowed session guess the password', async () => {
    const owner = await firstOwner()
    for (let time = 0; time < 5; time += 1)
      expect(problemOf(await renewRecoveryCodes(owner.actor, `guess ${time}`))).toBe('password_wrong')
    expect(problemOf(await renewRecoveryCodes(owner.actor, password))).toBe('too_many_attempts')
  })
})

describe('an owner', () => {
  it('gives new access to someone who lost a factor; the old password, codes and sessions then open nothing', async () => {
    const owner = await firstOwner()
    const { token } = unwrap(await renewAccess(console_(), owner.account.id))
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
    const { rows } = unwrap(await readAudit(console_(), null))
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
    expect((await verifyAudit(fresh.database)).broken).toBeNull()
  })
})
