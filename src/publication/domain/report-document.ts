/**
 * A document in one language, without a format: what the report says, in order. HTML, PDF and Word are made from this one
 * value, so that none of them can say more than another. Every number in it comes from a released cell or is marked as an
 * outside figure; whoever composes the document sees to that.
 */
import type { Language } from '#shared'

export interface ReportDocument {
  readonly language: Language
  readonly title: string
  /** Under the title on the cover: the wave and what kind of document it is. */
  readonly subtitle: string
  /** Who publishes it, for the cover and the file's properties. */
  readonly publisher: string
  /** One or two sentences for the file's properties and for search. */
  readonly description: string
  readonly keywords: readonly string[]
  /** As printed on the cover, in the document's language; null before publication. */
  readonly published: string | null
  /** Of the same moment in ISO 8601, for the file's properties; null before publication. */
  readonly publishedAt: string | null
  /** Said on the cover and at the top of every page or chapter: invented data, a withdrawn or corrected edition. */
  readonly notices: readonly string[]
  /** Heading of the table of contents. */
  readonly contentsTitle: string
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  /** Unique in the document; a fragment of an address: `cooperation`. */
  readonly id: string
  readonly title: Text
  readonly blocks: readonly Block[]
}

export type Block =
  /** Level 2 is a question inside a chapter, 3 a part of a question; chapters themselves are level 1. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  /** Set apart from the text: what a reader must know first. */
  | { readonly kind: 'note'; readonly title: string; readonly text: Text }
  /** Names with what they are: how the survey was done. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly text: Text }[] }
  | Figure
  | DataTable

export interface Figure {
  readonly kind: 'figure'
  readonly id: string
  readonly chart: Chart
  /** The same for a narrow screen, where there is one. */
  readonly narrow?: Chart
  /** Says what the chart shows, with its numbers; never empty. */
  readonly alternative: string
  readonly caption: Text
}

/** A drawing that needs no style sheet and no script: colours and fonts are in it. */
export interface Chart {
  readonly svg: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
}

export interface DataTable {
  readonly kind: 'table'
  readonly id: string
  readonly caption: Text
  /** Column headings; the first is that of the row headings. */
  readonly columns: readonly Text[]
  /** Each as long as `columns`; the first cell is the row's heading. Numbers are written out for the language. */
  readonly rows: readonly (readonly Text[])[]
  /** Bases, what hidden cells mean, how percentages were taken. */
  readonly notes: readonly Text[]
}

/** Running text in pieces. A plain string is in the document's language. */
export type Text = readonly (string | Piece)[]

export interface Piece {
  readonly text: string
  /** Where it differs from the document's, such as a question that has no text in this language. */
  readonly language?: Language
  readonly strong?: boolean
  readonly emphasis?: boolean
  /** Absolute, or `#id` of a chapter, heading, figure or table of the same document. */
  readonly href?: string
}
