/** Headers of every response. A page replaces the policy with one that names its own style and script. */
import type { MiddlewareHandler } from 'hono'
import { isSecure, type Site } from './site.ts'

const always: Readonly<Record<string, string>> = {
  // `no-referrer` would make browsers send `Origin: null` with form posts.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const nothingAllowed = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export function strictHeaders(site: Site): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(always)) c.header(name, value)
    if (isSecure(site, c)) c.header('Strict-Transport-Security', 'max-age=31536000')
    if (!c.res.headers.has('content-security-policy')) c.header('Content-Security-Policy', nothingAllowed)
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store')
  }
}
