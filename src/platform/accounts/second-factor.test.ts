import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../test/support/database.ts'
import { keyAddress, newKey, newRecoveryCodes, readRecoveryCode, stepOfCode } from './second-factor.ts'

/** The key of the test vectors of RFC 6238 (SHA-1), "12345678901234567890" in base32. */
const rfcKey = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

describe('a code of the second factor', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at second %i is that of RFC 6238, appendix B', (seconds, code) => {
    expect(stepOfCode(rfcKey, code, at(seconds), 0)).toBe(Math.floor(seconds / 30))
  })

  it('may be one step early or late, and no more', () => {
    const code = generateSync({ secret: rfcKey, epoch: 1_700_000_010 })
    const step = Math.floor(1_700_000_010 / 30)
    for (const [drift, opens] of [
      [-60, false],
      [-30, true],
      [0, true],
      [30, true],
      [60, false],
    ] as const)
      expect(stepOfCode(rfcKey, code, at(1_700_000_010 + drift), 0)).toBe(opens ? step : null)
  })

  it('opens once: neither it nor an earlier one opens again', () => {
    const code = generateSync({ secret: rfcKey, epoch: 1_700_000_010 })
    const step = stepOfCode(rfcKey, code, at(1_700_000_010), 0) ?? 0
    expect(stepOfCode(rfcKey, code, at(1_700_000_010), step)).toBeNull()
    expect(stepOfCode(rfcKey, code, at(1_700_000_010), step + 1)).toBeNull()
  })

  it('may be typed with spaces; anything else that is no code is none', () => {
    expect(stepOfCode(rfcKey, ' 287 082 ', at(59), 0)).toBe(1)
    for (const text of ['', '28708', '2870820', 'abcdef', '２８７０８２', "' or 1=1"])
      expect(stepOfCode(rfcKey, text, at(59), 0)).toBeNull()
  })
})

describe('a key', () => {
  it('has 160 bits, and is given to the app with the address it is for', () => {
    const key = newKey(seededRandom(1))
    expect(key).toMatch(/^[A-Z2-7]{32}$/)
    expect(keyAddress(key, 'maija@example.org')).toBe(
      `otpauth://totp/Partnership%20Barometer:maija%40example.org?secret=${key}&issuer=Partnership%20Barometer`,
    )
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and read back however they are typed', () => {
    const codes = newRecoveryCodes(seededRandom(1))
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
      expect(readRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code)
    }
    expect(readRecoveryCode('123456')).toBeNull()
  })
})
