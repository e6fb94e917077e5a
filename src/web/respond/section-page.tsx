/** A page of questions, as it is drawn: after a visit, after a save with faults, after an answer brought new questions. */
import { type Fault, type Form, optionsOf, type PathSection, type Question } from '#questionnaire'
import { type Language, textIn } from '#shared'
import { formToken } from '../server/form-token.ts'
import { send } from '../server/site.ts'
import { ButtonRow } from '../ui/buttons/buttons.tsx'
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx'
import { Notice } from '../ui/notice/notice.tsx'
import { Progress } from '../ui/progress/progress.tsx'
import { QuestionView } from '../ui/question/question.tsx'
import { inLanguage, Lines, plainWords } from '../ui/words/words.tsx'
import { addressOf, pageOfSection } from './addresses.ts'
import type { Visit } from './arrival.ts'
import { respondPage } from './shell.tsx'

export interface SectionPage {
  readonly visit: Visit
  readonly here: PathSection
  readonly path: readonly PathSection[]
  readonly values: Form
  readonly faults: readonly Fault[]
  /** Questions that came in with the last answers. */
  readonly fresh: readonly Question[]
  /** The respondent came to change an answer and will go back to the review. */
  readonly fromReview: boolean
  /** The form token did not hold: nothing of what is shown has been saved. */
  readonly stale: boolean
}

const formId = 'form'

export function sendSection(view: SectionPage): Response {
  const { visit, here, path, faults, stale } = view
  const { c, site, language, say, wave } = visit
  const title = titleOf(here, language)
  const n = path.indexOf(here) + 1
  const counted = `${title} (${n}/${path.length})`
  const page = respondPage({
    site,
    language,
    languages: wave.languages,
    say,
    name: wave.title,
    title: faults.length > 0 ? `${say('faultPrefix')} ${counted}` : counted,
    addressIn: (other) => pageAddress(view, other),
    form: formId,
    main: (
      <>
        <Above view={view} />
        <Progress n={n} total={path.length} say={say} />
        <Title view={view} />
        <SectionForm view={view} />
      </>
    ),
  })
  return send(c, { page, status: stale ? 403 : faults.length > 0 ? 422 : 200 })
}

export const pageAddress = ({ visit, here }: Pick<SectionPage, 'visit' | 'here'>, language: Language) =>
  addressOf(language, visit.wave.id, pageOfSection(here.section.id))

/** The question that is its page's heading, where the section itself has none. */
function headingOf({ section, questions }: PathSection): Question | undefined {
  return Object.keys(section.title).length > 0 ? undefined : questions.find(({ kind }) => kind !== 'note')
}

function titleOf(here: PathSection, language: Language): string {
  return plainWords(headingOf(here)?.text ?? here.section.title, language).text
}

function Title({ view: { here, visit } }: { readonly view: SectionPage }) {
  if (headingOf(here) !== undefined) return null
  const title = textIn(here.section.title, visit.language)
  return (
    <h1 {...inLanguage(title.language, visit.language)}>
      <Lines text={title.text} />
    </h1>
  )
}

/** What the respondent should know before reading on. */
function Above({ view }: { readonly view: SectionPage }) {
  const { visit, here, faults, fresh, stale } = view
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
      {stale && (
        <Notice status>
          <p>
            <Lines text={say('faultStale')} />
          </p>
        </Notice>
      )}
      <ErrorSummary
        faults={faults}
        questions={here.questions}
        language={language}
        say={say}
        after={say('restSaved')}
      />
      {fresh.length > 0 && <Fresh view={view} />}
    </>
  )
}

function Fresh({ view: { visit, fresh } }: { readonly view: SectionPage }) {
  const { say, language } = visit
  return (
    <Notice kind="good" status>
      <p id="fresh">{say('newQuestions', { count: fresh.length })}</p>
      <ul>
        {fresh.map((question) => {
          const { text, marks } = plainWords(question.text, language)
          return (
            <li key={question.id}>
              <a href={`#q-${question.id}`} {...marks}>
                {text}
              </a>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function SectionForm({ view }: { readonly view: SectionPage }) {
  const { visit, here, values, faults, fromReview } = view
  const { site, say, language, wave, token, response } = visit
  return (
    <form
      method="post"
      action={pageAddress(view, language)}
      id={formId}
      novalidate
      data-saved={say('saved')}
      data-not-saved={say('notSaved')}
      data-left={say('charactersLeft')}
      data-most={say('maxReached')}
      data-clear={say('clear')}
    >
      <input type="hidden" name="token" value={formToken(site.secret, 'page', wave.id, token)} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="shown" value={here.questions.map(({ id }) => id).join(' ')} />
      {fromReview && <input type="hidden" name="from" value="review" />}
      <div id="questions">
        {here.questions.map((question) => (
          <QuestionView
            key={question.id}
            question={question}
            options={optionsOf(question, response.answers)}
            language={language}
            say={say}
            values={values}
            faults={faults.filter((fault) => fault.question === question.id)}
            heading={question === headingOf(here)}
          />
        ))}
      </div>
      <p class="status" role="status" id="status" />
      <Ways view={view} />
    </form>
  )
}

function Ways({ view: { visit, here, path, fromReview } }: { readonly view: SectionPage }) {
  const { say } = visit
  const review = { go: 'review', text: say('toReview'), kind: 'main' } as const
  const next = { go: 'next', text: say('next'), kind: fromReview ? 'second' : 'main' } as const
  const back = { go: 'back', text: say('back'), kind: 'second' } as const
  const later = { go: 'later', text: say('saveLater'), kind: 'quiet' } as const
  return (
    <ButtonRow
      buttons={[...(fromReview ? [review] : []), next, ...(path[0] === here ? [] : [back]), later]}
    />
  )
}
