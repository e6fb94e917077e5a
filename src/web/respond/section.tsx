/**
 * One page of the form. A post saves first and moves afterwards: every valid answer of the page is on disk before the
 * next page appears, whichever button was pressed. Faults bring the page back with everything the respondent wrote.
 */
import { savePage } from '#fieldwork/use-cases'
import {
  type Answers,
  answersOnPath,
  type Form,
  formOf,
  type PageReading,
  type PathSection,
  pathOf,
  type Question,
  readPage,
  type Section,
} from '#questionnaire'
import { isId } from '#shared'
import { isFormToken } from '../server/form-token.ts'
import { addressOf, pageOfSection } from './addresses.ts'
import { type Arrival, arrive, responseOf, type Visit } from './arrival.ts'
import { sendCode } from './later.tsx'
import { type Handler, postedForm, postingVisit, turnedAway } from './posted.ts'
import { sendRefusal } from './refusal.tsx'
import { pageAddress, type SectionPage, sendSection } from './section-page.tsx'

export const showSection: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return arrived.problem
  const { language, wave } = arrived.value
  const visit = await responseOf(arrived.value)
  if (!visit.ok) return sendRefusal(c, site, language, visit.problem)
  if (visit.value === null) return c.redirect(addressOf(language, wave.id), 303)
  if (visit.value.response.state === 'submitted')
    return c.redirect(addressOf(language, wave.id, 'thanks'), 303)
  const section = sectionOf(arrived.value)
  if (section === undefined) return c.notFound()
  return showPage(visit.value, section)
}

function showPage(visit: Visit, section: Section): Response {
  const { c, questionnaire, response, language } = visit
  const path = pathOf(questionnaire, response.answers, language)
  const here = path.find((page) => page.section.id === section.id)
  if (here === undefined) return c.redirect(nearest(visit, path, section), 303)
  const fresh = (c.req.query('new') ?? '').split(' ')
  return sendSection({
    ...plainPage(visit, path, here),
    fresh: here.questions.filter(({ id }) => fresh.includes(id)),
    fromReview: c.req.query('from') === 'review',
  })
}

function plainPage(visit: Visit, path: readonly PathSection[], here: PathSection): SectionPage {
  const values = formOf(here.questions, visit.response.answers)
  return { visit, path, here, values, faults: [], fresh: [], fromReview: false, stale: false }
}

/** Where to go when a page has nothing to ask on this path: onward. */
function nearest(visit: Visit, path: readonly PathSection[], section: Section): string {
  const order = visit.questionnaire.sections.map(({ id }) => id)
  const onward = path.find((page) => order.indexOf(page.section.id) > order.indexOf(section.id))
  return addressOf(visit.language, visit.wave.id, onward ? pageOfSection(onward.section.id) : 'review')
}

function sectionOf({ c, questionnaire }: Arrival): Section | undefined {
  return questionnaire.sections.find(({ id }) => pageOfSection(id) === c.req.param('section'))
}

export const saveSection: Handler = (site) => async (c) => {
  const arrived = await arrive(c, site)
  if (!arrived.ok) return arrived.problem
  const section = sectionOf(arrived.value)
  if (section === undefined) return c.notFound()
  const posted = await postedForm(arrived.value)
  if (!posted.ok) return posted.problem
  const visit = await postingVisit(arrived.value, posted.value)
  if (!visit.ok) return visit.problem
  return save(visit.value, section, posted.value)
}

async function save(visit: Visit, section: Section, posted: Form): Promise<Response> {
  const { c, site, ctx, wave, token, response, questionnaire } = visit
  const shown = questionsShown(visit, section, posted)
  if (!isFormToken(posted.get('token')?.[0] ?? '', site.secret, 'page', wave.id, token)) {
    return again(visit, section, { shown, form: posted, faults: [], stale: true })
  }
  const go = posted.get('go')?.[0] ?? 'next'
  const form = withoutCleared(posted, go)
  const read = readPage({
    questions: shown,
    form,
    previous: answersOnPath(questionnaire, response.answers),
  })
  const language = posted.get('language')?.[0] ?? ''
  const saved = await savePage(ctx, {
    wave: wave.id,
    token,
    section: section.id,
    language: wave.languages.includes(language) ? language : visit.language,
    answers: read.answers,
    cleared: read.cleared,
  })
  if (!saved.ok) return turnedAway(visit, saved.problem, posted).problem
  const after = { ...visit, response: { ...response, answers: merged(response.answers, read) } }
  const faults = read.faults.filter((fault) => fault.code !== 'required' || movesOn(go))
  if (faults.length > 0) return again(after, section, { shown, form, faults, stale: false })
  return go === 'later'
    ? sendCode(after, section)
    : c.redirect(whereTo(after, section, posted, shown, go), 303)
}

