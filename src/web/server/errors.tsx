/** What a reader sees when there is no page, the method is wrong, or we are at fault. */
import type { ErrorHandler, Hono, Context as HonoContext, NotFoundHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isLanguage, type Language, officialLanguageFor } from '#shared'
import { sayIn, type TextKey } from '../texts/index.ts'
import { respondCss } from '../ui/document/style.ts'
import { Lines } from '../ui/words/words.tsx'
import { type Site, send } from './site.ts'

interface Trouble {
  readonly status: ContentfulStatusCode
  readonly title: TextKey
  readonly text: TextKey
  readonly headers?: Readonly<Record<string, string>>
}

const notFound: Trouble = { status: 404, title: 'notFoundTitle', text: 'notFoundText' }
const failed: Trouble = { status: 500, title: 'failedTitle', text: 'failedText' }
const unavailable: Trouble = {
  status: 503,
  title: 'unavailableTitle',
  text: 'unavailableText',
  headers: { 'Retry-After': '15' },
}

export const answerNotFound =
  (_site: Site): NotFoundHandler =>
  (c) =>
    tell(c, notFound)

/** A known address asked in a way it does not answer. */
export const answerWrongMethod = (_site: Site, web: Hono) => async (c: HonoContext) => {
  const allowed = methodsOf(web, c.req.path)
  if (allowed.length === 0 || allowed.includes(c.req.method)) return tell(c, notFound)
  return tell(c, {
    status: 405,
    title: 'methodTitle',
    text: 'methodText',
    headers: { Allow: allowed.join(', ') },
  })
}

/** The methods the routes of an address take. */
function methodsOf(web: Hono, path: string): readonly string[] {
  const matching = web.routes.filter(
    ({ method, path: pattern }) => method !== 'ALL' && matches(pattern, path),
  )
  const methods = new Set(matching.map(({ method }) => method))
  return methods.has('GET') ? ['GET', 'HEAD', ...[...methods].filter((one) => one !== 'GET')] : [...methods]
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  )
}

/** Our own failure; a database that cannot be reached is told apart, because waiting helps. */
export const answerError =
  (_site: Site, log?: (line: string) => void): ErrorHandler =>
  (error, c) => {
    log?.(`error ${describe(error)}`)
    return tell(c, isUnreachable(error) ? unavailable : failed)
  }

/** Name, code and place; never the message of a database error, which can quote a respondent's words. */
function describe(error: Error): string {
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const place = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  return `${error.name}${code} ${place.slice(0, 4).join(' ')}`.replaceAll(/\s+/g, ' ')
}

/** Codes of a connection that fails (Node) and of a server that starts, stops or is full (PostgreSQL). */
const unreachable = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOENT|08|57P|53300)/

function isUnreachable(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  return unreachable.test(code) || /^(?:Connection terminated|timeout exceeded)/i.test(error.message)
}

function languageOf(c: HonoContext): Language {
  const tag = c.req.path.split('/')[1] ?? ''
  return isLanguage(tag) ? tag : 'en'
}

/** A page that needs nothing but its words, since anything else may be what failed. */
function tell(c: HonoContext, trouble: Trouble): Response {
  const language = languageOf(c)
  const say = sayIn(language)
  const official = officialLanguageFor(language)
  const title = say(trouble.title)
  return send(c, {
    status: trouble.status,
    headers: trouble.headers ?? {},
    page: {
      language,
      title: `${title} – ${say('siteName')}`,
      css: respondCss,
      script: null,
      skip: say('skip'),
      header: (
        <header class="bar">
          <div class="page">
            <a class="name" href={`/${official}/`} hreflang={official}>
              {say('siteName')}
            </a>
          </div>
        </header>
      ),
      footer: null,
      main: (
        <>
          <h1>{title}</h1>
          <p>
            <Lines text={say(trouble.text)} />
          </p>
        </>
      ),
    },
  })
}
