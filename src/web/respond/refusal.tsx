/** Why something cannot be done, in the reader's language, with what to do instead and the HTTP status that says the same. */
import type { Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { type Language, languages, officialLanguageFor, type Problem } from '#shared'
import { type Site, send } from '../server/site.ts'
import { dayIn, type Say, sayIn, type TextKey } from '../texts/index.ts'
import { Lines } from '../ui/words/words.tsx'
import { addressOf } from './addresses.ts'
import { respondPage } from './shell.tsx'

interface Refusal {
  readonly status: ContentfulStatusCode
  readonly title: TextKey
  readonly text: TextKey
}

const refusals: Readonly<Record<string, Refusal>> = {
  wave_unknown: { status: 404, title: 'unknownWaveTitle', text: 'unknownWaveText' },
  wave_too_early: { status: 403, title: 'tooEarlyTitle', text: 'tooEarlyText' },
  wave_closed: { status: 410, title: 'closedTitle', text: 'closedText' },
  already_submitted: { status: 409, title: 'submittedTitle', text: 'submittedText' },
  session_unknown: { status: 403, title: 'lostTitle', text: 'lostText' },
  cross_site: { status: 403, title: 'crossSiteTitle', text: 'crossSiteText' },
  form_too_large: { status: 413, title: 'tooLargeTitle', text: 'tooLargeText' },
  form_unreadable: { status: 415, title: 'methodTitle', text: 'methodText' },
  key_unusable: { status: 400, title: 'methodTitle', text: 'methodText' },
  language_unknown: { status: 404, title: 'notFoundTitle', text: 'notFoundText' },
  too_many_codes: { status: 429, title: 'tooManyTitle', text: 'codeTooOften' },
  not_saved: { status: 503, title: 'unavailableTitle', text: 'unavailableText' },
}

const failed: Refusal = { status: 500, title: 'failedTitle', text: 'failedText' }

export function sendRefusal(
  c: HonoContext,
  site: Site,
  language: Language,
  problem: Problem,
  more?: VNode | null,
): Response {
  const refusal = refusals[problem.code] ?? failed
  const say = sayIn(language)
  const waits = refusal.status === 429 || refusal.status === 503
  const page = respondPage({
    site,
    language,
    languages,
    say,
    name: { [language]: say('siteName') },
    title: say(refusal.title),
    addressIn: (other) => c.req.path.replace(/^\/[^/]+/, `/${other}`),
    main: (
      <>
        <h1>{say(refusal.title)}</h1>
        <p>
          <Lines text={say(refusal.text, valuesFor(problem, language))} />
        </p>
        {more}
        <WayOn c={c} language={language} code={problem.code} say={say} />
      </>
    ),
  })
  return send(c, { page, status: refusal.status, headers: waits ? { 'Retry-After': '60' } : {} })
}

function valuesFor(problem: Problem, language: Language) {
  const start = problem.values?.start
  return start === undefined ? undefined : { day: dayIn(language, String(start)) }
}

interface WayOnProps {
  readonly c: HonoContext
  readonly language: Language
  readonly code: string
  readonly say: Say
}

/** Where to go from here: to the survey when it can be answered, to the site otherwise. */
function WayOn({ c, language, code, say }: WayOnProps) {
  const wave = c.req.param('wave') ?? ''
  const official = officialLanguageFor(language)
  if (code === 'session_unknown') {
    return (
      <>
        <p>
          <a href={addressOf(language, wave, 'continue')}>{say('haveCode')}</a>
        </p>
        <p>
          <a href={addressOf(language, wave)}>{say('toStart')}</a>
        </p>
      </>
    )
  }
  if (code.startsWith('wave_')) {
    return (
      <p>
        <a href={`/${official}/`} hreflang={official}>
          {say('siteName')}
        </a>
      </p>
    )
  }
  return (
    <p>
      <a href={addressOf(language, wave)}>{say('toStart')}</a>
    </p>
  )
}
