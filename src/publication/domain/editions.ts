/**
 * The stored facts of editions, read from their written form: by survey what holds for every wave of it, by wave the rest.
 * Of a wave or survey that nothing is stored of, only what it says itself is known.
 */
import { z } from 'zod'
import type { Wave } from '#fieldwork'
import { done, isLanguage, officialLanguages, type Result, refused } from '#shared'
import type { EditionFacts } from './edition-facts.ts'

/** Facts by survey (id of its questionnaire), and there by wave. */
export interface Editions {
  readonly surveys: Readonly<Record<string, SurveyFacts>>
}

interface SurveyFacts extends Pick<EditionFacts, 'sourceLanguage' | 'programme'> {
  readonly waves: Readonly<Record<string, Omit<EditionFacts, 'sourceLanguage' | 'programme'>>>
}

/** Problem: `editions_unreadable`, `at` the path in the document. */
export function readEditions(written: unknown): Result<Editions> {
  const read = schema.safeParse(written)
  if (read.success) return done(read.data)
  const [issue] = read.error.issues
  return refused('editions_unreadable', issue?.message ?? '', issue?.path.join('.') ?? '')
}

export function factsOfWave(wave: Wave, { surveys }: Editions): EditionFacts {
  const survey = surveys[wave.questionnaire.id]
  const own = survey?.waves[wave.id]
  const [first = 'fi'] = wave.languages.filter((language) => officialLanguages.includes(language))
  return {
    sourceLanguage: survey?.sourceLanguage ?? first,
    programme: survey?.programme ?? null,
    ...(own ?? {
      contractor: null,
      report: { title: wave.title, publishedOn: null, elsewhere: null },
      event: null,
      published: null,
    }),
  }
}

const language = z.string().refine(isLanguage, 'This is no language the product knows.')
const inEveryLanguage = z
  .record(language, z.string().trim().min(1))
  .refine(
    (text) => officialLanguages.every((official) => text[official] !== undefined),
    `Write it in ${officialLanguages.join(', ')}.`,
  )
const moment = z.iso.datetime({ offset: true, local: false })
const address = z.url({ protocol: /^https$/u })

const programme = z.object({
  name: inEveryLanguage,
  owner: z.object({ id: z.string(), name: inEveryLanguage }),
  startedOn: z.iso.date().nullable(),
  url: z.record(language, address),
})

const event = z.object({
  name: inEveryLanguage,
  startsAt: moment,
  endsAt: moment,
  registrationUrl: address,
  speakers: z.array(z.object({ name: z.string(), organisation: z.string() })),
})

const report = z.object({
  title: inEveryLanguage,
  publishedOn: z.iso.date().nullable(),
  elsewhere: z.object({ languages: z.array(language).min(1), url: address }).nullable(),
})

const wave = z.object({
  contractor: z.object({ name: z.string() }).nullable(),
  report,
  event: event.nullable(),
  published: z.object({ first: moment, versions: z.record(language, moment) }).nullable(),
})

const schema = z.object({
  surveys: z.record(
    z.string(),
    z.object({
      sourceLanguage: language,
      programme: programme.nullable(),
      waves: z.record(z.string(), wave),
    }),
  ),
})
