/**
 * How a browser proves that a response is its own. The token a respondent's cookie keeps names the response (a random id)
 * and holds a 256-bit secret of which only the hash is stored. Both follow from the key the introduction page was sent
 * with, so that a repeated start ends in the same token and the same response.
 */
import { createHash } from 'node:crypto'
import { done, type Result, refused, responseId, type WaveId } from '#shared'
import type { SessionKey } from '../store/responses.ts'

const idBytes = 16
const secretBytes = 32
/** At least 128 random bits in base64url or hexadecimal; whoever knows the key of a start holds its session. */
const keyShape = /^[A-Za-z0-9_-]{22,128}$/

/** Of secrets, which alone are stored. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The token that a start with this key always gives. */
export function tokenFromKey(wave: WaveId, key: string): Result<string> {
  if (!keyShape.test(key)) {
    return refused('key_unusable', 'A start needs a random key of 22 to 128 letters and digits.', 'key')
  }
  const id = asRandomUuid(sha256('response\n', wave, '\n', key).subarray(0, idBytes))
  return done(tokenFor(id, sha256('session\n', wave, '\n', key)))
}

/** A token for a response that is continued elsewhere. @param secret 32 unpredictable bytes. */
export function tokenFor(response: string, secret: Uint8Array): string {
  return Buffer.concat([Buffer.from(response.replaceAll('-', ''), 'hex'), secret]).toString('base64url')
}

/** Reads a token from a cookie; the problem is the same whatever is wrong with it. */
export function readToken(wave: WaveId, token: string): Result<SessionKey> {
  const bytes = /^[A-Za-z0-9_-]{64}$/.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0)
  if (bytes.length !== idBytes + secretBytes) return sessionUnknown()
  const id = hyphenated(bytes.subarray(0, idBytes))
  return done({ wave, response: responseId(id), sessionHash: sha256(bytes.subarray(idBytes)) })
}

/** Problem `session_unknown`. */
export function sessionUnknown() {
  return refused(
    'session_unknown',
    'This browser holds no response of the wave; it may have been continued elsewhere. Start anew or use a personal code.',
  )
}

/** Sixteen random bytes as a version 4 UUID. */
export function asRandomUuid(random: Uint8Array): string {
  const bytes = Buffer.from(random)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return hyphenated(bytes)
}

function hyphenated(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
