/**
 * The personal code by which a respondent continues later: 16 characters of Crockford's base 32 (no I, L, O, U),
 * 80 random bits, written in four groups so that it can be read aloud and copied by hand.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** Bytes of randomness a code is made of. */
export const resumeCodeBytes = 10

/** @param bytes exactly `resumeCodeBytes` unpredictable bytes. */
export function resumeCode(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let code = ''
  for (let place = 0; place < length; place += 1) {
    code = alphabet.charAt(Number(bits & 31n)) + code
    bits >>= 5n
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/**
 * The code a person meant: case, spaces and hyphens do not matter, and O, I and L are read as the digits they look like.
 * Null when it cannot be a code.
 */
export function readResumeCode(written: string): string | null {
  if (written.length > 100) return null
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== length) return null
  for (const character of plain) if (!alphabet.includes(character)) return null
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}
