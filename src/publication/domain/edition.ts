/**
 * An edition: one publication of a wave being made, out, or taken back. Number 1 is the first; a correction is the next
 * number. All languages of an edition become public in one moment, or none.
 */
import type { Language, LocalisedText, WaveId } from '#shared'
import type { EditionFacts } from './edition-facts.ts'

export interface Edition {
  readonly wave: WaveId
  readonly number: number
  readonly state: EditionState
  readonly facts: EditionFacts
  /** The latest revision of each part in each language. */
  readonly texts: readonly EditionText[]
  /** Statements chosen for the report's summary and the news, in this order. */
  readonly picks: readonly PickedStatement[]
  readonly approvals: readonly Approval[]
  /** Why it replaces the edition before it; null for the first. */
  readonly corrects: LocalisedText | null
}

export type EditionState =
  | { readonly kind: 'preparing' }
  /** Under embargo: everything is made and stored, nothing is public before the moment. */
  | { readonly kind: 'scheduled'; readonly at: Date }
  | { readonly kind: 'released'; readonly at: Date }
  | {
      readonly kind: 'withdrawn'
      readonly at: Date
      readonly on: Date
      readonly note: LocalisedText
    }

/** `news`, `summary`, `easy`, or `chapter:` and the id of a section. */
export type Part = string

export interface EditionText {
  readonly part: Part
  readonly language: Language
  readonly markdown: string
  /** 1, and one more with each change. */
  readonly revision: number
  /** Revision of the source language's text it was written beside; null for the source itself. */
  readonly ofSource: number | null
}

export interface PickedStatement {
  /** Id of a found statement. */
  readonly id: string
  /** Its fingerprint when it was picked: another one now means that its numbers changed. */
  readonly fingerprint: string
  /** Sentences an editor wrote instead of the generated ones, by language; null where none. */
  readonly texts: LocalisedText | null
}

export interface Approval {
  readonly language: Language
  /** Account of who approved, or `console`. */
  readonly by: string
  readonly at: Date
  /** Hash of what was approved: an approval of anything else does not count. */
  readonly content: string
}

/** The main results in easy language. */
export const easyPart: Part = 'easy'

export const partOfChapter = (section: string): Part => `chapter:${section}`

/** How a text stands beside the text it was translated from. */
export type TextStanding = 'missing' | 'older' | 'current'

export function standingOf(edition: Edition, part: Part, language: Language): TextStanding {
  const text = textOf(edition, part, language)
  if (text === undefined || text.markdown.trim() === '') return 'missing'
  const { sourceLanguage } = edition.facts
  if (language === sourceLanguage) return 'current'
  const source = textOf(edition, part, sourceLanguage)
  return source !== undefined && source.revision !== text.ofSource ? 'older' : 'current'
}

export function textOf(edition: Edition, part: Part, language: Language): EditionText | undefined {
  return edition.texts.find((text) => text.part === part && text.language === language)
}

/**
 * What an approval of a language is an approval of: every text in it, the chosen statements, the facts, and the data set.
 * The same string exactly when nothing of that changed.
 */
export function approvedContent(edition: Edition, language: Language, dataSet: string): string {
  const texts = edition.texts
    .filter((text) => text.language === language)
    .map(({ part, markdown }) => [part, markdown])
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))
  const picks = edition.picks.map(({ id, fingerprint, texts: own }) => [
    id,
    fingerprint,
    own?.[language] ?? null,
  ])
  return JSON.stringify([dataSet, edition.number, edition.facts, edition.corrects, texts, picks])
}

/** What staff may want to do next; null where it can be done, else a code that says what stands in the way. */
export interface Steps {
  readonly edit: Obstacle | null
  readonly release: Obstacle | null
  readonly cancel: Obstacle | null
  readonly withdraw: Obstacle | null
  readonly correct: Obstacle | null
}

export type Obstacle =
  | 'wave_not_cleaned'
  | 'edition_scheduled'
  | 'edition_released'
  | 'edition_withdrawn'
  | 'edition_not_scheduled'
  | 'edition_not_released'
  | 'approval_missing'

/**
 * @param lacking required languages whose texts nobody has approved as they stand
 * @param out the edition readers see, or saw last; while a correction is being prepared it is the one before
 */
export function stepsOf(
  { state }: Edition,
  lacking: readonly Language[],
  out: Pick<Edition, 'state'> | null,
): Steps {
  const { kind } = state
  const since = {
    scheduled: 'edition_scheduled',
    released: 'edition_released',
    withdrawn: 'edition_withdrawn',
  } as const
  const withdrawable = {
    preparing: 'edition_not_released',
    scheduled: 'edition_not_released',
    released: null,
    withdrawn: 'edition_withdrawn',
  } as const
  const fixed = kind === 'preparing' ? null : since[kind]
  return {
    edit: fixed,
    release: fixed ?? (lacking.length > 0 ? 'approval_missing' : null),
    cancel: kind === 'scheduled' ? null : 'edition_not_scheduled',
    withdraw: withdrawable[out?.state.kind ?? 'preparing'],
    correct: kind === 'released' || kind === 'withdrawn' ? null : 'edition_not_released',
  }
}
