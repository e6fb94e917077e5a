import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

it('is JSON that says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it('is the same text in whatever order a value was built', () => {
  const shuffled = fc
    .dictionary(fc.string(), fc.jsonValue())
    .chain((value) =>
      fc.tuple(
        fc.constant(value),
        fc.shuffledSubarray(Object.entries(value), { minLength: Object.keys(value).length }),
      ),
    )
  fc.assert(
    fc.property(shuffled, ([value, entries]) => {
      expect(canonicalJson(Object.fromEntries(entries))).toBe(canonicalJson(value))
    }),
  )
})
