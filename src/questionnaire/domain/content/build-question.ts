/** One written question → the question the rooms speak of. Routing is left to `build-routing.ts`. */
import { type LocalisedText, questionId } from '#shared'
import type { MissingKind, Option, Question, Scale } from '../definition.ts'
import type { WrittenOption, WrittenQuestion, WrittenScale } from './content-schema.ts'

/** The lists of places an edition offers. */
export interface Places {
  readonly regions: readonly Option[]
  readonly municipalities: readonly Option[]
}

/** Tells what cannot be built; `at` is a path in the written document. */
export type Report = (code: string, message: string, at: string) => void

const missingByCode: Readonly<Record<number, MissingKind>> = { 98: 'cannot_say', 99: 'prefer_not_to_say' }
/** 96 says "not used" on a scale; among the options of a question it is an answer of substance, such as "nothing". */
const missingOnScale: Readonly<Record<number, MissingKind>> = { ...missingByCode, 96: 'not_used' }

export function buildOption(
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
  const options = (written.options ?? []).map((option) => buildOption(option))
  const items = written.items ?? []
  const lacking = (what: string) => {
    report('content_incomplete', `A question of type ${written.type} needs ${what}.`, at)
    return undefined
  }
  const scale = written.scale === undefined ? undefined : surroundings.scales.get(written.scale)
  if (written.scale !== undefined && scale === undefined) return lacking(`the scale "${written.scale}"`)
  switch (written.type) {
    case 'single':
      if (scale !== undefined) return { ...asked, kind: 'scale', scale }
      if (isRegion(written))
        return {
          ...asked,
          kind: 'place',
          list: 'regions',
          options: [...surroundings.places.regions, ...options],
        }
      return options.length > 0 ? { ...asked, kind: 'single', options } : lacking('options')
    case 'multi': {
      const max = written.max === undefined ? {} : { max: written.max }
      return options.length > 0 ? { ...asked, kind: 'multiple', options, ...max } : lacking('options')
    }
    case 'battery':
    case 'matrix':
      if (scale === undefined || items.length === 0) return lacking('a scale and items')
      return { ...asked, kind: 'battery', scale, items }
    case 'ranking': {
      if (items.length === 0) return lacking('items')
      const top = written.max ?? items.length
      return { ...asked, kind: 'ranking', items, top, partial: written.partialRankingAllowed ?? false }
    }
    case 'open': {
      const maxLength = written.maxLength ?? 500
      return { ...asked, kind: 'open', maxLength, long: maxLength > 200 }
    }
    case 'number':
      return written.range === undefined ? lacking('a range') : { ...asked, kind: 'number', ...written.range }
    case 'municipality': {
      const { regionQuestion, places } = surroundings
      const narrowed = regionQuestion === undefined ? {} : { narrowedBy: questionId(regionQuestion) }
      return { ...asked, kind: 'place', list: 'municipalities', options: places.municipalities, ...narrowed }
    }
  }
}

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
