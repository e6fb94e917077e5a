/** What every staff page is given: the request, the language, and for those that need it who is signed in. */
import type { Context as HonoContext } from 'hono'
import { actorOf, readSession, type Session } from '#platform/accounts'
import type { Context } from '#platform/context'
import type { Form } from '#questionnaire'
import type { Language, Problem } from '#shared'
import { formToken } from '../server/form-token.ts'
import type { Site } from '../server/site.ts'
import { cookieOf } from './cookies.ts'
import type { StudioTexts } from './texts/index.ts'

export interface Arrival {
  readonly c: HonoContext
  readonly site: Site
  /** Acts for the public before signing in, for the account afterwards. */
  readonly ctx: Context
  readonly language: Language
  readonly texts: StudioTexts
  /** What a form of this page is for, as its token says: of the door, or of this very session. */
  readonly purpose: readonly string[]
  readonly token: string
}

export interface Visit extends Arrival {
  readonly session: Session
}

/** Null where nobody is signed in. */
export async function visitOf(arrival: Arrival): Promise<Visit | null> {
  const { c, site, ctx } = arrival
  const cookie = cookieOf(c, site, 'staff')
  const session = cookie === null ? null : await readSession(ctx, cookie)
  if (session === null) return null
  const purpose = ['staff', session.id]
  const token = formToken(site.secret, ...purpose)
  return { ...arrival, session, purpose, token, ctx: { ...ctx, actor: actorOf(session.account) } }
}

/** The first value of a field; empty where it was not sent. */
export function field(form: Form, name: string): string {
  return form.get(name)?.[0] ?? ''
}

/** A part of the address. */
export function param({ c }: Arrival, name: string): string {
  return c.req.param(name) ?? ''
}

/** What a page shows of an attempt that was refused. */
export interface Attempt {
  readonly problem: Problem
  /** What was written, to be shown again; never a password or a code. */
  readonly form: Form
}