const movesOn = (go: string) => go === 'next' || go === 'review'

/** The questions the page had when it was sent to the respondent: only they can have been left empty on purpose. */
function questionsShown(visit: Visit, section: Section, form: Form): readonly Question[] {
  const listed = form.get('shown')?.[0]?.split(' ')
  if (listed !== undefined) return section.questions.filter(({ id }) => listed.includes(id))
  const path = pathOf(visit.questionnaire, visit.response.answers, visit.language)
  return path.find((page) => page.section.id === section.id)?.questions ?? []
}

function withoutCleared(form: Form, go: string): Form {
  return go.startsWith('clear:') ? new Map([...form].filter(([name]) => name !== go.slice(6))) : form
}

function merged(before: Answers, read: PageReading): Answers {
  const kept = Object.entries(before).filter(([id]) => !read.cleared.some((cleared) => cleared === id))
  return { ...Object.fromEntries(kept), ...read.answers }
}

interface Again {
  readonly shown: readonly Question[]
  readonly form: Form
  readonly faults: SectionPage['faults']
  readonly stale: boolean
}

/**
 * The page once more, holding what was posted rather than what is stored. A question with a fault stays on it even where
 * the language just chosen does not ask it.
 */
function again(visit: Visit, section: Section, { shown, form, faults, stale }: Again): Response {
  const path = pathOf(visit.questionnaire, visit.response.answers, visit.language)
  const there = path.find((page) => page.section.id === section.id)
  const asked = there?.questions ?? shown
  const isWrong = ({ id }: Question) => faults.some((fault) => fault.question === id)
  const questions = section.questions.filter((question) => asked.includes(question) || isWrong(question))
  const here = { section, questions }
  const others = here.questions.filter((question) => !shown.includes(question))
  return sendSection({
    visit,
    path: there ? path.map((page) => (page === there ? here : page)) : [here, ...path],
    here,
    values: new Map([...formOf(others, visit.response.answers), ...form]),
    faults,
    fresh: [],
    fromReview: form.get('from')?.[0] === 'review',
    stale,
  })
}

function whereTo(visit: Visit, section: Section, form: Form, shown: readonly Question[], go: string): string {
  const { questionnaire, response, language, wave } = visit
  const path = pathOf(questionnaire, response.answers, language)
  const here = path.find((page) => page.section.id === section.id)
  const from = form.get('from')?.[0] === 'review' ? 'from=review' : ''
  const fresh = here?.questions.filter((question) => !shown.includes(question)) ?? []
  const sameLanguage = form.get('language')?.[0] === language
  if (here && fresh.length > 0 && sameLanguage && go !== 'back' && !go.startsWith('clear:')) {
    const ids = fresh.map(({ id }) => id).join('+')
    return `${pageAddress({ visit, here }, language)}?${[`new=${ids}`, from].filter(Boolean).join('&')}`
  }
  if (go === 'next') return nearest(visit, path, section)
  if (go === 'back') return before(visit, path, section)
  if (go === 'review') return addressOf(language, wave.id, 'review')
  const cleared = go.startsWith('clear:q.') ? (go.split('.')[1] ?? '') : ''
  const anchor = isId(cleared) ? `#q-${cleared}` : ''
  const query = from === '' ? '' : `?${from}`
  return `${addressOf(language, wave.id, pageOfSection(section.id))}${query}${anchor}`
}

function before(visit: Visit, path: readonly PathSection[], section: Section): string {
  const order = visit.questionnaire.sections.map(({ id }) => id)
  const earlier = path.filter((page) => order.indexOf(page.section.id) < order.indexOf(section.id))
  const page = earlier.at(-1) ?? path[0]
  return addressOf(visit.language, visit.wave.id, page ? pageOfSection(page.section.id) : undefined)
}
