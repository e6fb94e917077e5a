import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Language, officialLanguages, type Result, refused } from '#shared'
import type { Edition } from '../domain/edition.ts'
import type { BuiltFile, FileAbout } from '../domain/edition-file.ts'
import { readFiles } from '../store/files.ts'
import { approveEdition } from './approve-edition.ts'
import { beginEdition } from './begin-edition.ts'
import { manifestFile, type ProtectionCounts, protectionCounts } from './manifest.ts'
import { type Material, materialOf } from './material.ts'
import { releaseNow } from './release-edition.ts'

export interface PublishRequest {
  readonly wave: string
  /** Official languages whose files are written; a release is always of all that are approved. */
  readonly languages: readonly Language[]
  /** The address people use; null where there is none yet. */
  readonly origin?: string | null
  /** Stores one file of the publication; called once per file, `manifest.json` last. */
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>
  /** Makes what was written the publication: called once when everything is there. */
  readonly finish: () => Promise<void>
}

export interface Publication {
  readonly wave: string
  readonly dataSet: string
  readonly files: readonly FileAbout[]
  /** Cells hidden to protect respondents, and how many of them the attacker found: none, or nothing is published. */
  readonly protection: ProtectionCounts
}

/**
 * A wave's edition as files. Where it is not out yet it is released now, and this is its approval: whoever may do this is
 * trusted with every language. The same edition gives the same bytes.
 * Problems: `not_permitted`, `language_not_published`, `edition_scheduled` under embargo, `edition_withdrawn`, and those of
 * `releaseResults`, `approveEdition` and `releaseNow`.
 */
export async function publishWave(ctx: Context, request: PublishRequest): Promise<Result<Publication>> {
  if (!permits(ctx.actor, 'publish')) return notPermitted('publish')
  const unknown = request.languages.find((language) => !officialLanguages.includes(language))
  if (unknown !== undefined || request.languages.length === 0) {
    const offered = officialLanguages.join(', ')
    return refused('language_not_published', `Results are published in ${offered}.`, unknown ?? '')
  }
  const material = await materialOf(ctx, request.wave)
  if (!material.ok) return material
  const edition = await releasedEdition(ctx, material.value, request)
  if (!edition.ok) return edition
  const files = (await readFiles(ctx.database, edition.value)).filter(
    ({ language, kind }) =>
      kind !== 'manifest' && (language === null || request.languages.includes(language)),
  )
  const { state } = edition.value
  const at = state.kind === 'preparing' ? ctx.clock.now() : state.at
  const manifest = manifestFile(material.value.released, edition.value, files, at)
  for (const { path, content } of [...files, manifest]) await request.writeFile(path, content)
  await request.finish()
  const { wave, results } = material.value.released
  return done({
    wave: wave.id,
    dataSet: results.dataSet,
    files: [...files, manifest].map(about),
    protection: protectionCounts(material.value.released),
  })
}

function about({ content: _, ...file }: BuiltFile): FileAbout {
  return file
}

async function releasedEdition(
  ctx: Context,
  material: Material,
  { wave, origin = null }: PublishRequest,
): Promise<Result<Edition>> {
  const edition = await beginEdition(ctx, material)
  if (!edition.ok) return edition
  const { kind } = edition.value.state
  if (kind === 'released') return edition
  if (kind === 'scheduled' || kind === 'withdrawn') return notNow(wave, kind)
  return approveAndRelease(ctx, { wave, origin })
}

/** Approval by whoever may do everything, and release at once. Problems: those of `approveEdition` and `releaseNow`. */
export async function approveAndRelease(
  ctx: Context,
  { wave, origin }: { readonly wave: string; readonly origin: string | null },
): Promise<Result<Edition>> {
  for (const language of officialLanguages) {
    const approved = await approveEdition(ctx, { wave, language })
    if (!approved.ok) return approved
  }
  return releaseNow(ctx, { wave, origin })
}

function notNow(wave: string, kind: 'scheduled' | 'withdrawn'): Result<never> {
  const why =
    kind === 'scheduled'
      ? 'is under embargo; it can be written once that has ended.'
      : 'was withdrawn; release a correction first.'
  return refused(`edition_${kind}`, `The edition of wave ${wave} ${why}`, wave)
}
