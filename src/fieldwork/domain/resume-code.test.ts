import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readResumeCode, resumeCode, resumeCodeBytes } from './resume-code.ts'

const bytes = fc.uint8Array({ minLength: resumeCodeBytes, maxLength: resumeCodeBytes })

describe('a personal code', () => {
  it('is four groups of four characters that nobody confuses', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(resumeCode(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
      }),
    )
  })

  it('tells different random bytes apart', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(resumeCode(one) === resumeCode(other)).toBe(one.join() === other.join())
      }),
    )
    expect(resumeCode(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
  })

  it('is understood however a person writes it', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('', ' ', '-', '–', ' . '),
        fc.boolean(),
        (random, between, lower) => {
          const code = resumeCode(random)
          const written = code.replaceAll('-', between).replaceAll('0', 'O').replaceAll('1', 'I')
          expect(readResumeCode(` ${lower ? written.toLowerCase() : written}\n`)).toBe(code)
        },
      ),
    )
    expect(readResumeCode('０１２３ 4567 89AB CDEF')).toBe('0123-4567-89AB-CDEF')
  })

  it.each([
    '',
    'ABCD',
    'ABCD-ABCD-ABCD-ABCU',
    'ABCD-ABCD-ABCD-ABCDE',
    'Å'.repeat(16),
    'A'.repeat(5000),
  ])('is not %s', (text) => {
    expect(readResumeCode(text)).toBeNull()
  })
})
