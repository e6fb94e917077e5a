/** What can be done with a wave now, each act with what it brings about, and why not the rest. */
import { nextSteps, type Wave, type WaveStep, waveSteps } from '#fieldwork'
import { permits } from '#platform/context'
import { dayOf, type Language, type Problem } from '#shared'
import { staffAddress } from './addresses.ts'
import { Field, Go, Post, Sure } from './fields.tsx'
import { problemText } from './texts/index.ts'
import { type Attempt, field, type Visit } from './visit.ts'

interface StepsProps {
  readonly visit: Visit
  readonly wave: Wave
  readonly attempt: Attempt | null
}

export function Steps({ visit, wave, attempt }: StepsProps) {
  const { ctx, texts, language } = visit
  const words = texts.wavesPage
  const today = dayOf(ctx.clock.now())
  const steps = nextSteps(wave, today)
  const possible = waveSteps.filter((step) => steps[step] === null)
  return (
    <>
      <h2>{words.next}</h2>
      {possible.map((step) => (
        <Step key={step} visit={visit} wave={wave} step={step} attempt={attempt} />
      ))}
      {hasEdition(wave) && permits(ctx.actor, 'read-confidential') && <Protect visit={visit} wave={wave} />}
      <details>
        <summary>{words.notPossible}</summary>
        <ul>
          {waveSteps.map((step) => (
            <WhyNot key={step} name={words.acts[step] ?? step} problem={steps[step]} language={language} />
          ))}
        </ul>
      </details>
    </>
  )
}

interface WhyNotProps {
  readonly name: string
  readonly problem: Problem | null
  readonly language: Language
}

function WhyNot({ name, problem, language }: WhyNotProps) {
  if (problem === null) return null
  return (
    <li>
      <strong>{name}.</strong> {problemText(problem, language)}
    </li>
  )
}

interface StepProps extends StepsProps {
  readonly step: WaveStep
}

function Step({ visit, wave, step, attempt }: StepProps) {
  const { texts, language, token } = visit
  const words = texts.wavesPage
  const tried = attempt !== null && field(attempt.form, 'go') === step ? attempt : null
  const act = words.acts[step] ?? step
  return (
    <section class="act">
      <h3>{act}</h3>
      <p>{words.effects[step]}</p>
      <Post action={staffAddress(language, `waves/${wave.id}`)} token={token} label={act}>
        {(step === 'extend' || step === 'reopen') && (
          <Field
            name="end"
            label={words.newEnd}
            hint={words.newEndHint}
            language={language}
            attempt={tried === null ? null : { ...tried, problem: { ...tried.problem, at: 'end' } }}
            input={{
              type: 'date',
              value: tried === null ? (wave.field.end ?? '') : field(tried.form, 'end'),
            }}
          />
        )}
        {step === 'clean' && <Sure id="sure" text={words.sure} />}
        <Go go={step} kind={step === 'open' ? 'main' : 'second'}>
          {act}
        </Go>
      </Post>
    </section>
  )
}

/** Disclosure control of all tables together. It takes a while the first time; done already, it is looked up. */
function Protect({
  visit: { texts, language, token },
  wave,
}: {
  readonly visit: Visit
  readonly wave: Wave
}) {
  const words = texts.wavesPage
  return (
    <section class="act">
      <h3>{words.acts.protect}</h3>
      <p>{words.effects.protect}</p>
      <Post
        action={staffAddress(language, `waves/${wave.id}`)}
        token={token}
        label={words.acts.protect ?? ''}
      >
        <Go go="protect">{words.acts.protect}</Go>
      </Post>
    </section>
  )
}

/** An edition is made of a frozen data set. */
export function hasEdition({ state }: Wave): boolean {
  return state === 'cleaned' || state === 'published' || state === 'archived'
}
