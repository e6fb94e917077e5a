/** Release under embargo or at once, its cancellation, withdrawal and correction: what can be done, and why not the rest. */
import type { EditionDesk } from '#publication/use-cases'
import { staffAddress } from './addresses.ts'
import { Field, Go, Post, Sure } from './fields.tsx'
import { Notes, notesIn } from './notes.tsx'
import { problemText } from './texts/index.ts'
import { type Attempt, field, type Visit } from './visit.ts'

interface ReleaseProps {
  readonly visit: Visit
  readonly desk: EditionDesk
  readonly attempt: Attempt | null
}

export function Release(props: ReleaseProps) {
  const { visit, desk } = props
  const { texts, language } = visit
  const words = texts.edition
  const { steps } = desk
  const acts = [
    [words.schedule, steps.release],
    [words.cancel, steps.cancel],
    [words.withdraw, steps.withdraw],
    [words.correct, steps.correct],
  ] as const
  return (
    <>
      <h2>{words.release}</h2>
      <p>{words.releaseText}</p>
      {steps.release === null && <Out {...props} />}
      {steps.cancel === null && <Cancel {...props} />}
      {steps.withdraw === null && <WithNote {...props} act="withdraw-edition" />}
      {steps.correct === null && <WithNote {...props} act="correct" />}
      <details open={steps.release !== null}>
        <summary>{words.notPossible}</summary>
        <ul>
          {acts.map(([name, code]) =>
            code === null ? null : (
              <li key={name}>
                <strong>{name}.</strong> {problemText({ code, message: '', at: '' }, language)}
              </li>
            ),
          )}
        </ul>
      </details>
      {desk.files.length > 0 && <Files {...props} />}
    </>
  )
}

function Out({ visit, desk, attempt }: ReleaseProps) {
  const { texts, language, token } = visit
  const words = texts.edition
  const action = staffAddress(language, `waves/${desk.wave.id}/edition`)
  const written = (name: string) => (attempt === null ? '' : field(attempt.form, name))
  return (
    <>
      <section class="act">
        <h3>{words.schedule}</h3>
        <Post action={action} token={token} label={words.schedule}>
          <Field
            name="day"
            label={words.day}
            language={language}
            input={{ type: 'date', required: true, value: written('day') }}
          />
          <Field
            name="time"
            label={words.time}
            hint={words.helsinki}
            language={language}
            input={{ type: 'time', required: true, value: written('time') }}
          />
          <Go go="schedule" kind="main">
            {words.schedule}
          </Go>
        </Post>
      </section>
      <section class="act">
        <h3>{words.releaseNow}</h3>
        <Post action={action} token={token} label={words.releaseNow}>
          <Sure id="sure-release" text={words.sure} />
          <Go go="release">{words.releaseNow}</Go>
        </Post>
      </section>
    </>
  )
}

function Cancel({ visit: { texts, language, token }, desk }: ReleaseProps) {
  const words = texts.edition
  return (
    <section class="act">
      <h3>{words.cancel}</h3>
      <Post
        action={staffAddress(language, `waves/${desk.wave.id}/edition`)}
        token={token}
        label={words.cancel}
      >
        <Go go="cancel">{words.cancel}</Go>
      </Post>
    </section>
  )
}

function WithNote({
  visit,
  desk,
  attempt,
  act,
}: ReleaseProps & { readonly act: 'withdraw-edition' | 'correct' }) {
  const { texts, language, token } = visit
  const words = texts.edition
  const withdraws = act === 'withdraw-edition'
  const title = withdraws ? words.withdraw : words.correct
  const mine = attempt !== null && field(attempt.form, 'go') === act
  return (
    <section class="act">
      <h3>{title}</h3>
      <p>{withdraws ? words.withdrawText : words.correctText}</p>
      <details open={mine}>
        <summary>{title}</summary>
        <Post action={staffAddress(language, `waves/${desk.wave.id}/edition`)} token={token} label={title}>
          <Notes
            id={act}
            legend={words.note}
            language={language}
            written={mine ? notesIn(attempt.form) : {}}
          />
          {withdraws && <Sure id="sure-withdraw" text={words.sure} />}
          <Go go={act}>{title}</Go>
        </Post>
      </details>
    </section>
  )
}

function Files({ visit: { texts }, desk }: ReleaseProps) {
  return (
    <details>
      <summary>
        {texts.edition.files}: {desk.files.length}
      </summary>
      <ul>
        {desk.files.map(({ path, bytes }) => (
          <li key={path}>
            {path} <span class="muted">{Math.ceil(bytes / 1024)} kB</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
