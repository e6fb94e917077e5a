/**
 * The second factor: time-based one-time codes (RFC 6238, as every authenticator app makes them: SHA-1, six digits,
 * thirty seconds), and ten recovery codes for the day the phone is lost.
 */
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib'
import type { Random } from '#shared'

const base32 = new ScureBase32Plugin()
const keyBytes = 20
const secondsOfStep = 30
const recoveryCodeCount = 10

/** A key of 160 bits in base32, to scan or to type. */
export function newKey(random: Random): string {
  return base32.encode(random.bytes(keyBytes)).replaceAll('=', '')
}

/** What a QR code of the key says. */
export function keyAddress(key: string, email: string): string {
  return generateURI({ issuer: 'Partnership Barometer', label: email, secret: key })
}

/**
 * The time step a code belongs to: that of `at` or its neighbours, and later than `after`, since a code opens once.
 * Null for any other code.
 */
export function stepOfCode(key: string, code: string, at: Date, after: number): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const checked = verifySync({
    secret: key,
    token,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: secondsOfStep,
  })
  if (!checked.valid || !('timeStep' in checked) || checked.timeStep <= after) return null
  return checked.timeStep
}

/** Ten codes of 80 bits, such as `k7qa-x3pb-…`. */
export function newRecoveryCodes(random: Random): readonly string[] {
  return Array.from({ length: recoveryCodeCount }, () =>
    base32
      .encode(random.bytes(10))
      .toLowerCase()
      .replaceAll(/.{4}(?=.)/g, '$&-'),
  )
}

/** As typed from paper: capitals, spaces and hyphens do not matter. Null for what cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const bare = text.toLowerCase().replaceAll(/[\s-]/g, '')
  return /^[a-z2-7]{16}$/.test(bare) ? bare.replaceAll(/.{4}(?=.)/g, '$&-') : null
}
