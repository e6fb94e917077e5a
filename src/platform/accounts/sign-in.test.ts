import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { problemOf, staffHouse } from '../../../test/support/staff-house.ts'
import { readSession, recoveryCodesLeft } from './index.ts'

const { anyone, codeOf, firstOwner, pass, tryIn } = staffHouse()

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
    pass(-30)
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
    pass(30)
    const second = unwrap(await tryIn({ code: codeOf(owner.key), browser: first.browser }))
    expect(new Set([first.session.token, second.session.token, first.browser, second.browser]).size).toBe(4)
  })
})
