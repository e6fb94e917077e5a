import { describe, expect, it } from 'vitest'
import type { Column, Variable } from '../data-set.ts'
import { classify } from './classified.ts'

const variable: Variable = {
  name: 'org_type',
  question: 'org_type',
  part: null,
  questionText: { en: 'What type of organisation?' },
  label: { en: 'What type of organisation?' },
  measure: 'nominal',
  categories: [
    { code: 1, key: 'municipality', label: { en: 'Municipality' } },
    { code: 97, key: 'other', label: { en: 'Other' } },
  ],
  concept: null,
  disclosure: 'open',
}
const codes = (...values: number[]): Column => ({ kind: 'codes', values: Int32Array.from(values) })

describe('a column of codes as levels', () => {
  it('numbers the categories in order and leaves every missing kind out', () => {
    expect(classify(variable, codes(97, 1, -1, -4))).toMatchObject({
      ok: true,
      value: { levels: 2, levelOf: Int16Array.of(1, 0, -1, -1) },
    })
  })

  it('leaves known categories out that are not asked for', () => {
    expect(classify(variable, codes(97, 1), [97])).toMatchObject({
      value: { levels: 1, levelOf: Int16Array.of(0, -1) },
    })
  })

  it('refuses a code that is not in the codebook, by name', () => {
    expect(classify(variable, codes(1, 5))).toMatchObject({
      ok: false,
      problem: { code: 'code_outside_codebook', at: 'org_type', values: { code: 5 } },
    })
  })

  it('refuses a column without codes', () => {
    expect(classify(variable, { kind: 'texts', values: [] })).toMatchObject({
      problem: { code: 'wrong_kind', at: 'org_type' },
    })
  })
})
