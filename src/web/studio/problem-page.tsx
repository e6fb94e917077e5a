/** A page for what cannot be shown or done at all. */
import type { Problem } from '#shared'
import { staffAddress } from './addresses.ts'
import { sendStaffPage, statusOf } from './frame.tsx'
import { problemText } from './texts/index.ts'
import type { Arrival } from './visit.ts'

export function sendProblem(arrival: Arrival, problem: Problem): Response {
  const { language, texts } = arrival
  return sendStaffPage(arrival, {
    title: texts.refused.title,
    path: 'waves',
    status: statusOf(problem),
    main: (
      <>
        <p>{problemText(problem, language)}</p>
        <Onwards arrival={arrival} />
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
        <Onwards arrival={arrival} />
      </>
    ),
  })
}

function Onwards({ arrival: { language, texts } }: { readonly arrival: Arrival }) {
  return (
    <p>
      <a href={staffAddress(language, 'waves')}>{texts.waves}</a>
    </p>
  )
}

/** The session ended while someone was writing: the text is given back, to be copied. */
export function sendLost(arrival: Arrival, written: string): Response {
  const { language, texts } = arrival
  return sendStaffPage(arrival, {
    title: texts.lost.title,
    path: 'waves',
    status: 403,
    main: (
      <>
        <p>{texts.lost.text}</p>
        <label class="ask" for="yours">
          {texts.lost.yours}
        </label>
        <textarea id="yours" class="text" readonly dir="auto" value={written} />
        <p>
          <a href={staffAddress(language, 'sign-in')}>{texts.signIn.title}</a>
        </p>
      </>
    ),
  })
}
