/** Leads from an address with a slash at its end, which nothing here has but front pages, to the one without it. */
import type { MiddlewareHandler } from 'hono'

/**
 * Two parts or more, none of them empty and the first a plain word: an address of this kind can never be read as one of
 * another site (`//evil.example/`, `/\evil.example/`).
 */
const withSlash = /^(\/[a-z][\w-]*(?:\/[^/\\]+)+)\/+$/u

/** For what no page answers; asks only, since whatever is sent belongs to the very address it was sent to. */
export function withoutTrailingSlash(): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const [, path] = withSlash.exec(pathname) ?? []
    if (path === undefined || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    return c.redirect(`${path}${search}`, 308)
  }
}
