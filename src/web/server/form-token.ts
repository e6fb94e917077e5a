/**
 * Proof that a form came from a page we gave to this very session. The token is an HMAC over what the form is for, so
 * nothing is stored and every process of the same installation can check it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** @param parts purpose, wave and session (or key), none of which holds a line break */
export function formToken(secret: string | Uint8Array, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(parts.join('\n')).digest('base64url').slice(0, 32)
}

export function isFormToken(
  given: string,
  secret: string | Uint8Array,
  ...parts: readonly string[]
): boolean {
  const expected = Buffer.from(formToken(secret, ...parts))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** Whether a post comes from another site, as far as the browser tells; older browsers tell nothing and send no cookie. */
export function isCrossSite(headers: Headers, ownHost: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== ownHost
}
