/** What a one-time link opens: the first set-up, an invitation, or new access for someone who lost a factor. */
import { renderSVG } from 'uqr'
import { acceptLink, type OpenLink, openLink } from '#platform/accounts'
import type { Form } from '#questionnaire'
import { staffAddress } from './addresses.ts'
import { keepSession } from './cookies.ts'
import { Field, Go, Post } from './fields.tsx'
import { sendStaffPage } from './frame.tsx'
import { filled } from './texts/index.ts'
import { type Arrival, type Attempt, field, param } from './visit.ts'

export async function showSetUp(arrival: Arrival): Promise<Response> {
  const link = await openLink(arrival.ctx, param(arrival, 'token'))
  return link.ok ? sendForm(arrival, link.value, null) : sendUsed(arrival)
}

export async function postSetUp(arrival: Arrival, form: Form): Promise<Response> {
  const token = param(arrival, 'token')
  const link = await openLink(arrival.ctx, token)
  if (!link.ok) return sendUsed(arrival)
  const accepted = await acceptLink(arrival.ctx, {
    token,
    name: field(form, 'name'),
    email: field(form, 'email'),
    password: field(form, 'password'),
    code: field(form, 'code'),
  })
  if (!accepted.ok) return sendForm(arrival, link.value, { problem: accepted.problem, form })
  keepSession(arrival.c, arrival.site, accepted.value.session.token)
  return sendCodes(arrival, accepted.value.recoveryCodes, staffAddress(arrival.language))
}

function sendUsed(arrival: Arrival): Response {
  const { setUp } = arrival.texts
  return sendStaffPage(arrival, {
    title: setUp.usedTitle,
    path: 'sign-in',
    status: 410,
    main: (
      <>
        <p>{setUp.usedText}</p>
        <p>
          <a href={staffAddress(arrival.language, 'sign-in')}>{arrival.texts.signIn.title}</a>
        </p>
      </>
    ),
  })
}

/** Recovery codes, shown this once. */
export function sendCodes(arrival: Arrival, codes: readonly string[], next: string): Response {
  const { setUp } = arrival.texts
  return sendStaffPage(arrival, {
    title: setUp.codesTitle,
    path: 'own',
    main: (
      <>
        <p>{setUp.codesText}</p>
        <ul class="codes" dir="ltr">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p>
          <a class="main" href={next}>
            {setUp.goOn}
          </a>
        </p>
      </>
    ),
  })
}

function sendForm(arrival: Arrival, link: OpenLink, attempt: Attempt | null): Response {
  const { language, texts, token } = arrival
  const { setUp } = texts
  const path = `set-up/${param(arrival, 'token')}`
  const roles = link.roles.map((role) => texts.roles[role]).join(', ')
  return sendStaffPage(arrival, {
    title: setUp.title[link.kind],
    path,
    problem: attempt?.problem ?? null,
    main: (
      <>
        <p class="lead">{setUp.intro[link.kind]}</p>
        <p>{filled(setUp.yourRoles, { roles })}</p>
        <Post action={staffAddress(language, path)} token={token}>
          <Person arrival={arrival} link={link} attempt={attempt} />
          <Field
            name="password"
            label={texts.signIn.password}
            hint={setUp.passwordHint}
            language={language}
            attempt={attempt}
            input={{ type: 'password', autocomplete: 'new-password', required: true, minlength: 12 }}
          />
          <SecondFactor arrival={arrival} link={link} attempt={attempt} />
          <div class="buttons">
            <Go go="set-up" kind="main">
              {setUp.button}
            </Go>
          </div>
        </Post>
      </>
    ),
  })
}

interface PartProps {
  readonly arrival: Arrival
  readonly link: OpenLink
  readonly attempt: Attempt | null
}

function Person({ arrival: { language, texts }, link, attempt }: PartProps) {
  const written = (name: string) => (attempt === null ? '' : field(attempt.form, name))
  const fixed = link.kind !== 'set-up'
  return (
    <>
      {link.kind !== 'renewal' && (
        <Field
          name="name"
          label={texts.setUp.name}
          language={language}
          attempt={attempt}
          input={{ type: 'text', autocomplete: 'name', required: true, value: written('name') }}
        />
      )}
      <Field
        name="email"
        label={texts.signIn.email}
        {...(fixed && { hint: texts.setUp.emailFixed })}
        language={language}
        attempt={attempt}
        input={{
          type: 'email',
          autocomplete: 'username',
          required: true,
          readonly: fixed,
          value: fixed ? link.email : written('email'),
        }}
      />
    </>
  )
}

function SecondFactor({ arrival: { language, texts }, link, attempt }: PartProps) {
  const { setUp } = texts
  const svg = renderSVG(link.keyAddress, { ecc: 'M', border: 2, pixelSize: 8 })
  return (
    <>
      <h2>{setUp.factor}</h2>
      <p>{setUp.factorText}</p>
      {/* Made of the key, which is letters and digits, and an address that is percent-encoded. */}
      <div class="qr" role="img" aria-label={setUp.qr} dangerouslySetInnerHTML={{ __html: svg }} />
      <p id="key-label">{setUp.key}</p>
      <p class="code" dir="ltr">
        {link.key.replaceAll(/.{4}(?=.)/g, '$& ')}
      </p>
      <Field
        name="code"
        label={texts.signIn.code}
        hint={setUp.codeHint}
        language={language}
        attempt={attempt}
        input={{
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          required: true,
          class: 'short',
        }}
      />
    </>
  )
}
