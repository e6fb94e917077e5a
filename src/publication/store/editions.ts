/** Editions in the database. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { type Language, type LocalisedText, type WaveId, waveId } from '#shared'
import type { Approval, Edition, EditionState, EditionText, PickedStatement } from '../domain/edition.ts'
import type { EditionFacts } from '../domain/edition-facts.ts'

interface EditionRow {
  readonly wave_id: string
  readonly number: number
  readonly state: EditionState['kind']
  readonly release_at: Date | null
  readonly withdrawn_at: Date | null
  readonly withdrawn_note: LocalisedText | null
  readonly facts: EditionFacts
  readonly corrects: LocalisedText | null
  readonly picks: readonly PickedStatement[]
}

/** The edition of a wave with the highest number; null before there is one. */
export async function findEdition(database: Database, wave: WaveId): Promise<Edition | null> {
  const { rows } = await sql<EditionRow>`
    select * from publication.editions where wave_id = ${wave} order by number desc limit 1`.execute(database)
  const [row] = rows
  return row === undefined ? null : whole(database, row)
}

/** The edition of a wave that readers see, or saw last; null before there is one. */
export async function findPublicEdition(database: Database, wave: WaveId): Promise<Edition | null> {
  const { rows } = await sql<EditionRow>`
    select * from publication.editions
    where wave_id = ${wave} and state in ('released', 'withdrawn') order by number desc limit 1`.execute(
    database,
  )
  const [row] = rows
  return row === undefined ? null : whole(database, row)
}

/** The latest edition of each wave that was ever public. */
export async function publicEditionsOf(database: Database): Promise<readonly Edition[]> {
  const { rows } = await sql<EditionRow>`
    select distinct on (wave_id) * from publication.editions
    where state in ('released', 'withdrawn') order by wave_id, number desc`.execute(database)
  return Promise.all(rows.map((row) => whole(database, row)))
}

/**
 * Editions whose embargo has ended and that nobody has made public yet; they stay locked to this transaction. Whoever asks
 * meanwhile waits for it, so that no reader of that moment sees less than another.
 */
export async function lockDue(transaction: Database, now: Date): Promise<readonly Edition[]> {
  const { rows } = await sql<EditionRow>`
    select * from publication.editions
    where state = 'scheduled' and release_at <= ${now} order by release_at, wave_id
    for update`.execute(transaction)
  return Promise.all(rows.map((row) => whole(transaction, row)))
}

/** When the next embargo ends; null where none is set. */
export async function nextRelease(database: Database): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(release_at) as at from publication.editions where state = 'scheduled'`.execute(database)
  return rows[0]?.at ?? null
}

async function whole(database: Database, row: EditionRow): Promise<Edition> {
  const of = sql`wave_id = ${row.wave_id} and number = ${row.number}`
  const texts = await sql<{
    part: string
    language: Language
    markdown: string
    revision: number
    of_source: number | null
  }>`select distinct on (part, language) part, language, markdown, revision, of_source
    from publication.texts where ${of} order by part, language, revision desc`.execute(database)
  const approvals = await sql<{ language: Language; approved_by: string; at: Date; content: string }>`
    select language, approved_by, at, content from publication.approvals where ${of} order by language`.execute(
    database,
  )
  return {
    wave: waveId(row.wave_id),
    number: row.number,
    state: stateOf(row),
    facts: row.facts,
    texts: texts.rows.map(({ of_source, ...text }) => ({ ...text, ofSource: of_source })),
    picks: row.picks,
    approvals: approvals.rows.map(({ approved_by, ...approval }) => ({ ...approval, by: approved_by })),
    corrects: row.corrects,
  }
}

function stateOf({ state, release_at, withdrawn_at, withdrawn_note }: EditionRow): EditionState {
  if (state === 'preparing' || release_at === null) return { kind: 'preparing' }
  if (state !== 'withdrawn') return { kind: state, at: release_at }
  return { kind: state, at: release_at, on: withdrawn_at ?? release_at, note: withdrawn_note ?? {} }
}

/** Makes others who are about to change an edition of this wave wait until the end of the transaction. */
export async function holdEdition(transaction: Database, wave: WaveId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('publication'), hashtext(${wave}))`.execute(transaction)
}

/** Adds an edition that is being prepared, with its first texts. */
export async function insertEdition(
  transaction: Database,
  { wave, number, facts, corrects, picks, texts }: Omit<Edition, 'state' | 'approvals'>,
): Promise<void> {
  await sql`insert into publication.editions (wave_id, number, state, facts, corrects, picks)
    values (${wave}, ${number}, 'preparing', ${json(facts)}, ${json(corrects)}, ${json(picks)})`.execute(
    transaction,
  )
  for (const text of texts) await insertText(transaction, { wave, number }, text)
}

type Key = Pick<Edition, 'wave' | 'number'>

/** Adds a revision of a text. */
export async function insertText(
  transaction: Database,
  { wave, number }: Key,
  text: EditionText,
): Promise<void> {
  const { part, language, revision, markdown, ofSource } = text
  await sql`insert into publication.texts (wave_id, number, part, language, revision, markdown, of_source)
    values (${wave}, ${number}, ${part}, ${language}, ${revision}, ${markdown}, ${ofSource})`.execute(
    transaction,
  )
}

export async function updatePicks(
  transaction: Database,
  { wave, number }: Key,
  picks: readonly PickedStatement[],
): Promise<void> {
  await sql`update publication.editions set picks = ${json(picks)}
    where wave_id = ${wave} and number = ${number}`.execute(transaction)
}

export async function updateState(
  transaction: Database,
  { wave, number }: Key,
  state: EditionState,
): Promise<void> {
  const at = state.kind === 'preparing' ? null : state.at
  const withdrawn = state.kind === 'withdrawn' ? state : { on: null, note: null }
  await sql`update publication.editions
    set state = ${state.kind}, release_at = ${at}, withdrawn_at = ${withdrawn.on}, withdrawn_note = ${json(withdrawn.note)}
    where wave_id = ${wave} and number = ${number}`.execute(transaction)
}

export async function upsertApproval(
  transaction: Database,
  { wave, number }: Key,
  { language, by, at, content }: Approval,
): Promise<void> {
  await sql`insert into publication.approvals (wave_id, number, language, approved_by, at, content)
    values (${wave}, ${number}, ${language}, ${by}, ${at}, ${content})
    on conflict (wave_id, number, language) do update
    set approved_by = excluded.approved_by, at = excluded.at, content = excluded.content`.execute(transaction)
}

export async function deleteApproval(
  transaction: Database,
  { wave, number }: Key,
  language: Language,
): Promise<void> {
  await sql`delete from publication.approvals
    where wave_id = ${wave} and number = ${number} and language = ${language}`.execute(transaction)
}

const json = (value: unknown) => (value === null ? sql`null::jsonb` : sql`${JSON.stringify(value)}::jsonb`)
