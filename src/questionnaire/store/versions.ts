/** Questionnaire versions in the database: one row for each text version, found by its newest. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { Questionnaire } from '../domain/definition.ts'

export interface StoredVersion {
  readonly questionnaire: Questionnaire
  readonly state: 'draft' | 'frozen'
}

interface Row {
  id: string
  version: string
  text_version: number
  state: StoredVersion['state']
  hash: string
}

/** Null where there is no such version. */
export async function findVersion(
  database: Database,
  id: string,
  version: string,
): Promise<StoredVersion | null> {
  const { rows } = await sql<Row>`
    select id, version, text_version, state, hash from questionnaire.versions
    where id = ${id} and version = ${version} order by text_version desc limit 1`.execute(database)
  return withDocument(database, rows[0])
}

/** The version begun last, with its newest texts; null where there is none. */
export async function findLatest(database: Database, id: string): Promise<StoredVersion | null> {
  const { rows } = await sql<Row>`
    select id, version, text_version, state, hash from questionnaire.versions
    where id = ${id}
    order by min(saved) over (partition by version) desc, text_version desc limit 1`.execute(database)
  return withDocument(database, rows[0])
}

/** Saves a draft over the one before; false, with nothing done, where that version is frozen. */
export async function putDraft(database: Database, questionnaire: Questionnaire): Promise<boolean> {
  const { id, version } = questionnaire
  const document = JSON.stringify({ ...questionnaire, textVersion: 1 })
  const { numAffectedRows } = await sql`
    insert into questionnaire.versions (id, version, text_version, state, document, hash)
    values (${id}, ${version}, 1, 'draft', ${document}::jsonb, ${hashOf(document)})
    on conflict (id, version, text_version) do update
      set document = excluded.document, hash = excluded.hash where versions.state = 'draft'`.execute(database)
  return numAffectedRows === 1n
}

/** Freezes a draft; false where there is none. */
export async function freezeDraft(database: Database, id: string, version: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update questionnaire.versions set state = 'frozen'
    where id = ${id} and version = ${version} and state = 'draft'`.execute(database)
  return numAffectedRows === 1n
}

/** Adds a frozen text version; false where someone else added the same number meanwhile. */
export async function addTextVersion(database: Database, questionnaire: Questionnaire): Promise<boolean> {
  const { id, version, textVersion } = questionnaire
  const document = JSON.stringify(questionnaire)
  const { numAffectedRows } = await sql`
    insert into questionnaire.versions (id, version, text_version, state, document, hash)
    values (${id}, ${version}, ${textVersion}, 'frozen', ${document}::jsonb, ${hashOf(document)})
    on conflict do nothing`.execute(database)
  return numAffectedRows === 1n
}

/** PostgreSQL keeps a jsonb document in one canonical form, so equal documents have equal hashes. */
function hashOf(document: string) {
  return sql`encode(sha256(convert_to((${document}::jsonb)::text, 'UTF8')), 'hex')`
}

/** Documents by the hash of their content, which therefore never go stale: a respondent's page reads a row, not 100 kB. */
const documents = new Map<string, Questionnaire>()
const documentsKept = 64

async function withDocument(database: Database, row: Row | undefined): Promise<StoredVersion | null> {
  if (row === undefined) return null
  const known = documents.get(row.hash)
  if (known !== undefined) return { questionnaire: known, state: row.state }
  const { rows } = await sql<{ document: Questionnaire; hash: string }>`
    select document, hash from questionnaire.versions
    where id = ${row.id} and version = ${row.version} and text_version = ${row.text_version}`.execute(
    database,
  )
  const [found] = rows
  if (found === undefined) return null
  if (documents.size >= documentsKept) documents.clear()
  documents.set(found.hash, found.document)
  return { questionnaire: found.document, state: row.state }
}
