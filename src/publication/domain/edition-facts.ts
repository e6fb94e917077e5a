/**
 * What an edition says that no response tells: the programme behind the barometer, who carried it out, the event where
 * results are presented, and when the texts came out. Stored fields with their sources, written by people.
 */
import type { Day, Language, LocalisedText } from '#shared'

export interface EditionFacts {
  /** The language texts are first written in. */
  readonly sourceLanguage: Language
  /** Null for a survey that is not part of a programme: nothing is then said of one. */
  readonly programme: {
    readonly name: LocalisedText
    readonly owner: { readonly id: string; readonly name: LocalisedText }
    readonly startedOn: Day | null
    readonly url: LocalisedText
  } | null
  /** Who collected and analysed the responses; null where the owner did. */
  readonly contractor: { readonly name: string } | null
  readonly report: {
    readonly title: LocalisedText
    readonly publishedOn: Day | null
    /**
     * A report of the same wave that others published elsewhere, with the languages it exists in; its link says so.
     * Null where ours is the only one.
     */
    readonly elsewhere: { readonly languages: readonly Language[]; readonly url: string } | null
  }
  readonly event: EditionEvent | null
  /**
   * When the news first came out, and in which language when: only for news that were out before this system held them.
   * Null: all languages at the moment of release.
   */
  readonly published: {
    readonly first: string
    readonly versions: Readonly<Record<Language, string>>
  } | null
}

export interface EditionEvent {
  readonly name: LocalisedText
  /** ISO 8601 with offset. */
  readonly startsAt: string
  readonly endsAt: string
  readonly registrationUrl: string
  /** Named people in a public role; shown with the event only, and removed on request. */
  readonly speakers: readonly { readonly name: string; readonly organisation: string }[]
}
