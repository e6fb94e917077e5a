/** Continue later: a personal code is shown once, here; and the page where it is redeemed. */
import { issueResumeCode, redeemResumeCode } from '#fieldwork/use-cases'
import type { Section } from '#questionnaire'
import type { Problem } from '#shared'
import { formToken, isFormToken } from '../server/form-token.ts'
import { originOf, send } from '../server/site.ts'
import { Lines } from '../ui/words/words.tsx'
import { addressOf, pageOfSection } from './addresses.ts'
import { type Arrival, arrive, openWith, type Visit } from './arrival.ts'
import { whereLeft } from './introduction.tsx'
import { type Handler, postedForm } from './posted.ts'
import { sendRefusal } from './refusal.tsx'
import { keepSession } from './session.ts'
import { respondPage } from './shell.tsx'

/** The answers are saved; this says how to get back to them. */
export async function sendCode(visit: Visit, section: Section): Promise<Response> {
  const { c, site, ctx, language, say, wave, token } = visit
  const issued = await issueResumeCode(ctx, { wave: wave.id, token })
  if (!issued.ok) return sendRefusal(c, site, language, issued.problem)
  const here = addressOf(language, wave.id, pageOfSection(section.id))
  const where = addressOf(language, wave.id, 'continue')
  const page = respondPage({
    site,
    language,
    languages: [],
    say,
    name: wave.title,
    title: say('laterTitle'),
    addressIn: () => here,
    main: (
      <>
        <h1>{say('laterTitle')}</h1>
        <p>
          <Lines text={say('laterText')} />
        </p>
        <h2>{say('yourCode')}</h2>
        <p class="code" dir="ltr">
          {issued.value.code}
        </p>
        <p>
          <Lines text={say('keepCode')} />
        </p>
        <p>
          {say('continueAt')}{' '}
          <a href={where}>
            <bdi dir="ltr">{`${originOf(site, c)}${where}`}</bdi>
          </a>
        </p>
        <p>
          <a href={here}>{say('backToForm')}</a>
        </p>
      </>
    ),
  })
  return send(c, { page })
}

export const showContinue: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  return arrived.ok ? sendContinue(arrived.value, null, '') : arrived.problem
}

export const redeem: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return arrived.problem
  const { ctx, language, wave } = arrived.value
  const form = await postedForm(arrived.value)
  if (!form.ok) return form.problem
  const code = (form.value.get('code')?.[0] ?? '').slice(0, 100)
  if (!isFormToken(form.value.get('token')?.[0] ?? '', site.secret, 'continue', wave.id))
    return sendContinue(arrived.value, 'stale', code)
  if (code.trim() === '') return sendContinue(arrived.value, 'code_missing', '')
  const redeemed = await redeemResumeCode(ctx, { wave: wave.id, code })
  if (!redeemed.ok) return notRedeemed(arrived.value, redeemed.problem, code)
  const { token } = redeemed.value
  keepSession(c, site, wave, token)
  const visit = await openWith(arrived.value, token)
  if (!visit.ok) return sendRefusal(c, site, language, visit.problem)
  return c.redirect(addressOf(language, wave.id, whereLeft(visit.value)), 303)
}

function notRedeemed(arrival: Arrival, problem: Problem, code: string): Response {
  if (problem.code === 'code_unknown') return sendContinue(arrival, 'code_unknown', code)
  return sendRefusal(arrival.c, arrival.site, arrival.language, problem)
}

const faults = {
  stale: { key: 'tryAgain', status: 403 },
  code_missing: { key: 'codeMissing', status: 422 },
  code_unknown: { key: 'codeUnknown', status: 422 },
} as const

function sendContinue(arrival: Arrival, fault: keyof typeof faults | null, code: string): Response {
  const { c, site, language, say, wave } = arrival
  const title = say('continueTitle')
  const page = respondPage({
    site,
    language,
    languages: wave.languages,
    say,
    name: wave.title,
    title: fault === null ? title : `${say('faultPrefix')} ${title}`,
    addressIn: (other) => addressOf(other, wave.id, 'continue'),
    main: (
      <>
        {fault !== null && (
          <div class="errors" role="alert" aria-labelledby="errors-title">
            <h2 id="errors-title">{say('faultTitle')}</h2>
            <ul>
              <li>
                <a href="#code">
                  <Lines text={say(faults[fault].key)} />
                </a>
              </li>
            </ul>
          </div>
        )}
        <h1>{title}</h1>
        <p>
          <Lines text={say('continueText')} />
        </p>
        <CodeForm arrival={arrival} fault={fault} code={code} />
      </>
    ),
  })
  return send(c, { page, status: fault === null ? 200 : faults[fault].status })
}

interface CodeFormProps {
  readonly arrival: Arrival
  readonly fault: keyof typeof faults | null
  readonly code: string
}

function CodeForm({ arrival: { site, say, language, wave }, fault, code }: CodeFormProps) {
  return (
    <form method="post" action={addressOf(language, wave.id, 'continue')} novalidate>
      <input type="hidden" name="token" value={formToken(site.secret, 'continue', wave.id)} />
      <label class="ask" for="code">
        {say('codeLabel')}
      </label>
      <p class="hint" id="code-hint">
        <Lines text={say('codeHint')} />
      </p>
      {fault !== null && (
        <p class="fault" id="code-fault">
          <span class="hide">{say('faultPrefix')} </span>
          <Lines text={say(faults[fault].key)} />
        </p>
      )}
      <input
        type="text"
        id="code"
        name="code"
        value={code}
        dir="ltr"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? 'code-hint' : 'code-hint code-fault'}
      />
      <div class="buttons">
        <button type="submit" class="main">
          {say('continueButton')}
        </button>
      </div>
    </form>
  )
}
