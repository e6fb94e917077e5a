/** Data sets made up for a test and stored as those of a cleaned wave. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import { responseId, waveId } from '#shared'
import type { DataSet } from '../../src/analysis/domain/data-set.ts'
import { type Codebook, codebookOf } from '../../src/analysis/domain/explore/codebook.ts'
import { insertDataSet } from '../../src/analysis/store/data-sets.ts'

/** Stores a data set under a wave of its own name, which is put in as cleaned with the set's hash. `stored` rows of it are written. */
export async function storeAsWave(
  database: Database,
  dataSet: DataSet,
  stored = dataSet.rows,
): Promise<Codebook> {
  await sql`insert into fieldwork.waves (wave_id, title, state, questionnaire_id, questionnaire_version, languages,
      field_start, synthetic, content_hash, counts)
    values (${dataSet.wave}, '{}', 'cleaned', 'made-up', '1', '{fi}', '2024-05-01', true, ${dataSet.hash}, '{}')`.execute(
    database,
  )
  const codebook = codebookOf(dataSet, waveId(dataSet.wave))
  const responses = Array.from({ length: stored }, () => responseId(randomUUID()))
  await insertDataSet(database, codebook, dataSet, responses)
  return codebook
}
