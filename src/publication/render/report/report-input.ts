/** What a report is composed of: released figures, what was found in them, what people wrote, and the facts around them. */
import type { ReleasedResults } from '#analysis'
import type { Language } from '#shared'
import type { EditionFacts } from '../../domain/edition-facts.ts'
import type { FoundStatement } from '../../domain/findings/found-statement.ts'
import type { Block } from '../../domain/report-document.ts'

export interface ReportInput {
  readonly released: ReleasedResults
  /** Those that staff picked first, in their order. */
  readonly statements: readonly FoundStatement[]
  readonly facts: EditionFacts
  /** What people wrote, its numbers bound; where there is nothing, the report words the findings itself. */
  readonly texts: {
    readonly summary: readonly Block[] | null
    /** By id of the section. */
    readonly chapters: ReadonlyMap<string, readonly Block[]>
  }
  /** Null before publication. */
  readonly published: Date | null
  /** Said first: a withdrawn or corrected edition. That data are invented is said without being asked. */
  readonly notices: readonly string[]
  /** One of the official languages. */
  readonly language: Language
}
