/** Findings: those picked, in their order, with an editor's own wording where there is one; and those on offer. */
import { permits } from '#platform/context'
import { type DeskPick, type EditionDesk, openEdition, pickStatements } from '#publication/use-cases'
import type { Form } from '#questionnaire'
import { factsOf, type LocalisedText, officialLanguages, textIn } from '#shared'
import { inLanguage } from '../ui/words/words.tsx'
import { afterDoing, staffAddress } from './addresses.ts'
import { Go, Post } from './fields.tsx'
import { sendStaffPage } from './frame.tsx'
import { notesIn } from './notes.tsx'
import { changedPicks } from './picks.ts'
import { sendProblem } from './problem-page.tsx'
import { problemText } from './texts/index.ts'
import { type Attempt, field, param, type Visit } from './visit.ts'

export function showFindings(visit: Visit): Promise<Response> {
  return sendFindings(visit, null)
}

export async function postFindings(visit: Visit, form: Form): Promise<Response> {
  const { c, ctx, language } = visit
  const wave = param(visit, 'wave')
  const opened = await openEdition(ctx, { wave })
  if (!opened.ok) return sendProblem(visit, opened.problem)
  const [act = '', id = ''] = field(form, 'go').split(' ')
  const own = form.has('words.fi') ? notesIn(form, 'words') : null
  const picks = changedPicks(opened.value.picked, act, id, own)
  const picked = await pickStatements(ctx, { wave, picks })
  if (!picked.ok) return sendFindings(visit, { problem: picked.problem, form })
  return c.redirect(afterDoing(language, `waves/${wave}/findings`, 'picks'), 303)
}

/** On offer at first sight; the rest is behind a click. */
const firstOffered = 20

async function sendFindings(visit: Visit, attempt: Attempt | null): Promise<Response> {
  const { ctx, texts, language } = visit
  const opened = await openEdition(ctx, { wave: param(visit, 'wave') })
  if (!opened.ok) return sendProblem(visit, opened.problem)
  const desk = opened.value
  const words = texts.edition
  const may = desk.steps.edit === null && permits(ctx.actor, 'pick-findings')
  const offered = desk.statements.filter(({ id }) => desk.picked.every((pick) => pick.id !== id))
  return sendStaffPage(visit, {
    title: words.findings,
    path: `waves/${desk.wave.id}/findings`,
    problem: attempt?.problem ?? null,
    main: (
      <>
        <p>
          <a href={staffAddress(language, `waves/${desk.wave.id}/edition`)}>
            {words.title}: {textIn(desk.wave.title, language).text}
          </a>
        </p>
        <p>{words.findingsText}</p>
        <h2>{words.picked}</h2>
        {desk.picked.length === 0 && <p>{words.nonePicked}</p>}
        <ol class="entries">
          {desk.picked.map((pick, place) => (
            <Pick
              key={pick.id}
              visit={visit}
              desk={desk}
              pick={pick}
              place={place}
              may={may}
              written={writtenFor(pick, attempt)}
            />
          ))}
        </ol>
        <h2>{words.offered}</h2>
        <Offered visit={visit} desk={desk} offered={offered.slice(0, firstOffered)} may={may} />
        {offered.length > firstOffered && (
          <details>
            <summary>
              {words.offered} ({offered.length - firstOffered})
            </summary>
            <Offered visit={visit} desk={desk} offered={offered.slice(firstOffered)} may={may} />
          </details>
        )}
      </>
    ),
  })
}

/** What was written for a finding and not stored; null where nothing was. */
function writtenFor({ id }: DeskPick, attempt: Attempt | null): LocalisedText | null {
  const [, about] = attempt === null ? [] : field(attempt.form, 'go').split(' ')
  return attempt !== null && about === id ? notesIn(attempt.form, 'words') : null
}

interface PickProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly pick: DeskPick
  readonly place: number
  readonly may: boolean
  readonly written: LocalisedText | null
}

function Pick({ visit, desk, pick, place, may, written }: PickProps) {
  const { texts, language, token } = visit
  const words = texts.edition
  const generated = desk.statements.find(({ id }) => id === pick.id)?.sentences ?? {}
  const sentence = textIn({ ...generated, ...pick.texts }, language).text || pick.id
  return (
    <li>
      <p>
        {place + 1}. {sentence} {pick.stale && <span class="tag warn">{words.stale}</span>}
      </p>
      {pick.stale && <p class="muted">{words.staleText}</p>}
      {pick.faults.map(({ language: own, problem }) => (
        <p key={own} class="fault">
          {factsOf(own).endonym}: {problemText(problem, language)}
        </p>
      ))}
      {may && (
        <Post
          action={staffAddress(language, `waves/${desk.wave.id}/findings`)}
          token={token}
          label={`${words.picked} ${place + 1}`}
        >
          {pick.stale && <Go go={`renew ${pick.id}`}>{words.renew}</Go>}
          {place > 0 && (
            <Go go={`up ${pick.id}`} kind="quiet" about={sentence}>
              {words.up}
            </Go>
          )}{' '}
          {place < desk.picked.length - 1 && (
            <Go go={`down ${pick.id}`} kind="quiet" about={sentence}>
              {words.down}
            </Go>
          )}{' '}
          <Go go={`remove ${pick.id}`} kind="quiet" about={sentence}>
            {words.remove}
          </Go>
          <OwnWords
            visit={visit}
            id={pick.id}
            own={written ?? pick.texts}
            place={place}
            generated={generated}
          />
        </Post>
      )}
    </li>
  )
}

interface OwnWordsProps {
  readonly visit: Visit
  readonly id: string
  readonly own: LocalisedText | null
  readonly place: number
  readonly generated: LocalisedText
}

function OwnWords({ visit: { texts, language }, id, own, place, generated }: OwnWordsProps) {
  const words = texts.edition
  return (
    <details open={own !== null}>
      <summary>{words.ownWords}</summary>
      <p class="hint">{words.ownWordsHint}</p>
      {officialLanguages.map((other) => (
        <div class="field" key={other}>
          <label class="ask" for={`words-${place}-${other}`} {...inLanguage(other, language)}>
            {factsOf(other).endonym}
          </label>
          <p class="muted" id={`words-${place}-${other}-made`}>
            {words.generated}: <span {...inLanguage(other, language)}>{generated[other] ?? '–'}</span>
          </p>
          <textarea
            id={`words-${place}-${other}`}
            name={`words.${other}`}
            rows={2}
            aria-describedby={`words-${place}-${other}-made`}
            {...inLanguage(other, language)}
            value={own?.[other] ?? ''}
          />
        </div>
      ))}
      <Go go={`words ${id}`}>{words.saveWords}</Go>
    </details>
  )
}

interface OfferedProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly offered: EditionDesk['statements']
  readonly may: boolean
}

function Offered({ visit: { texts, language, token }, desk, offered, may }: OfferedProps) {
  return (
    <Post
      action={staffAddress(language, `waves/${desk.wave.id}/findings`)}
      token={token}
      label={texts.edition.offered}
    >
      <ul class="entries">
        {offered.map(({ id, sentences }) => {
          const sentence = textIn(sentences, language).text
          return (
            <li key={id}>
              <p>{sentence}</p>
              {may && (
                <Go go={`add ${id}`} kind="quiet" about={sentence}>
                  {texts.edition.add}
                </Go>
              )}
            </li>
          )
        })}
      </ul>
    </Post>
  )
}
