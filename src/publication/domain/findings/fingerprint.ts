/**
 * A short name for a value that changes when the value does: FNV-1a of 64 bits over its JSON with keys in order. It
 * notices a change; it is no seal against someone who wants the same fingerprint.
 * Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
import { utf8 } from '../utf8.ts'

const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/** Sixteen hexadecimal digits. */
export function fingerprintOf(value: unknown): string {
  let hash = offset
  for (const byte of utf8(JSON.stringify(inOrder(value)))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime)
  }
  return hash.toString(16).padStart(16, '0')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]))
}
