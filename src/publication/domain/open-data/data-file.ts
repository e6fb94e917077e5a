/** What open data is made from, and the files it becomes. Every number in them comes from a `Released` value. */
import type { DataSet, Released, ReleasedResults } from '#analysis'
import type { Language, LocalisedText } from '#shared'

export interface DataFile {
  /** Under the publication: `data/tables.csv`. */
  readonly path: string
  readonly mediaType: string
  /** Null where a file holds every language, or none. */
  readonly language: Language | null
  readonly content: string | Uint8Array
}

export interface OpenDataInput {
  readonly released: ReleasedResults
  /** Official languages, in the order they are offered. */
  readonly languages: readonly Language[]
  /** Null before the moment of publication is known; the bytes depend on nothing else that changes. */
  readonly published: Date | null
  /** Where the site stands, such as `https://example.fi`; null where that is not known. */
  readonly origin: string | null
  /** Responses without anything that could identify, where the policy of the wave opens them; null elsewhere. */
  readonly microdata: Released<DataSet> | null
  /** Who publishes, for descriptions and citations. */
  readonly publisher?: LocalisedText
}
