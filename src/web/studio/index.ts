/**
 * The staff pages. One table lists them; every post passes the same checks before its page sees it, and every page but
 * the doors themselves needs a session. What a person may do there is decided by the use cases.
 */
import { Hono, type Context as HonoContext } from 'hono'
import type { Form } from '#questionnaire'
import { type Language, officialLanguages } from '#shared'
import { readForm } from '../server/form.ts'
import { formToken, isCrossSite, isFormToken } from '../server/form-token.ts'
import { originOf, type Site } from '../server/site.ts'
import { postAccount, postAccounts, showAccount, showAccounts } from './accounts.tsx'
import { staffAddress } from './addresses.ts'
import { showAudit } from './audit.tsx'
import { postEdition, showEdition } from './edition.tsx'
import { postFindings, showFindings } from './findings.tsx'
import { postOwn, showOwn } from './own.tsx'
import { showNewsPreview, showReportPreview } from './preview.tsx'
import { sendLost, sendUntrusted, writtenIn } from './problem-page.tsx'
import { postSetUp, showSetUp } from './set-up.tsx'
import { postSignIn, postSignOut, showSignIn } from './sign-in.tsx'
import { postText, showText } from './text.tsx'
import { studioTexts } from './texts/index.ts'
import { type Arrival, field, type Visit, visitOf } from './visit.ts'
import { postWave, showWave, showWaves } from './waves.tsx'

type Answer = Response | Promise<Response>

interface Page<Guest> {
  /** Below `/LANGUAGE/staff/`. */
  readonly path: string
  readonly show?: (guest: Guest) => Answer
  readonly post?: (guest: Guest, form: Form) => Answer
}

/** For anyone: ways in. */
const doors: readonly Page<Arrival>[] = [
  { path: 'sign-in', show: showSignIn, post: postSignIn },
  { path: 'set-up/:token', show: showSetUp, post: postSetUp },
]

/** For whoever is signed in. */
const rooms: readonly Page<Visit>[] = [
  { path: '', show: ({ c, language }) => c.redirect(staffAddress(language, 'waves'), 302) },
  { path: 'sign-out', post: postSignOut },
  { path: 'own', show: showOwn, post: postOwn },
  { path: 'accounts', show: showAccounts, post: postAccounts },
  { path: 'accounts/:account', show: showAccount, post: postAccount },
  { path: 'audit', show: showAudit },
  { path: 'waves', show: showWaves },
  { path: 'waves/:wave', show: showWave, post: postWave },
  { path: 'waves/:wave/edition', show: showEdition, post: postEdition },
  { path: 'waves/:wave/findings', show: showFindings, post: postFindings },
  { path: 'waves/:wave/texts/:part/:into', show: showText, post: postText },
  { path: 'waves/:wave/preview/:into/news', show: showNewsPreview },
  { path: 'waves/:wave/preview/:into/report', show: showReportPreview },
]

export function studioPages(site: Site): Hono {
  const pages = new Hono()
  const serve = <Guest extends Arrival>(
    { path, show, post }: Page<Guest>,
    admit: (arrival: Arrival, form: Form | null) => Promise<Guest | Response>,
  ) => {
    const address = path === '' ? '/:language/staff' : `/:language/staff/${path}`
    if (show !== undefined)
      pages.get(address, async (c, next) => {
        const arrival = arrive(c, site)
        if (arrival === null) return next()
        const guest = await admit(arrival, null)
        return guest instanceof Response ? guest : show(guest)
      })
    if (post !== undefined)
      pages.post(address, async (c, next) => {
        const arrival = arrive(c, site)
        return arrival === null ? next() : posted(arrival, admit, post)
      })
  }
  for (const door of doors) serve(door, (arrival) => Promise.resolve(arrival))
  for (const room of rooms) serve(room, signedIn)
  return pages
}

/** Null for a language the staff pages do not have. */
function arrive(c: HonoContext, site: Site): Arrival | null {
  const language: Language = c.req.param('language') ?? ''
  if (!officialLanguages.includes(language)) return null
  const purpose = ['staff-door']
  const token = formToken(site.secret, ...purpose)
  return { c, site, ctx: site.contextFor(), language, texts: studioTexts(language), purpose, token }
}

/** Whoever is signed in; others are led to the door and back, and lose nothing they wrote. */
async function signedIn(arrival: Arrival, form: Form | null): Promise<Visit | Response> {
  const visit = await visitOf(arrival)
  if (visit !== null) return visit
  const written = form === null ? '' : writtenIn(form)
  if (written !== '') return sendLost(arrival, written, 'ended')
  const { c, language } = arrival
  return c.redirect(`${staffAddress(language, 'sign-in')}?to=${encodeURIComponent(c.req.path)}`, 303)
}

/** The checks of every post: from our own site, readable, from a page of this very session. */
async function posted<Guest extends Arrival>(
  arrival: Arrival,
  admit: (arrival: Arrival, form: Form) => Promise<Guest | Response>,
  post: (guest: Guest, form: Form) => Answer,
): Promise<Response> {
  const { c, site } = arrival
  const ownHost = new URL(originOf(site, c)).host
  if (isCrossSite(c.req.raw.headers, ownHost)) return sendUntrusted(arrival, 'crossSite')
  const form = await readForm(c.req.raw)
  if (!form.ok) return sendUntrusted(arrival, 'stale')
  const guest = await admit(arrival, form.value)
  if (guest instanceof Response) return guest
  const genuine = isFormToken(field(form.value, 'token'), site.secret, ...guest.purpose)
  if (genuine) return post(guest, form.value)
  const written = writtenIn(form.value)
  return written === '' ? sendUntrusted(guest, 'stale') : sendLost(guest, written, 'stale')
}
