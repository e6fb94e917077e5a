/** Waves: where each stands, what can be done with it next, and why not the rest. */

import { releaseWave } from '#analysis/use-cases'
import type { Wave } from '#fieldwork'
import {
  archiveWave,
  cleanWave,
  closeWave,
  extendWave,
  listWaves,
  openWave,
  showWave as readWave,
  reopenWave,
  type WaveShown,
} from '#fieldwork/use-cases'
import { type Context, permits } from '#platform/context'
import type { Form } from '#questionnaire'
import { factsOf, type Language, officialLanguageFor, type Result, refused, textIn } from '#shared'
import { dayIn } from '../texts/index.ts'
import { Notice } from '../ui/notice/notice.tsx'
import { inLanguage } from '../ui/words/words.tsx'
import { afterDoing, staffAddress } from './addresses.ts'
import { sendStaffPage } from './frame.tsx'
import { sendProblem } from './problem-page.tsx'
import { filled } from './texts/index.ts'
import { type Attempt, field, param, type Visit } from './visit.ts'
import { hasEdition, Steps } from './wave-steps.tsx'

export async function showWaves(visit: Visit): Promise<Response> {
  const { ctx, texts, language } = visit
  const waves = (await listWaves(ctx)).toReversed()
  const words = texts.wavesPage
  return sendStaffPage(visit, {
    title: texts.waves,
    path: 'waves',
    main: (
      <>
        {waves.length === 0 && <p>{words.none}</p>}
        <ul class="entries">
          {waves.map((wave) => (
            <li key={wave.id}>
              <h2>
                <a href={staffAddress(language, `waves/${wave.id}`)}>
                  <Title wave={wave} language={language} />
                </a>
              </h2>
              <p>
                <StateTag wave={wave} visit={visit} />{' '}
                <span class="muted">{periodOf(wave, language, words.untilClosed)}</span>
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

function Title({ wave, language }: { readonly wave: Wave; readonly language: Language }) {
  const title = textIn(wave.title, language)
  return <span {...inLanguage(title.language, language)}>{title.text}</span>
}

function StateTag({ wave, visit }: { readonly wave: Wave; readonly visit: Visit }) {
  const kind = wave.state === 'open' || wave.state === 'published' ? 'tag good' : 'tag'
  return <span class={kind}>{visit.texts.wavesPage.states[wave.state]}</span>
}

function periodOf({ field: period }: Wave, language: Language, endless: string): string {
  const end = period.end === null ? endless : dayIn(language, period.end)
  return `${dayIn(language, period.start)} – ${end}`
}

export function showWave(visit: Visit): Promise<Response> {
  return sendWave(visit, null)
}

export async function postWave(visit: Visit, form: Form): Promise<Response> {
  const { c, ctx, language } = visit
  const id = param(visit, 'wave')
  const act = field(form, 'go')
  const done = await takeStep(ctx, id, act, form)
  if (!done.ok) return sendWave(visit, { problem: done.problem, form })
  return c.redirect(afterDoing(language, `waves/${id}`, act), 303)
}

async function takeStep(ctx: Context, id: string, act: string, form: Form): Promise<Result<unknown>> {
  const shown = await readWave(ctx, id)
  if (!shown.ok) return shown
  const { id: wave } = shown.value.wave
  const end = field(form, 'end') === '' ? null : field(form, 'end')
  switch (act) {
    case 'open':
      return openWave(ctx, wave)
    case 'extend':
      return extendWave(ctx, { wave, end })
    case 'close':
      return closeWave(ctx, wave)
    case 'reopen':
      return reopenWave(ctx, { wave, end })
    case 'archive':
      return archiveWave(ctx, wave)
    case 'protect':
      return releaseWave(ctx, { wave })
    case 'clean':
      if (field(form, 'sure') !== 'yes') return refused('not_sure', 'Tick that you are sure.', 'sure')
      return cleanWave(ctx, wave)
    default:
      return refused('act_unknown', 'There is no such act.')
  }
}

async function sendWave(visit: Visit, attempt: Attempt | null): Promise<Response> {
  const { ctx, texts, language } = visit
  const shown = await readWave(ctx, param(visit, 'wave'))
  if (!shown.ok) return sendProblem(visit, shown.problem)
  const { wave } = shown.value
  return sendStaffPage(visit, {
    title: textIn(wave.title, language).text,
    path: `waves/${wave.id}`,
    problem: attempt?.problem ?? null,
    main: (
      <>
        {wave.synthetic && (
          <Notice kind="demo">
            <p>{texts.wavesPage.synthetic}</p>
          </Notice>
        )}
        <Facts visit={visit} shown={shown.value} />
        {hasEdition(wave) && permits(ctx.actor, 'read-drafts') && (
          <p>
            <a class="second" href={staffAddress(language, `waves/${wave.id}/edition`)}>
              {texts.wavesPage.edition}
            </a>{' '}
            <span class="muted">{texts.wavesPage.editionText}</span>
          </p>
        )}
        {permits(ctx.actor, 'manage-waves') && <Steps visit={visit} wave={wave} attempt={attempt} />}
        <PublicPages visit={visit} wave={wave} />
      </>
    ),
  })
}

function Facts({ visit, shown: { wave, responses } }: { readonly visit: Visit; readonly shown: WaveShown }) {
  const { language, texts } = visit
  const words = texts.wavesPage
  const { started, submitted, excluded } = responses
  return (
    <dl class="facts">
      <dt>{words.state}</dt>
      <dd>
        <StateTag wave={wave} visit={visit} />
      </dd>
      <dt>{words.period}</dt>
      <dd>{periodOf(wave, language, words.untilClosed)}</dd>
      <dt>{words.languages}</dt>
      <dd>{wave.languages.map((one) => factsOf(one).endonym).join(', ')}</dd>
      <dt>{words.responses}</dt>
      <dd>
        {filled(words.counts, {
          started: String(started),
          submitted: String(submitted),
          excluded: String(excluded),
        })}
      </dd>
    </dl>
  )
}

function PublicPages({ visit: { texts, language }, wave }: { readonly visit: Visit; readonly wave: Wave }) {
  const words = texts.wavesPage
  const [first = language] = wave.languages
  const answering = wave.languages.includes(language) ? language : first
  return (
    <>
      <h2>{words.addresses}</h2>
      <ul>
        <li>
          <a href={`/${answering}/respond/${wave.id}`} hreflang={answering}>
            {words.answer}
          </a>
        </li>
        <li>
          <a href={`/${officialLanguageFor(language)}/results/${wave.id}`}>{words.results}</a>
        </li>
      </ul>
    </>
  )
}
