import { describe, expect, it } from 'vitest'
import { changedPicks } from './picks.ts'

const picked = ['a', 'b', 'c'].map((id) => ({
  id,
  fingerprint: id,
  texts: null,
  stale: id === 'b',
  faults: [],
}))
const pressed = (act: string, id: string, own: Readonly<Record<string, string>> | null = null) =>
  changedPicks(picked, act, id, own)
const order = (act: string, id: string) =>
  pressed(act, id)
    .map((pick) => pick.id)
    .join('')

describe('the list of picked findings', () => {
  it.each([
    ['up', 'b', 'bac'],
    ['up', 'a', 'abc'],
    ['down', 'b', 'acb'],
    ['down', 'c', 'abc'],
    ['remove', 'b', 'ac'],
    ['add', 'd', 'abcd'],
    ['up', 'x', 'abc'],
    ['dance', 'a', 'abc'],
  ])('after %s %s is %s', (act, id, list) => {
    expect(order(act, id)).toBe(list)
  })

  it('keeps a stale finding stale until its new numbers are accepted', () => {
    const keeps = (act: string, id: string) => pressed(act, id).find((pick) => pick.id === 'b')?.asPicked
    expect(keeps('up', 'c')).toBe(true)
    expect(keeps('down', 'b')).toBe(true)
    expect(keeps('renew', 'b')).toBe(false)
  })

  it('takes what was written beside any of a finding’s buttons', () => {
    const own = { fi: 'Oma lause.', sv: '', en: '' }
    expect(pressed('up', 'b', own)[0]).toMatchObject({ id: 'b', texts: own })
    expect(pressed('words', 'b', own)[1]).toMatchObject({ id: 'b', texts: own })
  })
})
