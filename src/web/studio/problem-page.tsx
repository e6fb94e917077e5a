/** A page for what cannot be shown or done at all. */
import type { Form } from '#questionnaire'
import type { Language, Problem } from '#shared'
import { staffAddress } from './addresses.ts'
import { sendStaffPage, statusOf } from './frame.tsx'
import { problemText } from './texts/index.ts'
import type { Arrival } from './visit.ts'

/** @param onwards where it can be mended or another way be found: an address of the staff pages and its name */
export function sendProblem(
  arrival: Arrival,
  problem: Problem,
  onwards: Onwards = { to: 'waves', name: arrival.texts.waves },
): Response {
  const { language, texts } = arrival
  return sendStaffPage(arrival, {
    title: texts.refused.title,
    path: 'waves',
    status: statusOf(problem),
    main: (
      <>
        <p>{problemText(problem, language)}</p>
        <Onward language={language} {...onwards} />
      </>
    ),
  })
}

/** A post that is not taken: it came from elsewhere, or from a page of another session. */
export function sendUntrusted(arrival: Arrival, why: 'crossSite' | 'stale'): Response {
  const { texts } = arrival
  return sendStaffPage(arrival, {
    title: texts.refused.title,
    path: 'waves',
    status: 403,
    main: (
      <>
        <p>{texts.refused[why]}</p>
        <Onward language={arrival.language} to="waves" name={texts.waves} />
      </>
    ),
  })
}

interface Onwards {
  readonly to: string
  readonly name: string
}

function Onward({ language, to, name }: Onwards & { readonly language: Language }) {
  return (
    <p>
      <a href={staffAddress(language, to)}>{name}</a>
    </p>
  )
}

/** What somebody wrote in a form of their own words: texts, sentences and notes, one after another. */
export function writtenIn(form: Form): string {
  const own = [...form].filter(([name]) => name === 'markdown' || /^(?:words|note)\./.test(name))
  return own
    .flatMap(([, values]) => values)
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}

/**
 * The session ended while someone was writing, or another began in the same browser since: the text is given back, to be
 * copied.
 */
export function sendLost(arrival: Arrival, written: string, why: 'ended' | 'stale'): Response {
  const { c, language, texts } = arrival
  const { path } = c.req
  const page = why === 'stale' ? path : `${staffAddress(language, 'sign-in')}?to=${encodeURIComponent(path)}`
  return sendStaffPage(arrival, {
    title: why === 'stale' ? texts.refused.title : texts.lost.title,
    path: 'waves',
    status: 403,
    main: (
      <>
        <p>{why === 'stale' ? texts.lost.stale : texts.lost.text}</p>
        <label class="ask" for="yours">
          {texts.lost.yours}
        </label>
        <textarea id="yours" class="text" readonly dir="auto" value={written} />
        <p>
          <a href={page}>{why === 'stale' ? texts.lost.again : texts.signIn.title}</a>
        </p>
      </>
    ),
  })
}
