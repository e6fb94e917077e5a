/** The publication of a wave: where its findings, texts, approvals and release stand, and what can be done next. */
import { accountNames } from '#platform/accounts'
import { permits } from '#platform/context'
import {
  approveEdition,
  cancelRelease,
  correctEdition,
  type EditionDesk,
  openEdition,
  releaseNow,
  scheduleRelease,
  unapproveEdition,
  withdrawEdition,
} from '#publication/use-cases'
import type { Form } from '#questionnaire'
import { factsOf, type Result, refused, textIn } from '#shared'
import { originOf } from '../server/site.ts'
import { afterDoing, staffAddress } from './addresses.ts'
import { Approvals } from './approvals.tsx'
import { sendStaffPage } from './frame.tsx'
import { momentAt } from './moments.ts'
import { notesIn } from './notes.tsx'
import { partName, sectionTitles, TextsTable, type Titles } from './parts.tsx'
import { sendProblem } from './problem-page.tsx'
import { Release } from './release.tsx'
import { filled, momentIn, type StudioTexts } from './texts/index.ts'
import { type Attempt, field, param, type Visit } from './visit.ts'

export function showEdition(visit: Visit): Promise<Response> {
  return sendEdition(visit, null)
}

export async function postEdition(visit: Visit, form: Form): Promise<Response> {
  const { c, language } = visit
  const wave = param(visit, 'wave')
  const [act = '', into = ''] = field(form, 'go').split(' ')
  const done = await takeAct(visit, form, wave, act, into)
  if (!done.ok) return sendEdition(visit, { problem: done.problem, form })
  return c.redirect(afterDoing(language, `waves/${wave}/edition`, act), 303)
}

function takeAct(
  { ctx, site, c }: Visit,
  form: Form,
  wave: string,
  act: string,
  into: string,
): Promise<Result<unknown>> {
  const origin = originOf(site, c)
  switch (act) {
    case 'approve': {
      const content = field(form, `content.${into}`)
      return approveEdition(ctx, { wave, language: into, ...(content !== '' && { content }) })
    }
    case 'unapprove':
      return unapproveEdition(ctx, { wave, language: into })
    case 'schedule': {
      const at = momentAt(field(form, 'day'), field(form, 'time'))
      if (at === null) return refusal('moment_unreadable')
      return scheduleRelease(ctx, { wave, origin, at })
    }
    case 'cancel':
      return cancelRelease(ctx, { wave })
    case 'release':
      return field(form, 'sure') === 'yes' ? releaseNow(ctx, { wave, origin }) : refusal('not_sure')
    case 'withdraw-edition':
      if (field(form, 'sure') !== 'yes') return refusal('not_sure')
      return withdrawEdition(ctx, { wave, note: notesIn(form) })
    case 'correct':
      return correctEdition(ctx, { wave, note: notesIn(form) })
    default:
      return refusal('act_unknown')
  }
}

const refusal = (code: string) => Promise.resolve(refused(code, 'This cannot be done so.'))

async function sendEdition(visit: Visit, attempt: Attempt | null): Promise<Response> {
  const { ctx, texts, language } = visit
  const opened = await openEdition(ctx, { wave: param(visit, 'wave') })
  if (!opened.ok) return sendProblem(visit, opened.problem)
  const desk = opened.value
  const names = await accountNames(ctx)
  if (!names.ok) return sendProblem(visit, names.problem)
  const titles = await sectionTitles(ctx, desk.wave, language)
  const { wave } = desk
  return sendStaffPage(visit, {
    title: texts.edition.title,
    path: `waves/${wave.id}/edition`,
    problem: attempt?.problem ?? null,
    where: placeOf(attempt, titles, texts),
    main: (
      <>
        <p>
          <a href={staffAddress(language, `waves/${wave.id}`)}>{textIn(wave.title, language).text}</a>
        </p>
        <Standing visit={visit} desk={desk} />
        <Findings visit={visit} desk={desk} />
        <h2>{texts.edition.texts}</h2>
        <p>{texts.edition.textsText}</p>
        <TextsTable visit={visit} desk={desk} titles={titles} />
        <Approvals visit={visit} desk={desk} names={names.value} />
        {permits(ctx.actor, 'publish') && <Release visit={visit} desk={desk} attempt={attempt} />}
      </>
    ),
  })
}

/** The text that stops what was tried, and its line. */
function placeOf(attempt: Attempt | null, titles: Titles, texts: StudioTexts): string {
  const { part, language, line } = attempt?.problem.values ?? {}
  if (part === undefined || language === undefined) return ''
  const text = `${partName(String(part), titles, texts)}, ${factsOf(String(language)).endonym}`
  return line === undefined ? text : `${text}, ${filled(texts.edition.line, { line: String(line) })}`
}

interface DeskProps {
  readonly visit: Visit
  readonly desk: EditionDesk
}

function Standing({ visit: { texts, language }, desk: { edition } }: DeskProps) {
  const words = texts.edition
  const { state, number } = edition
  return (
    <p>
      {filled(words.number, { number: String(number) })}{' '}
      <span class={state.kind === 'released' ? 'tag good' : 'tag'}>{words.states[state.kind]}</span>
      {state.kind === 'scheduled' && (
        <> {filled(words.scheduledFor, { moment: momentIn(language, state.at) })}</>
      )}
      {state.kind === 'released' && (
        <> {filled(words.releasedAt, { moment: momentIn(language, state.at) })}</>
      )}
    </p>
  )
}

function Findings({ visit: { texts, language }, desk }: DeskProps) {
  const words = texts.edition
  const stale = desk.picked.filter((pick) => pick.stale).length
  return (
    <>
      <h2>{words.findings}</h2>
      <p>
        <a href={staffAddress(language, `waves/${desk.wave.id}/findings`)}>
          {words.picked}: {desk.picked.length} / {desk.statements.length}
        </a>
        {stale > 0 && (
          <>
            {' '}
            <span class="tag warn">
              {words.stale}: {stale}
            </span>
          </>
        )}
      </p>
    </>
  )
}
