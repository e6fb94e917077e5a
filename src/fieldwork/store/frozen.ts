/** From the field into the frozen data set, and back out. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { Answers } from '#questionnaire'
import { type Day, type Language, type QuestionId, responseId, type WaveId } from '#shared'
import {
  type CollectedResponse,
  endingIn,
  type FrozenContent,
  type FrozenResponse,
  inCanonicalOrder,
} from '../domain/freezing.ts'

interface CollectedRow {
  response_id: string
  state: 'started' | 'submitted'
  languages: string[]
  last_section: string | null
  ended_in: string | null
  started_on: string
  saved_on: string
  excluded: string | null
  pages: Answers[]
}

/** Every response of a wave with its answers. Waits for saves under way and holds off later ones until the end of the transaction. */
export async function holdCollected(database: Database, wave: WaveId): Promise<readonly CollectedResponse[]> {
  await sql`select from fieldwork.responses where wave_id = ${wave} for update`.execute(database)
  const { rows } = await sql<CollectedRow>`
    select r.response_id, r.state, r.languages, r.last_section, r.excluded,
      (select p.language from fieldwork.pages p
        where p.wave_id = r.wave_id and p.response_id = r.response_id and p.section = r.last_section) as ended_in,
      to_char(r.started_on, 'YYYY-MM-DD') as started_on, to_char(r.saved_on, 'YYYY-MM-DD') as saved_on,
      coalesce((select jsonb_agg(p.answers) from fieldwork.pages p
        where p.wave_id = r.wave_id and p.response_id = r.response_id), '[]') as pages
    from fieldwork.responses r where r.wave_id = ${wave}`.execute(database)
  return rows.map((row) => ({
    id: responseId(row.response_id),
    mode: 'web',
    languages: endingIn(row.languages, row.ended_in),
    submitted: row.state === 'submitted',
    lastSection: row.last_section,
    startedOn: row.started_on,
    savedOn: row.saved_on,
    excluded: row.excluded,
    answers: Object.assign({}, ...row.pages),
  }))
}

const rowsPerStatement = 2000

/** Adds the frozen responses of a wave that is about to be marked as cleaned. */
export async function insertFrozen(
  database: Database,
  wave: WaveId,
  responses: readonly FrozenResponse[],
): Promise<void> {
  for (let first = 0; first < responses.length; first += rowsPerStatement) {
    const rows = responses
      .slice(first, first + rowsPerStatement)
      .map(
        ({ id, line, excluded }) => `{"id":"${id}","content":${line},"excluded":${JSON.stringify(excluded)}}`,
      )
    await sql`
      insert into fieldwork.frozen_responses (wave_id, response_id, content, excluded)
      select ${wave}, id, content, excluded
      from jsonb_to_recordset(${`[${rows.join(',')}]`}::jsonb) as r (id uuid, content jsonb, excluded text)`.execute(
      database,
    )
  }
}

/** Forgets the field's working rows, and with them every session and personal code. */
export async function deleteCollected(database: Database, wave: WaveId): Promise<void> {
  await sql`delete from fieldwork.responses where wave_id = ${wave}`.execute(database)
  await sql`delete from fieldwork.unknown_codes where wave_id = ${wave}`.execute(database)
}

/** The frozen responses of a wave in canonical order. */
export async function allFrozen(database: Database, wave: WaveId): Promise<readonly FrozenResponse[]> {
  const { rows } = await sql<{ response_id: string; content: FrozenContent; excluded: string | null }>`
    select response_id, content, excluded from fieldwork.frozen_responses where wave_id = ${wave}`.execute(
    database,
  )
  return inCanonicalOrder(
    rows.map(({ response_id, content, excluded }) => ({ id: responseId(response_id), content, excluded })),
  )
}

/** Marks a response in the field as excluded; false when there is none of that id. */
export async function markExcluded(
  database: Database,
  wave: WaveId,
  response: string,
  reason: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update fieldwork.responses set excluded = ${reason}
    where wave_id = ${wave} and response_id = ${response}::uuid`.execute(database)
  return numAffectedRows === 1n
}

/** A response in the field as seen from outside: nothing of what was answered. */
export interface CollectedSummary {
  readonly id: string
  readonly state: 'started' | 'submitted'
  readonly startedOn: Day
  readonly savedOn: Day
  readonly languages: readonly Language[]
  readonly lastSection: string | null
  /** Questions answered. */
  readonly answered: number
  readonly excluded: string | null
}

/** Every response of a wave in the field, by its random id. */
export async function summariseCollected(
  database: Database,
  wave: WaveId,
): Promise<readonly CollectedSummary[]> {
  const { rows } = await sql<CollectedSummary>`
    select r.response_id as id, r.state, r.languages, r.last_section as "lastSection", r.excluded,
      to_char(r.started_on, 'YYYY-MM-DD') as "startedOn", to_char(r.saved_on, 'YYYY-MM-DD') as "savedOn",
      (select count(*) from fieldwork.pages p, jsonb_object_keys(p.answers)
        where p.wave_id = r.wave_id and p.response_id = r.response_id)::int as answered
    from fieldwork.responses r where r.wave_id = ${wave} order by r.response_id`.execute(database)
  return rows
}

export interface FieldCounts {
  /** Begun, whatever became of them. */
  readonly started: number
  /** Submitted by hand with at least one answer. */
  readonly submitted: number
  /** Not submitted, but with at least one answer. */
  readonly brokenOff: number
  readonly excluded: number
}

/** Counts of a wave in the field; excluded responses are in `started` and `excluded` only. */
export async function countCollected(database: Database, wave: WaveId): Promise<FieldCounts> {
  const { rows } = await sql<Record<keyof FieldCounts, number>>`
    select count(*)::int as started,
      (count(*) filter (where excluded is null and answered and state = 'submitted'))::int as submitted,
      (count(*) filter (where excluded is null and answered and state = 'started'))::int as "brokenOff",
      (count(*) filter (where excluded is not null))::int as excluded
    from fieldwork.responses r cross join lateral (
      select exists (select from fieldwork.pages p where p.wave_id = r.wave_id and p.response_id = r.response_id
        and p.answers <> '{}') as answered
    ) a
    where r.wave_id = ${wave}`.execute(database)
  return rows[0] ?? { started: 0, submitted: 0, brokenOff: 0, excluded: 0 }
}

/** Of the responses that `submitted` counts, how many gave each code to questions of one choice. */
export async function countByCode(
  database: Database,
  wave: WaveId,
  questions: readonly QuestionId[],
): Promise<ReadonlyMap<QuestionId, ReadonlyMap<number, number>>> {
  const { rows } = await sql<{ question: string; code: number; n: number }>`
    select a.key as question, (a.value->>'code')::int as code, count(*)::int as n
    from fieldwork.responses r
    join fieldwork.pages p on p.wave_id = r.wave_id and p.response_id = r.response_id
    cross join lateral jsonb_each(p.answers) a
    where r.wave_id = ${wave} and r.state = 'submitted' and r.excluded is null
      and a.key = any(${questions}) and a.value ? 'code'
    group by 1, 2`.execute(database)
  return new Map(
    questions.map((question) => [
      question,
      new Map(rows.filter((row) => row.question === question).map(({ code, n }) => [code, n])),
    ]),
  )
}
