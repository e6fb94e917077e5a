/**
 * The web front as one application: respondent pages and public site behind the same strict headers.
 * It knows use cases only; the database, the time and randomness come with the context of each request.
 */
import { Hono } from 'hono'
import { publicVersion } from '#publication/use-cases'
import { respondPages } from './respond/index.ts'
import { assetFiles } from './server/asset-files.ts'
import { readAssets } from './server/assets.ts'
import { compression } from './server/compress.ts'
import { answerError, answerNotFound, answerWrongMethod } from './server/errors.tsx'
import { strictHeaders } from './server/headers.ts'
import { requestLog } from './server/log.ts'
import { demonstrationOperator } from './server/operator.ts'
import { pageCache } from './server/page-cache.ts'
import type { Operator, Site } from './server/site.ts'
import { withoutTrailingSlash } from './server/trailing-slash.ts'
import { sitePages } from './site/index.ts'
import { studioPages } from './studio/index.ts'
import { examplePages } from './ui/examples/page.tsx'

export interface WebOptions
  extends Pick<Site, 'contextFor' | 'secret'>,
    Partial<Omit<Site, 'contextFor' | 'secret' | 'operator'>> {
  /** What is not given is as in the demonstration. */
  readonly operator?: Partial<Operator>
  /** One line for each request: method, route, status, milliseconds. Never an address, a query, a cookie or a body. */
  readonly log?: (line: string) => void
  /** Serves `/examples`, every component in its every state; for people who work on them. */
  readonly examples?: boolean
}

export function createWeb(options: WebOptions): Hono {
  const site: Site = {
    contextFor: options.contextFor,
    secret: options.secret,
    assets: options.assets ?? readAssets(new URL('./assets/', import.meta.url)),
    operator: { ...demonstrationOperator, ...options.operator },
    publicOrigin: options.publicOrigin ?? null,
  }
  const web = new Hono()
  if (options.log !== undefined) web.use(requestLog(options.log))
  web.use(
    pageCache({
      version: () => publicVersion(site.contextFor()),
      now: () => site.contextFor().clock.now().getTime(),
      isPublicPlace: (path) => !/^\/[^/]+\/(?:respond|staff)(?:\/|$)/.test(path),
      originOf: (url) => site.publicOrigin ?? new URL(url).origin,
    }),
  )
  web.use(compression())
  web.use(strictHeaders(site))
  web.route('/', assetFiles(site.assets))
  if (options.examples) web.route('/', examplePages(site))
  web.route('/', sitePages(site))
  web.route('/', respondPages(site))
  web.route('/', studioPages(site))
  web.get('*', withoutTrailingSlash())
  web.all('*', answerWrongMethod(site, web))
  web.notFound(answerNotFound(site))
  web.onError(answerError(site, options.log))
  return web
}
