import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { problemOf, staffHouse } from '../../../test/support/staff-house.ts'
import { changeRoles, closeAccount, endSession, listSessions, readSession } from './index.ts'

const minutes = 60
const { anyone, codeOf, firstOwner, invited, pass, tryIn } = staffHouse()

describe('a session', () => {
  it('ends after an hour without use and after twelve hours in any case', async () => {
    const owner = await firstOwner()
    const token = owner.session.token
    for (let half = 0; half < 23; half += 1) {
      pass(30 * minutes)
      expect(await readSession(anyone(), token)).not.toBeNull()
    }
    pass(30 * minutes)
    expect(await readSession(anyone(), token)).toBeNull()
    const { session } = unwrap(await tryIn({ code: codeOf(owner.key) }))
    pass(60 * minutes)
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
