/** Waves in the database. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { questionnaireId, type WaveId, waveId } from '#shared'
import type { Wave, WaveState } from '../domain/wave.ts'

/** What freezing left on record: how many were begun, are in the data set, and were left out by reason. */
export interface FrozenCounts {
  readonly started: number
  readonly submitted: number
  readonly excluded: Readonly<Record<string, number>>
}

export interface StoredWave {
  readonly wave: Wave
  /** What an import was made from; null for our own waves. */
  readonly sourceHash: string | null
  /** Null until the wave is cleaned. */
  readonly frozen: { readonly hash: string; readonly counts: FrozenCounts } | null
}

interface Row {
  wave_id: string
  title: Wave['title']
  state: WaveState
  questionnaire_id: string
  questionnaire_version: string
  languages: string[]
  field_start: string
  field_end: string | null
  synthetic: boolean
  credit: Wave['credit']
  source_hash: string | null
  content_hash: string | null
  counts: FrozenCounts | null
}

const columns = sql`wave_id, title, state, questionnaire_id, questionnaire_version, languages,
  to_char(field_start, 'YYYY-MM-DD') as field_start, to_char(field_end, 'YYYY-MM-DD') as field_end,
  synthetic, credit, source_hash, content_hash, counts`

function fromRow(row: Row): StoredWave {
  return {
    wave: {
      id: waveId(row.wave_id),
      title: row.title,
      state: row.state,
      questionnaire: { id: questionnaireId(row.questionnaire_id), version: row.questionnaire_version },
      languages: row.languages,
      field: { start: row.field_start, end: row.field_end },
      synthetic: row.synthetic,
      credit: row.credit,
    },
    sourceHash: row.source_hash,
    frozen:
      row.content_hash === null || row.counts === null
        ? null
        : { hash: row.content_hash, counts: row.counts },
  }
}

/** Null where there is none. */
export async function findWave(database: Database, id: string): Promise<StoredWave | null> {
  const { rows } = await sql<Row>`select ${columns} from fieldwork.waves where wave_id = ${id}`.execute(
    database,
  )
  return rows[0] === undefined ? null : fromRow(rows[0])
}

/** The wave, locked until the transaction ends, so that two changes of it come one after the other. */
export async function lockWave(database: Database, id: string): Promise<StoredWave | null> {
  const { rows } = await sql<Row>`
    select ${columns} from fieldwork.waves where wave_id = ${id} for update`.execute(database)
  return rows[0] === undefined ? null : fromRow(rows[0])
}

/** All waves, by first day of the field period. */
export async function allWaves(database: Database): Promise<readonly StoredWave[]> {
  const { rows } = await sql<Row>`
    select ${columns} from fieldwork.waves order by waves.field_start, wave_id`.execute(database)
  return rows.map(fromRow)
}

/** False when a wave of that id is already there. */
export async function insertWave(
  database: Database,
  wave: Wave,
  sourceHash: string | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into fieldwork.waves (wave_id, title, state, questionnaire_id, questionnaire_version, languages,
      field_start, field_end, synthetic, credit, source_hash)
    values (${wave.id}, ${JSON.stringify(wave.title)}, ${wave.state}, ${wave.questionnaire.id},
      ${wave.questionnaire.version}, ${wave.languages}, ${wave.field.start}, ${wave.field.end},
      ${wave.synthetic}, ${wave.credit === null ? null : JSON.stringify(wave.credit)}, ${sourceHash})
    on conflict (wave_id) do nothing`.execute(database)
  return numAffectedRows === 1n
}

/** Stores what may change while a wave lives: its state and its field period. */
export async function updateWave(database: Database, wave: Wave): Promise<void> {
  await sql`
    update fieldwork.waves set state = ${wave.state}, field_start = ${wave.field.start}, field_end = ${wave.field.end}
    where wave_id = ${wave.id}`.execute(database)
}

/** Marks a wave as cleaned: from here on the database itself refuses any change of its responses. */
export async function markFrozen(
  database: Database,
  id: WaveId,
  hash: string,
  counts: FrozenCounts,
): Promise<void> {
  await sql`
    update fieldwork.waves set state = 'cleaned', content_hash = ${hash}, counts = ${JSON.stringify(counts)}
    where wave_id = ${id}`.execute(database)
}
