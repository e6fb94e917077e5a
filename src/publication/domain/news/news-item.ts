/**
 * A news item in one language: what the press and the public read first. Markup, feeds, structured data and lists are
 * made from this one value.
 */
import type { Language } from '#shared'
import type { TextBlock } from '../bound-text/bound-text.ts'
import type { Text } from '../report-document.ts'

export interface NewsItem {
  readonly wave: string
  readonly language: Language
  readonly type: 'news'
  readonly title: string
  /** The first paragraph, which says the most. */
  readonly lead: Text
  readonly blocks: readonly TextBlock[]
  /** Shown only until it has ended, and with it whoever speaks there. */
  readonly event: NewsEvent | null
  readonly links: readonly NewsLink[]
  /** Null before publication. */
  readonly published: NewsDates | null
  readonly notices: readonly NewsNotice[]
}

/** ISO 8601. */
export interface NewsDates {
  /** When the news first came out, in the language it was written in. */
  readonly first: string
  /** When this language came out; null where that is the same moment. */
  readonly version: string | null
}

export interface NewsEvent {
  readonly name: Text
  /** ISO 8601 with offset. */
  readonly startsAt: string
  readonly endsAt: string
  readonly registrationUrl: string
  readonly speakers: readonly { readonly name: string; readonly organisation: string }[]
  /** Where, when and who, as a sentence or two. */
  readonly text: Text
}

export interface NewsLink {
  readonly kind: 'report' | 'easy' | 'report_elsewhere' | 'programme' | 'registration' | 'news'
  /** Says the document's language where that is not the page's. */
  readonly text: string
  readonly href: string
  /** Language of what it leads to. */
  readonly language: Language
}

export interface NewsNotice {
  readonly kind: 'demonstration' | 'credit' | 'withdrawn' | 'corrected'
  readonly title: string
  readonly text: Text
}
