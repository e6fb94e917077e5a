/** The first page: who asks and what for, how long it takes, that it is voluntary, what is kept; and the start. */
import { startResponse } from '#fieldwork/use-cases'
import { pathOf } from '#questionnaire'
import { textIn } from '#shared'
import { formToken, isFormToken } from '../server/form-token.ts'
import { send } from '../server/site.ts'
import { dayIn } from '../texts/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { inLanguage, Lines, Paragraphs } from '../ui/words/words.tsx'
import { addressOf, pageOfSection } from './addresses.ts'
import { type Arrival, arrive, responseOf, type Visit } from './arrival.ts'
import { type Handler, postedForm } from './posted.ts'
import { sendRefusal } from './refusal.tsx'
import { keepSession } from './session.ts'
import { respondPage } from './shell.tsx'

export const showIntroduction: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return arrived.problem
  const visit = await responseOf(arrived.value)
  return sendIntroduction(arrived.value, visit.ok ? visit.value : null)
}

/** Begins a response. The key in the form makes a repeated press begin the same one. */
export const start: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return arrived.problem
  const { ctx, language, wave, questionnaire } = arrived.value
  const form = await postedForm(arrived.value)
  if (!form.ok) return form.problem
  const key = form.value.get('key')?.[0] ?? ''
  const token = form.value.get('token')?.[0] ?? ''
  if (!isFormToken(token, site.secret, 'start', wave.id, key))
    return sendIntroduction(arrived.value, null, 403)
  const started = await startResponse(ctx, { wave: wave.id, language, key })
  if (!started.ok) return sendRefusal(c, site, language, started.problem)
  keepSession(c, site, wave, started.value.token)
  const first = pathOf(questionnaire, {}, language)[0]
  return c.redirect(addressOf(language, wave.id, pageOfSection(first?.section.id ?? 'review')), 303)
}

function sendIntroduction(arrival: Arrival, visit: Visit | null, status: 200 | 403 = 200): Response {
  const { c, site, language, say, wave, questionnaire } = arrival
  const intro = textIn(questionnaire.intro, language)
  const page = respondPage({
    site,
    language,
    languages: wave.languages,
    say,
    name: wave.title,
    title: textIn(wave.title, language).text,
    addressIn: (other) => addressOf(other, wave.id),
    main: (
      <>
        {wave.synthetic && (
          <Notice kind="demo">
            <p>
              <Lines text={say('demonstration')} />
            </p>
          </Notice>
        )}
        {status === 403 && (
          <Notice status>
            <p>{say('tryAgain')}</p>
          </Notice>
        )}
        <h1>
          <Lines text={textIn(wave.title, language).text} />
        </h1>
        <div {...inLanguage(intro.language, language)}>
          <Paragraphs text={intro.text} />
        </div>
        <About arrival={arrival} />
        {visit !== null && <UnderWay visit={visit} />}
        <StartForm arrival={arrival} again={visit !== null} />
        <p>
          <a href={addressOf(language, wave.id, 'continue')}>{say('haveCode')}</a>
        </p>
      </>
    ),
  })
  return send(c, { page, status })
}

function About({ arrival: { site, wave, language, say } }: { readonly arrival: Arrival }) {
  const { end } = wave.field
  return (
    <>
      <p>
        {say('asks', { owner: textIn(site.operator.name, language).text })}
        {end !== null && ` ${say('openUntil', { day: dayIn(language, end) })}`}
      </p>
      <p>
        <Lines text={say('kept')} />
      </p>
      <p>
        <Lines text={say('cookie')} />
      </p>
    </>
  )
}

function UnderWay({ visit }: { readonly visit: Visit }) {
  const { say, language, wave, response } = visit
  if (response.state === 'submitted') {
    return (
      <Notice kind="good">
        <p>
          <Lines text={say('doneHere')} />
        </p>
      </Notice>
    )
  }
  return (
    <Notice>
      <p>{say('underWay')}</p>
      <p>
        <a class="main" href={addressOf(language, wave.id, whereLeft(visit))}>
          {say('goOn')}
        </a>
      </p>
    </Notice>
  )
}

function StartForm({ arrival, again }: { readonly arrival: Arrival; readonly again: boolean }) {
  const { ctx, site, wave, language, say } = arrival
  const key = Buffer.from(ctx.random.bytes(24)).toString('base64url')
  return (
    <form method="post" action={addressOf(language, wave.id)}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="token" value={formToken(site.secret, 'start', wave.id, key)} />
      <p>
        <button type="submit" class={again ? 'second' : 'start'}>
          {say(again ? 'startAnother' : 'start')}
        </button>
      </p>
    </form>
  )
}

/** The furthest page that was saved: there may be more to answer on it. */
export function whereLeft({ questionnaire, response, language }: Visit): string {
  const path = pathOf(questionnaire, response.answers, language)
  const saved = path.filter(({ section }) => response.savedSections.includes(section.id))
  return pageOfSection((saved.at(-1) ?? path[0])?.section.id ?? 'review')
}
