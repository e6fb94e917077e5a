/**
 * What differs between two versions of a questionnaire: meaning (ids, codes, kinds, routing, limits, order, the languages
 * a question is asked in), which a frozen version keeps for ever, and texts, which may be corrected.
 */
import type { Questionnaire } from './definition.ts'

export interface Change {
  readonly kind: 'removed' | 'added' | 'changed'
  /** Path of ids and keys, such as `sections/background/questions/region/options/nationwide/code`. */
  readonly at: string
  /** One English sentence. */
  readonly sentence: string
}

/** Every difference of meaning, in the order of the frozen version; empty where at most texts differ. */
export function compareVersions(frozen: Questionnaire, next: Questionnaire): readonly Change[] {
  return differences(flatten(frozen).meaning, flatten(next).meaning)
}

/** Paths of the texts that differ, each ending in its language. */
export function changedTexts(frozen: Questionnaire, next: Questionnaire): readonly string[] {
  return differences(flatten(frozen).texts, flatten(next).texts).map((change) => change.at)
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Change[] {
  const changes: Change[] = []
  for (const [at, value] of before) {
    const now = after.get(at)
    if (now === undefined) changes.push({ kind: 'removed', at, sentence: `“${at}” was removed.` })
    else if (now !== value)
      changes.push({ kind: 'changed', at, sentence: `“${at}” was ${value} and would be ${now}.` })
  }
  for (const at of after.keys())
    if (!before.has(at)) changes.push({ kind: 'added', at, sentence: `“${at}” was added.` })
  return changes
}

interface Flat {
  readonly meaning: Map<string, string>
  readonly texts: Map<string, string>
}

/** The names under which the definition keeps texts by language. */
const textFields = new Set(['title', 'intro', 'outro', 'text', 'help', 'minLabel', 'maxLabel'])

function flatten(questionnaire: Questionnaire): Flat {
  const { version, textVersion, ...rest } = questionnaire
  const flat: Flat = { meaning: new Map(), texts: new Map() }
  walk(rest, '', flat)
  return flat
}

function walk(value: unknown, at: string, flat: Flat): void {
  if (Array.isArray(value)) walkList(value, at, flat)
  else if (typeof value === 'object' && value !== null) walkFields(value, at, flat)
  else flat.meaning.set(at, JSON.stringify(value))
}

function walkFields(value: object, at: string, flat: Flat): void {
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    const place = at === '' ? name : `${at}/${name}`
    if (textFields.has(name) && typeof inner === 'object') takeText(inner, place, flat)
    else walk(inner, place, flat)
  }
}

/** Things with an id or key are found by it; their order is part of the meaning. */
function walkList(list: readonly unknown[], at: string, flat: Flat): void {
  const names = list.map(nameOf)
  if (!names.every((name) => name !== undefined)) {
    flat.meaning.set(at, JSON.stringify(list))
    return
  }
  flat.meaning.set(`${at}/order`, names.join(' '))
  list.forEach((inner, index) => {
    walk(inner, `${at}/${names[index]}`, flat)
  })
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('id' in value && typeof value.id === 'string') return value.id
  return 'key' in value && typeof value.key === 'string' ? value.key : undefined
}

/** A question is asked only in the languages it has a text in: which these are is meaning. */
function takeText(text: object, at: string, flat: Flat): void {
  for (const [language, words] of Object.entries(text)) flat.texts.set(`${at}/${language}`, String(words))
  if (/^sections\/[^/]+\/questions\/[^/]+\/text$/.test(at))
    flat.meaning.set(`${at}/languages`, Object.keys(text).sort().join(' '))
}
