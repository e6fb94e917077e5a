/** The files and news of an edition in the database. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { Language, WaveId } from '#shared'
import type { BuiltFile, FileAbout } from '../domain/edition-file.ts'
import type { NewsItem } from '../domain/news/news-item.ts'

interface Key {
  readonly wave: WaveId
  readonly number: number
}

/** Puts the files in the place of those that were there. */
export async function replaceFiles(
  transaction: Database,
  { wave, number }: Key,
  files: readonly BuiltFile[],
): Promise<void> {
  await deleteFiles(transaction, { wave, number })
  for (const [place, { path, language, kind, mediaType, sha256, content }] of files.entries()) {
    await sql`insert into publication.files (wave_id, number, path, place, language, kind, media_type, sha256, content)
      values (${wave}, ${number}, ${path}, ${place}, ${language}, ${kind}, ${mediaType}, ${sha256},
        ${Buffer.from(content)})`.execute(transaction)
  }
}

export async function deleteFiles(transaction: Database, { wave, number }: Key): Promise<void> {
  await sql`delete from publication.files where wave_id = ${wave} and number = ${number}`.execute(transaction)
  await sql`delete from publication.news where wave_id = ${wave} and number = ${number}`.execute(transaction)
}

/** What files there are, without their content, in the order they were made. */
export async function listFiles(database: Database, { wave, number }: Key): Promise<readonly FileAbout[]> {
  const { rows } = await sql<FileAbout>`
    select path, language, kind, media_type as "mediaType", octet_length(content) as bytes, sha256
    from publication.files where wave_id = ${wave} and number = ${number} order by place`.execute(database)
  return rows
}

/** All files with their content, in the order they were made. */
export async function readFiles(database: Database, { wave, number }: Key): Promise<readonly BuiltFile[]> {
  const { rows } = await sql<BuiltFile>`
    select path, language, kind, media_type as "mediaType", octet_length(content) as bytes, sha256, content
    from publication.files where wave_id = ${wave} and number = ${number} order by place`.execute(database)
  return rows
}

/** A file of the latest edition of a wave that was ever public, unless that was withdrawn. */
export async function findPublicFile(
  database: Database,
  wave: WaveId,
  path: string,
): Promise<BuiltFile | null> {
  const { rows } = await sql<BuiltFile>`
    select f.path, f.language, f.kind, f.media_type as "mediaType", octet_length(f.content) as bytes, f.sha256, f.content
    from publication.files f
    join (
      select number, state from publication.editions
      where wave_id = ${wave} and state in ('released', 'withdrawn') order by number desc limit 1
    ) e using (number)
    where f.wave_id = ${wave} and f.path = ${path} and e.state = 'released'`.execute(database)
  return rows[0] ?? null
}

export async function insertNews(
  transaction: Database,
  { wave, number }: Key,
  item: NewsItem,
): Promise<void> {
  await sql`insert into publication.news (wave_id, number, language, item)
    values (${wave}, ${number}, ${item.language}, ${JSON.stringify(item)}::jsonb)`.execute(transaction)
}

export async function listNews(
  database: Database,
  { wave, number }: Key,
): Promise<Readonly<Record<Language, NewsItem>>> {
  const { rows } = await sql<{ language: Language; item: NewsItem }>`
    select language, item from publication.news where wave_id = ${wave} and number = ${number}`.execute(
    database,
  )
  return Object.fromEntries(rows.map(({ language, item }) => [language, item]))
}
