/** One written question → the question the rooms speak of. Routing is left to `build-routing.ts`. */
import { type LocalisedText, questionId } from '#shared'
import type { MissingKind, Option, Question, Scale } from '../definition.ts'
import type { WrittenOption, WrittenQuestion, WrittenScale } from './content-schema.ts'

/** The lists of places an edition offers. */
export interface Places {
  readonly regions: readonly Option[]
  /** Codes of the regions that results are reported by together. */
  readonly majorRegions: Readonly<Record<string, readonly number[]>>
  readonly municipalities: readonly Option[]
}

/** Tells what cannot be built; `at` is a path in the written document. */
export type Report = (code: string, message: string, at: string) => void

const missingByCode: Readonly<Record<number, MissingKind>> = { 98: 'cannot_say', 99: 'prefer_not_to_say' }
/** 96 says "not used" on a scale; among the options of a question it is an answer of substance, such as "nothing". */
const missingOnScale: Readonly<Record<number, MissingKind>> = { ...missingByCode, 96: 'not_used' }

function buildOption(
  { code, key, text, exclusive, openText, validFromWave }: WrittenOption,
  missingCodes = missingByCode,
): Option {
  const missing = missingCodes[code]
  return {
    code,
    key,
    text,
    ...(exclusive && { exclusive }),
    ...(openText && { openText }),
    ...(missing !== undefined && { missing }),
    ...(validFromWave !== undefined && { since: validFromWave }),
  }
}

/** Code 96 is *not used* on a scale, where among options it would be an answer. */
export function buildScale(id: string, written: WrittenScale): Scale {
  const points = written.points.map((point) => buildOption(point, missingOnScale))
  if (written.type === 'ordinal') return { kind: 'ordinal', id, points }
  const { min, max, minLabel, maxLabel } = written
  return { kind: 'numeric', id, min, max, minLabel, maxLabel, points }
}

export interface Surroundings {
  readonly scales: ReadonlyMap<string, Scale>
  readonly places: Places
  readonly mandatory: readonly string[]
  /** The question that asks the region, which narrows lists of municipalities. */
  readonly regionQuestion: string | undefined
}

/** Undefined where the question cannot be built; `report` has then been told why. */
export function buildQuestion(
  written: WrittenQuestion,
  surroundings: Surroundings,
  at: string,
  report: Report,
): Question | undefined {
  if (written.type === 'note') return { kind: 'note', id: questionId(written.id), text: written.text }
  const asked = askedPart(written, surroundings.mandatory, at, report)
  const question =
    written.scale === undefined ? offering(written, surroundings) : onScale(written, surroundings)
  if (typeof question !== 'string') return { ...asked, ...question }
  report('content_incomplete', `A question of type ${written.type} needs ${question}.`, at)
  return undefined
}

/** A question without the part that every kind has. */
type Offer<Kind = Question> = Kind extends { kind: 'note' }
  ? never
  : Omit<Kind, keyof ReturnType<typeof askedPart>>

/** What a question with a scale asks for; or what it lacks, in words. */
function onScale(
  { scale: name = '', type, items }: WrittenQuestion,
  { scales }: Surroundings,
): Offer | string {
  const scale = scales.get(name)
  if (scale === undefined) return `the scale “${name}”`
  if (type === 'single') return { kind: 'scale', scale }
  if (type !== 'battery' && type !== 'matrix') return 'no scale'
  return items === undefined || items.length === 0 ? 'items' : { kind: 'battery', scale, items }
}

/** What a question without a scale asks for; or what it lacks, in words. */
function offering(written: WrittenQuestion, { places, regionQuestion }: Surroundings): Offer | string {
  const options = (written.options ?? []).map((option) => buildOption(option))
  const { items = [], max, maxLength = 500, range, partialRankingAllowed: partial = false } = written
  switch (written.type) {
    case 'single':
      if (isRegion(written))
        return {
          kind: 'place',
          list: 'regions',
          options: [...places.regions, ...options],
          ...(Object.keys(places.majorRegions).length > 0 && { reportGroups: places.majorRegions }),
        }
      return options.length > 0 ? { kind: 'single', options } : 'options'
    case 'multi':
      return options.length > 0 ? { kind: 'multiple', options, ...(max !== undefined && { max }) } : 'options'
    case 'ranking':
      return items.length > 0 ? { kind: 'ranking', items, top: max ?? items.length, partial } : 'items'
    case 'open':
      return { kind: 'open', maxLength, long: maxLength > 200 }
    case 'number':
      return range === undefined ? 'a range' : { kind: 'number', ...range }
    case 'municipality':
      return {
        kind: 'place',
        list: 'municipalities',
        options: places.municipalities,
        ...(regionQuestion !== undefined && { narrowedBy: questionId(regionQuestion) }),
      }
    default:
      return 'a scale and items'
  }
}

/** Whether its options are the regions, which narrow a question about municipalities. */
export function isRegion(written: WrittenQuestion): boolean {
  return written.optionsFrom?.startsWith('regions.json') ?? false
}

function askedPart(written: WrittenQuestion, mandatory: readonly string[], at: string, report: Report) {
  const codeOf = (key: string): number[] => {
    const option = written.options?.find((candidate) => candidate.key === key)
    if (option === undefined)
      report('content_unknown_key', `There is no option "${key}" in this question.`, at)
    return option === undefined ? [] : [option.code]
  }
  const { structural, reportGroups } = written
  const groups = Object.entries({ ...reportGroups, ...(structural && { structural }) })
  const [unansweredMeans] = written.missingMeans === undefined ? [] : codeOf(written.missingMeans)
  const disclosure = written.disclosureRisk ?? (written.sensitive ? ('sensitive' as const) : undefined)
  const help: LocalisedText | undefined = written.help
  return {
    id: questionId(written.id),
    text: written.text,
    ...(help !== undefined && { help }),
    ...(mandatory.includes(written.id) && { required: true }),
    ...(written.core && { core: true }),
    ...(written.trend && { trend: true }),
    ...(disclosure !== undefined && { disclosure }),
    ...(written.storeInResponse === false && { apart: true }),
    ...(unansweredMeans !== undefined && { unansweredMeans }),
    ...(groups.length > 0 && {
      reportGroups: Object.fromEntries(groups.map(([name, keys]) => [name, keys.flatMap(codeOf)])),
    }),
  }
}
