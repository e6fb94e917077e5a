/**
 * The questionnaires shipped with the product, read from their written form: the barometer and the participants'
 * edition. Either both come out whole, or the first problem with its path in the document.
 *
 * The participants' edition has no written sections. It becomes one question a page: a cheap phone then shows a question
 * without scrolling, every answer is safe as soon as it is given, and routing needs no script, because what a page asks
 * is settled before it is sent. Its pages are headed "Question 3 of 12".
 */
import type { ZodType } from 'zod'
import { done, type LocalisedText, type Problem, questionnaireId, type Result, refused } from '#shared'
import type { Option, Question, Questionnaire, Section } from '../definition.ts'
import { buildQuestion, buildScale, isRegion, type Places, type Report } from './build-question.ts'
import { buildCondition } from './build-routing.ts'
import {
  barometerSchema,
  municipalitiesSchema,
  participantsSchema,
  regionsSchema,
  type WrittenQuestion,
  type WrittenScale,
} from './content-schema.ts'

/** Texts of the pages around the questions by key, such as `next`. */
export type InterfaceTexts = Readonly<Record<string, LocalisedText>>

export interface Edition {
  readonly questionnaire: Questionnaire
  readonly interfaceTexts: InterfaceTexts
}

export interface PlaceLists {
  readonly regions: unknown
  readonly municipalities: unknown
}

/** The barometer's edition with its texts and places; problems name the path in the content file. */
export function readBarometer(written: unknown, lists: PlaceLists): Result<Edition> {
  const document = parsed(barometerSchema, written)
  if (!document.ok) return document
  const places = readPlaces(lists)
  if (!places.ok) return places
  const { easyLanguages, ...edition } = document.value
  return build({ ...edition, languages: [...edition.languages, ...easyLanguages] }, places.value)
}

/** Places carry their official Finnish and Swedish names in every language version; `namesOf` shows them. */
export function readParticipants(written: unknown, lists: PlaceLists): Result<Edition> {
  const document = parsed(participantsSchema, written)
  if (!document.ok) return document
  const places = readPlaces(lists)
  if (!places.ok) return places
  const { questions, ...edition } = document.value
  const sections = questions.map((question) => ({ id: question.id, title: {}, questions: [question] }))
  return build(
    { ...edition, sections },
    { ...places.value, regions: places.value.regions.map(officialNames) },
  )
}

interface WrittenEdition extends Omit<Questionnaire, 'id' | 'textVersion' | 'sections'> {
  readonly id: string
  readonly mandatoryQuestions?: readonly string[] | undefined
  readonly scales: Readonly<Record<string, WrittenScale>>
  readonly ui: InterfaceTexts
  readonly sections: readonly {
    readonly id: string
    readonly title: LocalisedText
    readonly questions: readonly WrittenQuestion[]
  }[]
}

function build(written: WrittenEdition, places: Places): Result<Edition> {
  const problems: Problem[] = []
  const report: Report = (code, message, at) => problems.push({ code, message, at })
  const sections = buildSections(written, places, report)
  const [problem] = problems
  if (problem !== undefined) return { ok: false, problem }
  const { version, title, sourceLanguage, languages, estimatedMinutes, intro, outro } = written
  const texts = { title, sourceLanguage, languages, estimatedMinutes, intro, outro }
  return done({
    questionnaire: { id: questionnaireId(written.id), version, textVersion: 1, ...texts, sections },
    interfaceTexts: written.ui,
  })
}

function buildSections(written: WrittenEdition, places: Places, report: Report): readonly Section[] {
  const scales = new Map(Object.entries(written.scales).map(([id, scale]) => [id, buildScale(id, scale)]))
  const regionQuestion = written.sections.flatMap(({ questions }) => questions).find(isRegion)?.id
  const surroundings = { scales, places, mandatory: written.mandatoryQuestions ?? [], regionQuestion }
  const unrouted = written.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => {
      const built = buildQuestion(question, surroundings, `${section.id}/${question.id}`, report)
      return built === undefined ? [] : [built]
    }),
  }))
  const byId = new Map(unrouted.flatMap(({ questions }) => questions).map((one) => [one.id, one]))
  const routing = new Map(
    written.sections.flatMap((section) =>
      section.questions.map(({ id, showIf }) => [id as string, { showIf, at: `${section.id}/${id}/showIf` }]),
    ),
  )
  const routed = (question: Question): Question => {
    const { showIf, at = '' } = routing.get(question.id) ?? {}
    const condition = showIf === undefined ? undefined : buildCondition(showIf, byId, at, report)
    return condition === undefined ? question : { ...question, showIf: condition }
  }
  return unrouted.map((section) => ({ ...section, questions: section.questions.map(routed) }))
}

function readPlaces(lists: PlaceLists): Result<Places> {
  const regions = parsed(regionsSchema, lists.regions)
  if (!regions.ok) return regions
  const municipalities = parsed(municipalitiesSchema, lists.municipalities)
  if (!municipalities.ok) return municipalities
  const { majorRegions } = regions.value
  return done({
    majorRegions: Object.fromEntries(
      majorRegions.map(({ key, nuts2 }) => [
        key,
        regions.value.regions
          .filter(({ nuts3_2024: nuts3 }) => nuts3?.startsWith(nuts2) === true)
          .map(({ code }) => Number(code)),
      ]),
    ),
    regions: regions.value.regions.map(({ code, name }) => ({ code: Number(code), key: code, text: name })),
    municipalities: municipalities.value.municipalities.map(({ code, region, fi, sv }) => ({
      code: Number(code),
      key: code,
      text: { fi, sv },
      within: Number(region),
    })),
  })
}

function officialNames({ text, ...option }: Option): Option {
  return { ...option, text: Object.fromEntries(Object.entries(text).filter(([tag]) => tag !== 'en')) }
}

function parsed<Value>(schema: ZodType<Value>, document: unknown): Result<Value> {
  const outcome = schema.safeParse(document)
  if (outcome.success) return done(outcome.data)
  const [issue] = outcome.error.issues
  const at = (issue?.path ?? []).join('/')
  return refused('content_unreadable', `The document is not as it must be: ${issue?.message ?? ''}`, at)
}
