/** One's own account: sessions that can be seen and ended, the password, recovery codes. */
import {
  changePassword,
  endSession,
  endSessions,
  listSessions,
  recoveryCodesLeft,
  renewRecoveryCodes,
  type SessionListed,
} from '#platform/accounts'
import type { Form } from '#questionnaire'
import { unwrap } from '#shared'
import { afterDoing, staffAddress } from './addresses.ts'
import { keepSession } from './cookies.ts'
import { Field, Go, Post } from './fields.tsx'
import { sendStaffPage } from './frame.tsx'
import { sendCodes } from './set-up.tsx'
import { filled, momentIn } from './texts/index.ts'
import { type Attempt, field, type Visit } from './visit.ts'

export function showOwn(visit: Visit): Promise<Response> {
  return sendOwn(visit, null)
}

export async function postOwn(visit: Visit, form: Form): Promise<Response> {
  const { c, ctx, site, language, session } = visit
  const [act, id = ''] = field(form, 'go').split(' ')
  if (act === 'password') {
    const changed = await changePassword(ctx, { current: field(form, 'current'), next: field(form, 'next') })
    if (!changed.ok) return sendOwn(visit, { problem: changed.problem, form })
    keepSession(c, site, changed.value.token)
    return c.redirect(afterDoing(language, 'own', 'password'), 303)
  }
  if (act === 'codes') {
    const codes = await renewRecoveryCodes(ctx, field(form, 'password'))
    if (!codes.ok) return sendOwn(visit, { problem: { ...codes.problem, at: 'password' }, form })
    return sendCodes(visit, codes.value, staffAddress(language, 'own'))
  }
  const ended = act === 'end-all' ? await endSessions(ctx, session.account.id) : await endSession(ctx, id)
  if (!ended.ok) return sendOwn(visit, { problem: ended.problem, form })
  return c.redirect(afterDoing(language, 'own', 'end-session'), 303)
}

async function sendOwn(visit: Visit, attempt: Attempt | null): Promise<Response> {
  const { ctx, texts, session } = visit
  const sessions = unwrap(await listSessions(ctx))
  const left = unwrap(await recoveryCodesLeft(ctx))
  const { account } = session
  return sendStaffPage(visit, {
    title: texts.own,
    path: 'own',
    problem: attempt?.problem ?? null,
    main: (
      <>
        <p>
          {account.name}, {account.email}
          <br />
          {filled(texts.setUp.yourRoles, {
            roles: account.roles.map((role) => texts.roles[role]).join(', '),
          })}
        </p>
        <Sessions visit={visit} sessions={sessions} />
        <Password visit={visit} attempt={attempt} />
        <Codes visit={visit} attempt={attempt} left={left} />
      </>
    ),
  })
}

function Sessions({
  visit,
  sessions,
}: {
  readonly visit: Visit
  readonly sessions: readonly SessionListed[]
}) {
  const { language, texts, token, session } = visit
  const { ownPage } = texts
  return (
    <section>
      <h2>{ownPage.sessions}</h2>
      <p>{ownPage.sessionsText}</p>
      <Post action={staffAddress(language, 'own')} token={token} label={ownPage.sessions}>
        <ul class="entries">
          {sessions.map(({ id, begunAt, seenAt }) => (
            <li key={id}>
              <p>
                {filled(ownPage.begun, { moment: momentIn(language, begunAt) })},{' '}
                {filled(ownPage.seen, { moment: momentIn(language, seenAt) })}
                {id === session.id && <strong> ({ownPage.thisOne})</strong>}
              </p>
              <Go go={`end ${id}`} about={momentIn(language, begunAt)}>
                {ownPage.end}
              </Go>
            </li>
          ))}
        </ul>
        {sessions.length > 1 && <Go go="end-all">{ownPage.endAll}</Go>}
      </Post>
    </section>
  )
}

interface PartProps {
  readonly visit: Visit
  readonly attempt: Attempt | null
}

function Password({ visit: { language, texts, token }, attempt }: PartProps) {
  const { ownPage } = texts
  // The new password's problems are told of the field `password` everywhere else.
  const mine = attempt !== null && field(attempt.form, 'go') === 'password' ? attempt : null
  const next = mine?.problem.at === 'password' ? { ...mine, problem: { ...mine.problem, at: 'next' } } : mine
  return (
    <section>
      <h2>{ownPage.passwordTitle}</h2>
      <p>{ownPage.passwordText}</p>
      <Post action={staffAddress(language, 'own')} token={token} label={ownPage.passwordTitle}>
        <Field
          name="current"
          label={ownPage.current}
          language={language}
          attempt={mine}
          input={{ type: 'password', autocomplete: 'current-password', required: true }}
        />
        <Field
          name="next"
          label={ownPage.next}
          hint={texts.setUp.passwordHint}
          language={language}
          attempt={next}
          input={{ type: 'password', autocomplete: 'new-password', required: true, minlength: 12 }}
        />
        <Go go="password">{ownPage.change}</Go>
      </Post>
    </section>
  )
}

function Codes({ visit, attempt, left }: PartProps & { readonly left: number }) {
  const { language, texts, token } = visit
  const { ownPage } = texts
  return (
    <section>
      <h2>{ownPage.codesTitle}</h2>
      <p>{filled(ownPage.codesLeft, { count: String(left) })}</p>
      <Post action={staffAddress(language, 'own')} token={token} label={ownPage.codesTitle}>
        <Field
          name="password"
          label={ownPage.current}
          language={language}
          attempt={attempt !== null && field(attempt.form, 'go') === 'codes' ? attempt : null}
          input={{ type: 'password', autocomplete: 'current-password', required: true }}
        />
        <Go go="codes">{ownPage.renewCodes}</Go>
      </Post>
      <p class="muted">{ownPage.lostFactor}</p>
    </section>
  )
}
