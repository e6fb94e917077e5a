import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionId } from '#shared'
import type { Answers } from './answer.ts'
import { type Condition, isShown, type WhenMissing } from './routing.ts'

const level = questionId('level')
const answered = (...codes: number[]): Answers => ({ [level]: { kind: 'multiple', codes } })
const nothing: Answers = {}

const leaf = fc.constantFrom<WhenMissing>('show', 'hide').chain((whenMissing) => {
  const code = fc.integer({ min: 1, max: 4 })
  return fc.oneof(
    code.map((is): Condition => ({ question: level, is, whenMissing })),
    fc.array(code).map((hasAnyOf): Condition => ({ question: level, hasAnyOf, whenMissing })),
    fc.array(code).map((hasNoneOf): Condition => ({ question: level, hasNoneOf, whenMissing })),
    code.map((atLeast): Condition => ({ question: level, atLeast, whenMissing })),
    fc.constant<Condition>({ question: level, answered: true }),
  )
})
const answers = fc.oneof(
  fc.constant(nothing),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 })
    .map((codes): Answers => ({ [level]: { kind: 'multiple', codes } })),
)

test('a question without a condition is always shown', () => {
  expect(isShown(undefined, nothing)).toBe(true)
})

test('a question is hidden only by what its condition says of a missing answer', () => {
  fc.assert(
    fc.property(leaf, (condition) => {
      const said = 'whenMissing' in condition && condition.whenMissing === 'show'
      expect(isShown(condition, nothing)).toBe(said)
    }),
  )
})

test('"has none of" is the opposite of "has any of" wherever something was answered', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 })), answers, (codes, given) => {
      fc.pre(given !== nothing)
      const any = isShown({ question: level, hasAnyOf: codes, whenMissing: 'hide' }, given)
      const none = isShown({ question: level, hasNoneOf: codes, whenMissing: 'hide' }, given)
      expect(none).toBe(!any)
    }),
  )
})

test('"all" and "any" answer to De Morgan', () => {
  fc.assert(
    fc.property(leaf, leaf, answers, (one, other, given) => {
      const notBoth = isShown({ not: { all: [one, other] } }, given)
      expect(isShown({ any: [{ not: one }, { not: other }] }, given)).toBe(notBoth)
    }),
  )
})

test('"all" of nothing holds and "any" of nothing does not', () => {
  expect(isShown({ all: [] }, nothing)).toBe(true)
  expect(isShown({ any: [] }, nothing)).toBe(false)
})

test('"is" means that code and no other', () => {
  const isTwo: Condition = { question: level, is: 2, whenMissing: 'hide' }
  expect(isShown(isTwo, answered(2))).toBe(true)
  expect(isShown(isTwo, answered(2, 3))).toBe(false)
})

test('"cannot say" is an answer that can be asked about like any other', () => {
  const said: Answers = { [level]: { kind: 'single', code: 98 } }
  expect(isShown({ question: level, answered: true }, said)).toBe(true)
  expect(isShown({ question: level, hasNoneOf: [1], whenMissing: 'hide' }, said)).toBe(true)
  expect(isShown({ question: level, hasAnyOf: [1], whenMissing: 'show' }, said)).toBe(false)
})

test('"cannot say" is no amount: "at least" treats it as a missing answer', () => {
  const said: Answers = { [level]: { kind: 'scale', code: 98 } }
  expect(isShown({ question: level, atLeast: 8, except: [98], whenMissing: 'hide' }, said)).toBe(false)
  expect(isShown({ question: level, atLeast: 8, except: [98], whenMissing: 'show' }, said)).toBe(true)
})

test('a battery is at least a point where any of its items is', () => {
  const rated: Answers = { [level]: { kind: 'battery', codes: { municipal: 3, national: 9 } } }
  expect(isShown({ question: level, atLeast: 8, whenMissing: 'hide' }, rated)).toBe(true)
  expect(isShown({ question: level, atLeast: 10, whenMissing: 'hide' }, rated)).toBe(false)
})

test('a written answer decides only by having been given', () => {
  const written: Answers = { [level]: { kind: 'open', text: 'Kiitos' } }
  expect(isShown({ question: level, answered: true }, written)).toBe(true)
  expect(isShown({ question: level, is: 1, whenMissing: 'show' }, written)).toBe(true)
})
