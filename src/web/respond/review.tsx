/** All answers before they are sent, each with a way to change it; what was left empty is told calmly. */
import type { Context as HonoContext } from 'hono'
import type { ComponentChildren } from 'preact'
import { submitResponse } from '#fieldwork/use-cases'
import { answersOnPath, type Fault, fieldsOf, type PathSection, pathOf, type Question } from '#questionnaire'
import { formToken, isFormToken } from '../server/form-token.ts'
import { send } from '../server/site.ts'
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx'
import { Notice } from '../ui/notice/notice.tsx'
import { Lines, plainWords, Words } from '../ui/words/words.tsx'
import { addressOf, pageOfSection } from './addresses.ts'
import { AnswerWords } from './answer-words.tsx'
import { arrive, responseOf, type Visit } from './arrival.ts'
import { type Handler, postedForm, postingVisit } from './posted.ts'
import { sendRefusal } from './refusal.tsx'
import { respondPage } from './shell.tsx'
import { hasSubmitted } from './thanks.tsx'

export const showReview: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return arrived.problem
  const { language, wave } = arrived.value
  const visit = await responseOf(arrived.value)
  if (!visit.ok) return sendRefusal(c, site, language, visit.problem)
  if (visit.value === null) return c.redirect(addressOf(language, wave.id), 303)
  if (visit.value.response.state === 'submitted')
    return c.redirect(addressOf(language, wave.id, 'thanks'), 303)
  return sendReview(visit.value, 'first')
}

/** Sends the answers off. The key makes a repeated press the same act, answered with the same page. */
export const submit: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return (await hasSubmitted(c, site)) ? c.redirect(thanksFor(c), 303) : arrived.problem
  const { ctx, language, wave } = arrived.value
  const form = await postedForm(arrived.value)
  if (!form.ok) return form.problem
  const visit = await postingVisit(arrived.value, form.value)
  if (!visit.ok) return visit.problem
  const { token, response } = visit.value
  const key = form.value.get('key')?.[0] ?? ''
  if (!isFormToken(form.value.get('token')?.[0] ?? '', site.secret, 'submit', wave.id, token, key))
    return sendReview(visit.value, 'stale')
  if (response.state === 'started' && unanswered(visit.value).length > 0)
    return sendReview(visit.value, 'incomplete')
  const submitted = await submitResponse(ctx, { wave: wave.id, token, key })
  if (!submitted.ok) return sendRefusal(c, site, language, submitted.problem)
  return c.redirect(addressOf(language, wave.id, 'thanks'), 303)
}

const thanksFor = (c: HonoContext) => c.req.path.replace(/review$/, 'thanks')

/** Mandatory questions of the path that have no answer; the barometer has none of them. */
function unanswered({ questionnaire, response, language }: Visit): readonly Fault[] {
  return pathOf(questionnaire, response.answers, language)
    .flatMap(({ questions }) => questions)
    .filter((question) => 'required' in question && question.required === true)
    .filter(({ id }) => response.answers[id] === undefined)
    .map((question) => ({
      question: question.id,
      field: fieldsOf(question)[0] ?? '',
      code: 'required' as const,
      values: {},
    }))
}

type Occasion = 'first' | 'stale' | 'incomplete'

const statusOf = { first: 200, stale: 403, incomplete: 422 } as const

function sendReview(visit: Visit, occasion: Occasion): Response {
  const { c, site, language, say, wave, questionnaire, response } = visit
  const path = pathOf(questionnaire, response.answers, language)
  const page = respondPage({
    site,
    language,
    languages: wave.languages,
    say,
    name: wave.title,
    title: say('reviewTitle'),
    addressIn: (other) => addressOf(other, wave.id, 'review'),
    main: (
      <>
        <Above visit={visit} occasion={occasion} path={path} />
        <h1>{say('reviewTitle')}</h1>
        <p>
          <Lines text={say('reviewText')} />
        </p>
        <div class="review">
          {path.map((part) => (
            <ReviewSection key={part.section.id} visit={visit} part={part} />
          ))}
        </div>
        <SubmitForm visit={visit} last={path.at(-1)} />
      </>
    ),
  })
  return send(c, { page, status: statusOf[occasion] })
}

