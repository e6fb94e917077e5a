/** Signing in and out. */
import { actorOf, endSession, readSession, signIn } from '#platform/accounts'
import type { Form } from '#questionnaire'
import type { Problem } from '#shared'
import { staffAddress, wayBack } from './addresses.ts'
import { cookieOf, forgetSession, keepSession, rememberBrowser } from './cookies.ts'
import { Field, Go, Post } from './fields.tsx'
import { sendStaffPage } from './frame.tsx'
import { type Arrival, field, type Visit } from './visit.ts'

export function showSignIn(arrival: Arrival): Response {
  return sendSignIn(arrival, wayBack(arrival.c.req.query('to') ?? '', arrival.language), null)
}

export async function postSignIn(arrival: Arrival, form: Form): Promise<Response> {
  const { c, site, ctx, language } = arrival
  const to = wayBack(field(form, 'to'), language)
  const signedIn = await signIn(ctx, {
    email: field(form, 'email'),
    password: field(form, 'password'),
    code: field(form, 'code'),
    browser: cookieOf(c, site, 'staff-browser'),
  })
  if (!signedIn.ok) return sendSignIn(arrival, to, { problem: signedIn.problem, form })
  await endOldSession(arrival)
  keepSession(c, site, signedIn.value.session.token)
  rememberBrowser(c, site, signedIn.value.browser)
  return c.redirect(to, 303)
}

/** The session the browser came with, if any, is not left behind. */
async function endOldSession({ c, site, ctx }: Arrival): Promise<void> {
  const old = await readSession(ctx, cookieOf(c, site, 'staff') ?? '')
  if (old !== null) await endSession({ ...ctx, actor: actorOf(old.account) }, old.id)
}

export async function postSignOut(visit: Visit): Promise<Response> {
  const { c, site, ctx, session, language } = visit
  await endSession(ctx, session.id)
  forgetSession(c, site)
  return c.redirect(staffAddress(language, 'sign-in'), 303)
}

function sendSignIn(
  arrival: Arrival,
  to: string,
  attempt: { readonly problem: Problem; readonly form: Form } | null,
): Response {
  const { c, language, texts, token } = arrival
  const { signIn: words } = texts
  const seconds = attempt?.problem.values?.seconds
  if (seconds !== undefined) c.header('Retry-After', String(seconds))
  const about = { language, attempt: null }
  return sendStaffPage(arrival, {
    title: words.title,
    path: 'sign-in',
    problem: attempt?.problem ?? null,
    main: (
      <>
        <Post action={staffAddress(language, 'sign-in')} token={token}>
          <input type="hidden" name="to" value={to} />
          <Field
            {...about}
            name="email"
            label={words.email}
            input={{
              type: 'email',
              autocomplete: 'username',
              required: true,
              value: attempt === null ? '' : field(attempt.form, 'email'),
            }}
          />
          <Field
            {...about}
            name="password"
            label={words.password}
            input={{ type: 'password', autocomplete: 'current-password', required: true }}
          />
          <Field
            {...about}
            name="code"
            label={words.code}
            hint={words.codeHint}
            input={{
              type: 'text',
              autocomplete: 'one-time-code',
              required: true,
              class: 'short',
              spellcheck: false,
            }}
          />
          <div class="buttons">
            <Go go="sign-in" kind="main">
              {words.button}
            </Go>
          </div>
        </Post>
        <p class="muted">{words.help}</p>
      </>
    ),
  })
}
