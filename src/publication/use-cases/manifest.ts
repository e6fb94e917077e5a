/** The manifest of an edition: every file with its hash, the data set everything was counted from, the protection. */
import { createHash } from 'node:crypto'
import type { ReleasedResults } from '#analysis'
import type { Edition } from '../domain/edition.ts'
import type { BuiltFile } from '../domain/edition-file.ts'

/** How a folder is known to be a publication of ours. */
export const manifestKind = 'partnership-barometer-publication'

/** What was hidden to protect respondents, and what the attacker found. */
export interface ProtectionCounts {
  readonly hidden: number
  readonly attackerFound: number
}

export function protectionCounts({ protection }: ReleasedResults): ProtectionCounts {
  return { hidden: protection.whole.hidden, attackerFound: protection.attackerFound }
}

export function manifestFile(
  released: ReleasedResults,
  { number }: Pick<Edition, 'number'>,
  files: readonly BuiltFile[],
  at: Date,
): BuiltFile {
  const { wave, results } = released
  const manifest = {
    kind: manifestKind,
    wave: wave.id,
    edition: number,
    released: at.toISOString(),
    synthetic: wave.synthetic,
    credit: wave.credit,
    dataSet: results.dataSet,
    files: files.map(({ content: _, ...about }) => about),
    protection: protectionCounts(released),
  }
  return builtFile(
    { path: 'manifest.json', language: null, kind: 'manifest', mediaType: 'application/json' },
    `${JSON.stringify(manifest, null, 2)}\n`,
  )
}

/** A file with its size and hash. */
export function builtFile(
  about: Pick<BuiltFile, 'path' | 'language' | 'kind' | 'mediaType'>,
  content: string | Uint8Array,
): BuiltFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...about, bytes: bytes.byteLength, sha256, content: bytes }
}
