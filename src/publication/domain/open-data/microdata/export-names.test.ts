import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportNames } from './export-names.ts'

const namesOf = (...names: readonly string[]) => [...exportNames(names.map((name) => ({ name }))).values()]

describe('names of variables in files of responses', () => {
  it('stay as they are where SPSS can bear them', () => {
    expect(namesOf('org_type', 'coop_rating_municipal')).toEqual(['org_type', 'coop_rating_municipal'])
  })

  it('begin with a letter, and are no reserved word', () => {
    expect(namesOf('2022-plan', 'all', 'With', 'ä')).toEqual(['v_2022_plan', 'v_all', 'v_With', 'v'])
  })

  it('are fit for SPSS and unlike each other whatever their case, for any names', () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom('a', 'A', 'a_2', 'A-2')),
    )
    fc.assert(
      fc.property(names, (drawn) => {
        const own = namesOf(...drawn)
        expect(own).toHaveLength(drawn.length)
        expect(new Set(own.map((name) => name.toLowerCase())).size).toBe(own.length)
        for (const name of own) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,63}$/u)
      }),
    )
  })
})
