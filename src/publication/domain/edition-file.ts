/** A file of an edition. */
import type { Language } from '#shared'

export interface FileAbout {
  /** Inside the edition: `sv/report.pdf`, `data/tables.csv`. */
  readonly path: string
  /** Null for files of all languages. */
  readonly language: Language | null
  readonly kind: FileKind
  readonly mediaType: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

export type FileKind = 'report' | 'news' | 'results' | 'data' | 'feed' | 'manifest'

export interface BuiltFile extends FileAbout {
  readonly content: Uint8Array
}

/** The results in easy language: an edition that has them has this file. */
export const easyPath = (language: Language): string => `${language}/easy.html`