interface AboveProps {
  readonly visit: Visit
  readonly occasion: Occasion
  readonly path: readonly PathSection[]
}

function Above({ visit, occasion, path }: AboveProps) {
  const { say, language, wave } = visit
  return (
    <>
      {wave.synthetic && (
        <Notice kind="demo">
          <p>
            <Lines text={say('demonstration')} />
          </p>
        </Notice>
      )}
      {occasion === 'stale' && (
        <Notice status>
          <p>{say('tryAgain')}</p>
        </Notice>
      )}
      {occasion === 'incomplete' && (
        <ErrorSummary
          faults={unanswered(visit).map((fault) => ({ ...fault, field: `q-${fault.question}` }))}
          questions={path.flatMap(({ questions }) => questions)}
          language={language}
          say={say}
        />
      )}
    </>
  )
}

function ReviewSection({ visit, part }: { readonly visit: Visit; readonly part: PathSection }) {
  const title = plainWords(part.section.title, visit.language)
  return (
    <section>
      {title.text === '' ? (
        <Answers visit={visit} part={part} />
      ) : (
        <>
          <h2>
            <span {...title.marks}>{title.text}</span>
            <Change visit={visit} part={part} about={title} />
          </h2>
          <Answers visit={visit} part={part} />
        </>
      )}
    </section>
  )
}

interface ChangeProps {
  readonly visit: Visit
  readonly part: PathSection
  /** What is changed, for those who hear the link alone. */
  readonly about: ReturnType<typeof plainWords>
}

function Change({ visit: { say, language, wave }, part, about }: ChangeProps) {
  return (
    <a href={`${addressOf(language, wave.id, pageOfSection(part.section.id))}?from=review`}>
      {say('change')}
      <span class="hide">
        : <span {...about.marks}>{about.text}</span>
      </span>
    </a>
  )
}

/** The answers of a section; a section without a title of its own has its link beside the answer. */
function Answers({ visit, part }: { readonly visit: Visit; readonly part: PathSection }) {
  const untitled = plainWords(part.section.title, visit.language).text === ''
  return (
    <dl>
      {part.questions.map((question) => (
        <ReviewedAnswer key={question.id} visit={visit} question={question}>
          {untitled && <Change visit={visit} part={part} about={plainWords(question.text, visit.language)} />}
        </ReviewedAnswer>
      ))}
    </dl>
  )
}

interface ReviewedAnswerProps {
  readonly visit: Visit
  readonly question: Question
  readonly children: ComponentChildren
}

function ReviewedAnswer({ visit, question, children }: ReviewedAnswerProps) {
  const { say, language, response, questionnaire } = visit
  if (question.kind === 'note') return null
  const answer = answersOnPath(questionnaire, response.answers)[question.id]
  return (
    <div id={`q-${question.id}`}>
      <dt>
        <Words of={question.text} language={language} />
      </dt>
      <dd class={answer === undefined ? 'none' : undefined}>
        {answer === undefined ? (
          say('notAnswered')
        ) : (
          <AnswerWords question={question} answer={answer} language={language} />
        )}
      </dd>
      {children && <dd>{children}</dd>}
    </div>
  )
}

function SubmitForm({ visit, last }: { readonly visit: Visit; readonly last: PathSection | undefined }) {
  const { ctx, site, language, say, wave, token } = visit
  const key = Buffer.from(ctx.random.bytes(18)).toString('base64url')
  const back = addressOf(language, wave.id, last && pageOfSection(last.section.id))
  return (
    <form method="post" action={addressOf(language, wave.id, 'review')}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="token" value={formToken(site.secret, 'submit', wave.id, token, key)} />
      <div class="buttons">
        <button type="submit" class="main">
          {say('submit')}
        </button>
        <a class="second" href={back}>
          {say('back')}
        </a>
      </div>
    </form>
  )
}
