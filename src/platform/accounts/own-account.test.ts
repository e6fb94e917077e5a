import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { password, problemOf, staffHouse } from '../../../test/support/staff-house.ts'
import { changePassword, readSession, renewRecoveryCodes } from './index.ts'

const { anyone, codeOf, firstOwner, tryIn } = staffHouse()

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
