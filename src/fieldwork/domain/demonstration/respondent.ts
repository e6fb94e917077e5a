/** The invented people of a demonstration wave: where they work, how they lean, how far they come. */
import type { Answer, Answers } from '#questionnaire'
import { type Day, type Language, type QuestionId, questionId } from '#shared'
import type { CalibratedWave } from './calibration.ts'
import { byScore, normal, take, type Uniform } from './draw.ts'

export interface Respondent {
  /** Key of the organisation type; null when not answered. So with the region, a national code such as `01`. */
  readonly orgType: string | null
  readonly region: string | null
  /** What answers lean on: organisation type, its group, region and language. */
  readonly tags: Set<string>
  /** How well cooperation goes in this person's eyes; standard normal. */
  readonly climate: number
  /** How close the person is to the programme; standard normal. */
  readonly engagement: number
  /** How ready the person is to answer at all; standard normal. */
  readonly patience: number
  language: Language
  day: Day
  /** Place of the last section reached among the questionnaire's sections. */
  lastSection: number
  readonly answers: Map<QuestionId, Answer>
}

/** Groups of organisation types whose views the calibration tells apart. */
export const groups: Readonly<Record<'public' | 'third_and_private', readonly string[]>> = {
  public: ['municipality', 'state', 'education', 'wellbeing'],
  third_and_private: ['ngo', 'immigrant_assoc', 'religious', 'labour_market', 'company'],
}

/** Everyone who answers in a wave, in random order. @param sections how many pages the questionnaire has. */
export function invite(
  wave: CalibratedWave,
  sections: readonly string[],
  uniform: Uniform,
): readonly Respondent[] {
  const everyone = cells(wave).map(([orgType, region]) => respondent(orgType, region, uniform))
  const shuffled = byScore(everyone, uniform)
  giveLanguages(wave, shuffled, uniform)
  giveDays(wave, shuffled)
  stopOnTheWay(wave, shuffled, sections, uniform)
  return byScore(shuffled, uniform)
}

/** One pair of organisation type and region for every respondent of the table. */
function cells(wave: CalibratedWave): readonly (readonly [string | null, string | null])[] {
  const { rows, cols, counts } = wave.orgTypeByRegion
  const known = (key: string | undefined) => (key === undefined || key === 'missing' ? null : key)
  return counts.flatMap((row, at) =>
    row.flatMap((count, column) =>
      Array.from({ length: count }, () => [known(rows[at]), known(cols[column])] as const),
    ),
  )
}

function respondent(orgType: string | null, region: string | null, uniform: Uniform): Respondent {
  const group = Object.entries(groups).find(([, types]) => types.includes(orgType ?? ''))?.[0]
  const climate = normal(uniform) - (group === 'third_and_private' ? 0.3 : 0)
  return {
    orgType,
    region,
    tags: new Set([orgType, group, `region ${region}`].filter((tag) => typeof tag === 'string')),
    climate,
    engagement: 0.35 * climate + 0.94 * normal(uniform),
    patience: normal(uniform),
    language: 'fi',
    day: '',
    lastSection: 0,
    answers: new Map(),
  }
}

/** Where Swedish and English speakers are likelier to be met. */
const languageLeanings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  sv: { 'region 15': 4, 'region 21': 6, 'region 01': 1.5, 'region 02': 2, 'region 16': 2 },
  en: { 'region 01': 2, immigrant_assoc: 3, education: 1, company: 1.5 },
}

function giveLanguages(wave: CalibratedWave, everyone: readonly Respondent[], uniform: Uniform): void {
  const { counts, svByRegion } = wave.responseLanguage
  const pool = new Set(everyone)
  const give = (among: Set<Respondent>, language: Language, count: number) => {
    const leaning = (one: Respondent) => leaningOf(languageLeanings[language], one.tags) + gumbel(uniform)
    for (const one of take(among, count, leaning)) {
      one.language = language
      pool.delete(one)
    }
  }
  if (svByRegion !== undefined) {
    for (const [region, count] of Object.entries(svByRegion)) {
      give(new Set([...pool].filter((one) => one.region === region)), 'sv', count)
    }
  } else give(pool, 'sv', counts.sv ?? 0)
  give(pool, 'en', counts.en ?? 0)
  for (const one of everyone) one.tags.add(`language ${one.language}`)
}

function giveDays(wave: CalibratedWave, everyone: readonly Respondent[]): void {
  let next = 0
  for (const [day, count] of Object.entries(wave.dailyCurve.counts)) {
    for (const one of everyone.slice(next, next + count)) one.day = day
    next += count
  }
}

/** The least patient stop on the first page, and so on; without a calibration of it everyone comes to the end. */
function stopOnTheWay(
  wave: CalibratedWave,
  everyone: readonly Respondent[],
  sections: readonly string[],
  uniform: Uniform,
): void {
  const pool = new Set(everyone)
  const reached = sections.map((section) => wave.breakoff?.reachedSection[section] ?? everyone.length)
  for (const [place, count] of reached.entries()) {
    const stop = place === reached.length - 1 ? pool.size : count - (reached[place + 1] ?? count)
    for (const one of take(pool, stop, ({ patience }) => gumbel(uniform) - 2 * patience))
      one.lastSection = place
  }
}

/** The sum of the leanings that these tags call up. */
export function leaningOf(
  leanings: Readonly<Record<string, number>> | undefined,
  tags: ReadonlySet<string>,
): number {
  let sum = 0
  for (const [tag, strength] of Object.entries(leanings ?? {})) if (tags.has(tag)) sum += strength
  return sum
}

/** Noise that makes choosing the highest score a choice in proportion to the leanings (Gumbel). */
export function gumbel(uniform: Uniform): number {
  return -Math.log(-Math.log(1 - uniform() + Number.EPSILON))
}

/** What the respondent has said so far. */
export function answersOf({ answers }: Respondent): Answers {
  return Object.fromEntries(answers)
}

/** Takes the place of an earlier answer. */
export function give(one: Respondent, question: string, answer: Answer): void {
  one.answers.set(questionId(question), answer)
}
