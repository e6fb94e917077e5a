/** The last page: thanks, and where the results will be. */
import type { Context as HonoContext } from 'hono'
import { openResponse } from '#fieldwork/use-cases'
import { isId, officialLanguageFor, textIn, waveId } from '#shared'
import { type Site, send } from '../server/site.ts'
import { sayIn } from '../texts/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { inLanguage, Lines, Paragraphs } from '../ui/words/words.tsx'
import { addressOf } from './addresses.ts'
import { arrive, responseOf, type Visit } from './arrival.ts'
import type { Handler } from './posted.ts'
import { sendRefusal } from './refusal.tsx'
import { sessionOf } from './session.ts'
import { respondPage } from './shell.tsx'

export const showThanks: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return (await hasSubmitted(c, site)) ? sendPlainThanks(c, site) : arrived.problem
  const { language, wave } = arrived.value
  const visit = await responseOf(arrived.value)
  if (!visit.ok) return sendRefusal(c, site, language, visit.problem)
  if (visit.value === null) return c.redirect(addressOf(language, wave.id), 303)
  if (visit.value.response.state === 'started') return c.redirect(addressOf(language, wave.id, 'review'), 303)
  return sendThanks(visit.value)
}

/** Whether this browser's response was submitted, whatever has become of the wave since. */
export async function hasSubmitted(c: HonoContext, site: Site): Promise<boolean> {
  const token = sessionOf(c)
  const wave = c.req.param('wave') ?? ''
  if (token === null || !isId(wave)) return false
  const response = await openResponse(site.contextFor(), { wave: waveId(wave), token })
  return response.ok && response.value.state === 'submitted'
}

/** The wave closed while the answers were on their way: they are in, and that is what counts. */
function sendPlainThanks(c: HonoContext, site: Site): Response {
  const language = c.req.param('language') ?? ''
  const say = sayIn(language)
  const page = respondPage({
    site,
    language,
    languages: [],
    say,
    name: { [language]: say('siteName') },
    title: say('thanksTitle'),
    addressIn: () => c.req.path,
    main: (
      <>
        <h1>{say('thanksTitle')}</h1>
        <p>
          <Lines text={say('closedText')} />
        </p>
      </>
    ),
  })
  return send(c, { page })
}

function sendThanks({ c, site, language, say, wave, questionnaire }: Visit): Response {
  const outro = textIn(questionnaire.outro, language)
  const official = officialLanguageFor(language)
  const page = respondPage({
    site,
    language,
    languages: wave.languages,
    say,
    name: wave.title,
    title: say('thanksTitle'),
    addressIn: (other) => addressOf(other, wave.id, 'thanks'),
    main: (
      <>
        {wave.synthetic && (
          <Notice kind="demo">
            <p>
              <Lines text={say('demonstration')} />
            </p>
          </Notice>
        )}
        <h1>{say('thanksTitle')}</h1>
        <div {...inLanguage(outro.language, language)}>
          <Paragraphs text={outro.text} />
        </div>
        <p>
          <Lines text={say('resultsWhere')} />{' '}
          <a href={`/${official}/results/${wave.id}`} hreflang={official}>
            {textIn(wave.title, language).text}
          </a>
        </p>
        <p>
          <Lines text={say('sharedDevice')} />
        </p>
      </>
    ),
  })
  return send(c, { page })
}
