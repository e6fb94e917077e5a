/**
 * Responses in the field. Saving a page is one call in one round trip, durable when it returns: `fieldwork.save_page` takes
 * hold of the response (still started, the session right, its wave open today) and writes the page, or changes nothing at all.
 */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { Answers } from '#questionnaire'
import type { Day, Language, ResponseId, WaveId } from '#shared'

/** Whose response a request speaks of: the id finds the row, the hash proves the right to it. */
export interface SessionKey {
  readonly wave: WaveId
  readonly response: ResponseId
  readonly sessionHash: Uint8Array
}

/** A response as it stands while its wave is in the field. */
export interface OpenedResponse {
  readonly state: 'started' | 'submitted'
  /** In order of first use. */
  readonly languages: readonly Language[]
  readonly pages: readonly SavedPage[]
  /** Hash of the key it was submitted with. */
  readonly submitKeyHash: Uint8Array | null
}

export interface SavedPage {
  readonly section: string
  /** The language it was last saved in. */
  readonly language: Language
  readonly answers: Answers
}

const openOn = (today: Day) =>
  sql`w.state = 'open' and ${today}::date between w.field_start and coalesce(w.field_end, 'infinity')`

/** Begins a response unless it is already there; false when nothing was begun. */
export async function insertResponse(
  database: Database,
  key: SessionKey,
  language: Language,
  today: Day,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into fieldwork.responses (wave_id, response_id, session_hash, state, languages, started_on, saved_on)
    select w.wave_id, ${key.response}::uuid, ${key.sessionHash}::bytea, 'started', array[${language}::text],
      ${today}::date, ${today}::date
    from fieldwork.waves w
    where w.wave_id = ${key.wave} and ${openOn(today)} and ${language}::text = any(w.languages)
    on conflict (wave_id, response_id) do nothing`.execute(database)
  return numAffectedRows === 1n
}

/** The response with its pages; null when there is none or the session is not the right one. */
export async function findResponse(database: Database, key: SessionKey): Promise<OpenedResponse | null> {
  const { rows } = await sql<{
    state: OpenedResponse['state']
    languages: string[]
    pages: SavedPage[]
    submit_key_hash: Buffer | null
  }>`
    select r.state, r.languages, r.submit_key_hash, coalesce((
      select jsonb_agg(jsonb_build_object('section', p.section, 'language', p.language, 'answers', p.answers))
      from fieldwork.pages p where p.wave_id = r.wave_id and p.response_id = r.response_id
    ), '[]') as pages
    from fieldwork.responses r
    where r.wave_id = ${key.wave} and r.response_id = ${key.response}::uuid and r.session_hash = ${key.sessionHash}::bytea
  `.execute(database)
  const row = rows[0]
  if (row === undefined) return null
  return {
    state: row.state,
    languages: row.languages,
    pages: row.pages,
    submitKeyHash: row.submit_key_hash,
  }
}

export interface PageToSave {
  readonly section: string
  readonly language: Language
  readonly answers: Answers
  /** Questions of the page that were emptied; what is neither answered nor cleared stays as it was. */
  readonly cleared: readonly string[]
}

/** False when nothing was saved: wrong session, already submitted, wave not open, or not in that language. */
export async function upsertPage(
  database: Database,
  key: SessionKey,
  page: PageToSave,
  today: Day,
): Promise<boolean> {
  const { rows } = await sql<{ saved: boolean }>`
    select fieldwork.save_page(${key.wave}, ${key.response}, ${key.sessionHash}, ${today}, ${page.section},
      ${page.language}, ${JSON.stringify(page.answers)}, ${page.cleared}) as saved`.execute(database)
  return rows[0]?.saved === true
}

/** Submits a started response of an open wave; false when nothing changed. */
export async function markSubmitted(
  database: Database,
  key: SessionKey,
  submitKeyHash: Uint8Array,
  today: Day,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update fieldwork.responses r
    set state = 'submitted', saved_on = ${today}::date, submit_key_hash = ${submitKeyHash}::bytea
    from fieldwork.waves w
    where r.wave_id = ${key.wave} and r.response_id = ${key.response}::uuid
      and r.session_hash = ${key.sessionHash}::bytea and r.state = 'started'
      and w.wave_id = r.wave_id and ${openOn(today)}`.execute(database)
  return numAffectedRows === 1n
}

/** Gives a started response a new code to continue by; the earlier one, if any, no longer works. */
export async function setResumeHash(
  database: Database,
  key: SessionKey,
  resumeHash: Uint8Array,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update fieldwork.responses set resume_hash = ${resumeHash}::bytea
    where wave_id = ${key.wave} and response_id = ${key.response}::uuid
      and session_hash = ${key.sessionHash}::bytea and state = 'started'`.execute(database)
  return numAffectedRows === 1n
}

/** The response a code belongs to. */
export async function findByResumeHash(
  database: Database,
  wave: WaveId,
  resumeHash: Uint8Array,
): Promise<{ readonly response: ResponseId; readonly state: OpenedResponse['state'] } | null> {
  const { rows } = await sql<{ response: ResponseId; state: OpenedResponse['state'] }>`
    select response_id as response, state from fieldwork.responses
    where wave_id = ${wave} and resume_hash = ${resumeHash}::bytea`.execute(database)
  return rows[0] ?? null
}

/** Lets a new session take over a started response: the one before it ends. */
export async function replaceSession(database: Database, key: SessionKey): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update fieldwork.responses set session_hash = ${key.sessionHash}::bytea
    where wave_id = ${key.wave} and response_id = ${key.response}::uuid and state = 'started'`.execute(
    database,
  )
  return numAffectedRows === 1n
}

/** How many unknown codes the wave was offered in this minute. */
export async function unknownCodesIn(database: Database, wave: WaveId, minute: number): Promise<number> {
  const { rows } = await sql<{ offered: number }>`
    select offered from fieldwork.unknown_codes where wave_id = ${wave} and minute = ${minute}`.execute(
    database,
  )
  return rows[0]?.offered ?? 0
}

/** Counts one unknown code; only the latest minute is remembered. */
export async function countUnknownCode(database: Database, wave: WaveId, minute: number): Promise<void> {
  await sql`
    insert into fieldwork.unknown_codes as u (wave_id, minute, offered) values (${wave}, ${minute}, 1)
    on conflict (wave_id) do update
    set offered = case when u.minute = excluded.minute then u.offered + 1 else 1 end, minute = excluded.minute
  `.execute(database)
}
