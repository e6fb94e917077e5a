import { createHash } from 'node:crypto'
import type { ReleasedResults } from '#analysis'
import { countsFound } from '#analysis'
import { releaseResults } from '#analysis/use-cases'
import { markPublished } from '#fieldwork/use-cases'
import { recordAudit } from '#platform/audit'
import { type Context, permits } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused, waveId } from '#shared'
import { openDataFiles } from '../domain/open-data/open-data-files.ts'
import { hiddenCells, tablesIn } from '../domain/released-tables.ts'
import { documentCss, resultsDocument } from '../render/document.ts'

export interface PublishRequest {
  readonly wave: string
  /** Official languages. */
  readonly languages: readonly Language[]
  /** Stores one file of the publication; called once per file, `manifest.json` last. */
  readonly writeFile: (path: string, text: string) => Promise<void>
  /** Makes what was written the publication: called once when everything is there. */
  readonly finish: () => Promise<void>
}

export interface PublishedFile {
  readonly path: string
  readonly language: Language | null
  readonly kind: 'results' | 'data' | 'manifest'
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

export interface Publication {
  readonly wave: string
  readonly dataSet: string
  readonly files: readonly PublishedFile[]
  /** Hidden cells, and how many of them an outsider can work out from their own table: none, or nothing is published. */
  readonly protection: { readonly hidden: number; readonly attackerFound: number }
}

/**
 * Publishes a cleaned wave as files: a results page per language, open data, and a manifest naming the hash of the data
 * set. The same wave gives the same bytes. A wave that was not out before is marked as published.
 * Problems: `not_permitted`, `language_not_published`, `protection_failed`, and those of `releaseResults`.
 */
export async function publishWave(ctx: Context, request: PublishRequest): Promise<Result<Publication>> {
  if (!permits(ctx.actor, 'publish'))
    return refused('not_permitted', 'Publishing needs the permission “publish”.')
  const unknown = request.languages.find((language) => !officialLanguages.includes(language))
  if (unknown !== undefined || request.languages.length === 0) {
    const offered = officialLanguages.join(', ')
    return refused('language_not_published', `Results are published in ${offered}.`, unknown ?? '')
  }
  const released = await releaseResults(ctx, { wave: request.wave })
  if (!released.ok) return released
  const tables = tablesIn(released.value.results)
  const protection = { hidden: hiddenCells(tables), attackerFound: countsFound(tables) }
  if (protection.attackerFound > 0) {
    return refused(
      'protection_failed',
      `${protection.attackerFound} hidden counts of wave ${request.wave} could be worked out; nothing was published.`,
      request.wave,
    )
  }
  const files = await writeAll(released.value, protection, request)
  await request.finish()
  return announced(ctx, released.value, { files, protection })
}

async function writeAll(
  released: ReleasedResults,
  protection: Publication['protection'],
  { languages, writeFile }: PublishRequest,
): Promise<readonly PublishedFile[]> {
  const files: PublishedFile[] = []
  const write = async (
    file: Pick<PublishedFile, 'path' | 'language' | 'kind' | 'mediaType'>,
    text: string,
  ) => {
    await writeFile(file.path, text)
    files.push({ ...file, bytes: Buffer.byteLength(text), sha256: sha256(text, 'hex') })
  }
  const { wave, results } = released
  for (const language of languages) {
    const file = {
      path: `${language}/results.html`,
      language,
      kind: 'results',
      mediaType: 'text/html',
    } as const
    await write(file, resultsDocument({ ...released, language }, sha256(documentCss, 'base64')))
  }
  const openData = openDataFiles({ released, languages, published: null, origin: null, microdata: null })
  for (const { content, ...file } of openData) await write({ ...file, kind: 'data' }, String(content))
  const manifest = {
    kind: manifestKind,
    wave: wave.id,
    synthetic: wave.synthetic,
    credit: wave.credit,
    dataSet: results.dataSet,
    files,
    protection,
  }
  await write(
    { path: 'manifest.json', language: null, kind: 'manifest', mediaType: 'application/json' },
    `${JSON.stringify(manifest, null, 2)}\n`,
  )
  return files
}

/** How a folder is known to be a publication of ours. */
export const manifestKind = 'partnership-barometer-publication'

async function announced(
  ctx: Context,
  { wave, results }: ReleasedResults,
  { files, protection }: Pick<Publication, 'files' | 'protection'>,
): Promise<Result<Publication>> {
  if (wave.state === 'cleaned') {
    const marked = await markPublished(ctx, waveId(wave.id))
    if (!marked.ok) return marked
  }
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'publish-wave',
    about: `wave ${wave.id}`,
    detail: { dataSet: results.dataSet, files: files.length, hidden: protection.hidden },
  })
  return done({ wave: wave.id, dataSet: results.dataSet, files, protection })
}

function sha256(text: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text).digest(encoding)
}
