/** Staff for a journey: accounts made the way people make them, a clock that tests move, and browsers without a screen. */
import { generateSync } from 'otplib'
import {
  acceptLink,
  inviteAccount,
  makeSetUpLink,
  openLink,
  readSession,
  type Session,
} from '#platform/accounts'
import type { Actor, Context, Role } from '#platform/context'
import { unwrap } from '#shared'
import { seededRandom } from '../../support/database.ts'
import { type Beginning, type RunningSite, runSite, today } from './site.ts'

export const password = 'kolme pientä porsasta'

export interface StaffSite extends RunningSite {
  readonly contextFor: (actor: Actor) => Context
  /** Moves the clock. */
  readonly pass: (seconds: number) => void
  readonly codeOf: (key: string) => string
}

export interface Person {
  readonly email: string
  /** Key of the second factor. */
  readonly key: string
  readonly recoveryCodes: readonly string[]
  /** The value of a cookie of theirs. */
  readonly cookie: string
  readonly session: Session
}

export async function runStaffSite(begin?: Beginning): Promise<StaffSite> {
  let now = Date.parse(`${today}T10:00:00Z`)
  const random = seededRandom('staff')
  const clock = { now: () => new Date(now) }
  const holder: { site: RunningSite | null } = { site: null }
  const contextFor = (actor: Actor): Context => {
    if (holder.site === null) throw new Error('the site is not there yet')
    return { database: holder.site.database.database, clock, random, actor }
  }
  const site = await runSite({ contextFor: () => contextFor({ kind: 'public' }) }, begin)
  holder.site = site
  return {
    ...site,
    contextFor,
    pass: (seconds) => {
      now += seconds * 1000
    },
    codeOf: (key) => generateSync({ secret: key, epoch: Math.floor(now / 1000) }),
  }
}

/** An owner, by the first link where there is none yet, or someone invited with these roles. */
export async function hire(site: StaffSite, name: string, roles: readonly Role[]): Promise<Person> {
  const ctx = site.contextFor({ kind: 'console' })
  const email = `${name.toLowerCase()}@example.org`
  const first = await makeSetUpLink(ctx)
  const languages = roles.includes('translator') ? ['sv'] : []
  const { token } = first.ok ? first.value : unwrap(await inviteAccount(ctx, { email, roles, languages }))
  const { key } = unwrap(await openLink(ctx, token))
  const accepted = unwrap(await acceptLink(ctx, { token, name, email, password, code: site.codeOf(key) }))
  const session = await readSession(ctx, accepted.session.token)
  if (session === null) throw new Error('accepting a link signs in')
  site.pass(30)
  const { recoveryCodes } = accepted
  return { email, key, recoveryCodes, session, cookie: `staff=${accepted.session.token}` }
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly location: string
  readonly headers: Headers
}

export interface StaffBrowser {
  get(path: string): Promise<Answer>
  /** With the token of the last page that had one, unless the fields name another. */
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Answer>
  readonly cookies: Map<string, string>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser: keeps cookies, and the token of the page it looks at. @param cookie `name=value`, where it has one already */
export function staffBrowser({ web }: RunningSite, cookie?: string): StaffBrowser {
  const cookies = new Map(cookie === undefined ? [] : [splitAt(cookie)])
  let token = ''
  async function send(path: string, request: RequestInit): Promise<Answer> {
    const headers = new Headers(request.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await web.request(path, { ...request, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = splitAt(line.split(';')[0] ?? '')
      if (line.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await answer.text()
    token = /name="token" value="([^"]*)"/.exec(text)?.[1] ?? token
    return {
      status: answer.status,
      text,
      location: answer.headers.get('location') ?? '',
      headers: answer.headers,
    }
  }
  return {
    cookies,
    get: (path) => send(path, {}),
    post: (path, fields, headers = {}) => {
      const pairs = Object.entries({ token, ...fields }).flatMap(([name, values]) =>
        [values].flat().map((value) => [name, value]),
      )
      return send(path, {
        method: 'POST',
        body: new URLSearchParams(pairs).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      })
    },
  }
}

function splitAt(cookie: string): [string, string] {
  const equals = cookie.indexOf('=')
  return [cookie.slice(0, equals), cookie.slice(equals + 1)]
}
