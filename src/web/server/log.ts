/** What the log holds of a request: method, route pattern, status and time taken. Nothing of who asked or what they wrote. */
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'

export function requestLog(log: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    const begun = performance.now()
    await next()
    const took = Math.round(performance.now() - begun)
    const route = matchedRoutes(c).find(({ path }) => !path.includes('*'))?.path ?? 'no such page'
    log(`${c.req.method} ${route} ${c.res.status} ${took} ms`)
  }
}
