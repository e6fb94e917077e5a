import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { done, isId, type Language, type LocalisedText, type Result, refused, waveId } from '#shared'
import type { Edition } from '../domain/edition.ts'
import type { BuiltFile, FileAbout } from '../domain/edition-file.ts'
import type { NewsItem } from '../domain/news/news-item.ts'
import { publicEditionsOf } from '../store/editions.ts'
import { findPublicFile, listFiles, listNews } from '../store/files.ts'
import { releaseDue } from './release-due.ts'

/** An edition as readers know it. */
export interface PublicEdition {
  readonly wave: Wave
  readonly number: number
  readonly releasedAt: Date
  readonly languages: readonly Language[]
  /** Why it was taken back; null while it stands. Files and news of one that was taken back are not given. */
  readonly withdrawn: LocalisedText | null
  /** Why it replaced an earlier edition. */
  readonly corrected: LocalisedText | null
  readonly facts: Edition['facts']
  readonly news: Readonly<Record<Language, NewsItem>>
  readonly files: readonly FileAbout[]
}

/** Every edition that is or was public, the latest first. */
export async function listEditions(ctx: Context): Promise<readonly PublicEdition[]> {
  await releaseDue(ctx)
  const waves = await listWaves(ctx)
  const editions = await publicEditionsOf(ctx.database)
  const all = await Promise.all(
    editions.map((edition) => {
      const wave = waves.find(({ id }) => id === edition.wave)
      return wave === undefined ? [] : publicEdition(ctx, wave, edition)
    }),
  )
  return all.flat().toSorted((one, other) => other.releasedAt.getTime() - one.releasedAt.getTime())
}

async function publicEdition(
  { database }: Context,
  wave: Wave,
  edition: Edition,
): Promise<readonly PublicEdition[]> {
  const { state, number, corrects, facts } = edition
  if (state.kind !== 'released' && state.kind !== 'withdrawn') return []
  const news = await listNews(database, edition)
  const stands = state.kind === 'released'
  return [
    {
      wave,
      number,
      releasedAt: state.at,
      languages: Object.keys(news),
      withdrawn: stands ? null : state.note,
      corrected: corrects,
      facts,
      news: stands ? news : {},
      files: stands ? await listFiles(database, edition) : [],
    },
  ]
}

/** A file of an edition that is public and stands. Problem: `file_unknown`. */
export async function readEditionFile(
  ctx: Context,
  { wave, path }: { readonly wave: string; readonly path: string },
): Promise<Result<BuiltFile>> {
  await releaseDue(ctx)
  const file = isId(wave) ? await findPublicFile(ctx.database, waveId(wave), path) : null
  return file === null ? refused('file_unknown', 'There is no such file.', path) : done(file)
}
