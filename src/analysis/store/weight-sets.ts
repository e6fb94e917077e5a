/** Weight sets in the database: what is said about a set in one row, the weights one a response. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { WaveId } from '#shared'
import type { WeightSet } from '../domain/weight/weight-set.ts'

/** A weight set without its weights: what was aimed at, what was achieved, what it costs. */
export type WeightSetAbout = Omit<WeightSet, 'weights'>

/** The sets of a wave by name. */
export async function allWeightSets(database: Database, wave: WaveId): Promise<readonly WeightSetAbout[]> {
  const { rows } = await sql<{ about: WeightSetAbout }>`
    select about from analysis.weight_sets where wave_id = ${wave} order by name collate "C"`.execute(
    database,
  )
  return rows.map(({ about }) => about)
}

/** Null where the wave has no set of that name. */
export async function findWeightSet(
  database: Database,
  wave: WaveId,
  name: string,
): Promise<WeightSetAbout | null> {
  const { rows } = await sql<{ about: WeightSetAbout }>`
    select about from analysis.weight_sets where wave_id = ${wave} and name = ${name}`.execute(database)
  return rows[0]?.about ?? null
}

/** The wave's data set must be stored: each weight goes to the response of its row. */
export async function insertWeightSet(
  transaction: Database,
  { weights, ...about }: WeightSet,
): Promise<void> {
  const { wave, name, dataSet } = about
  await sql`
    insert into analysis.weights (wave_id, name, response_id, weight)
    select r.wave_id, ${name}, r.response_id, (${[...weights]}::float8[])[r.row + 1]
    from analysis.data_rows r
    where r.wave_id = ${wave}`.execute(transaction)
  // The check of the heading joins all weights: without fresh statistics it would compare each with every row.
  await sql`analyze analysis.weights`.execute(transaction)
  await sql`insert into analysis.weight_sets (wave_id, name, data_set, about)
    values (${wave}, ${name}, ${dataSet}, ${JSON.stringify(about)}::jsonb)`.execute(transaction)
}

/** Weights in the order of the data set's rows. */
export async function readWeights(database: Database, wave: WaveId, name: string): Promise<Float64Array> {
  const { rows } = await sql<{ list: string | null }>`
    select string_agg(w.weight::text, ',' order by r.row) as list
    from analysis.weights w join analysis.data_rows r using (wave_id, response_id)
    where w.wave_id = ${wave} and w.name = ${name}`.execute(database)
  return Float64Array.from(rows[0]?.list?.split(',') ?? [], Number)
}
