import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#shared'
import { problemOf, staffHouse } from '../../../test/support/staff-house.ts'

const minutes = 60
const { codeOf, database, firstOwner, invited, moment, pass, tryIn } = staffHouse()

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
      pass(seconds)
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
    pass(3)
    expect(problemOf(await wrong())).toBe('too_many_attempts')
    pass(27)
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
    await sql`insert into staff.attempts values ('all', 99, ${moment()}, ${moment()})`.execute(database())
    expect(problemOf(await wrong({ email: 'one@example.org' }))).toBe('sign_in_failed')
    expect(await wrong({ email: 'two@example.org' })).toMatchObject({
      problem: { code: 'too_many_attempts', values: { seconds: 1 } },
    })
    pass(1)
    expect(problemOf(await wrong({ email: 'two@example.org' }))).toBe('sign_in_failed')
  })

  it('is forgotten with success, and after a day', async () => {
    const owner = await firstOwner()
    for (let time = 0; time < 4; time += 1) await wrong()
    unwrap(await tryIn({ code: codeOf(owner.key) }))
    await failFive()
    pass(24 * 60 * minutes + 1)
    await failFive()
  })
})
