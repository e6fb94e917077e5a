/** Goes through the whole chain and names the first entry that is not as it was written. */
import { sql } from 'kysely'
import type { Database } from '../database/index.ts'

export interface AuditProof {
  readonly entries: number
  /** Hash of the last entry (hexadecimal). Noted elsewhere, it proves later that nothing was cut off the end. */
  readonly last: string
  /** Place of the first entry that was changed, or follows one that was removed; null where the chain holds. */
  readonly broken: number | null
}

/** The content is written out here anew: a changed function in the database could vouch for anything. */
export async function verifyAudit(database: Database): Promise<AuditProof> {
  const answer = await sql<AuditProof>`
    select count(*)::int as entries,
      coalesce((array_agg(encode(hash, 'hex') order by id desc))[1], '') as last,
      (min(id) filter (where id <> place or previous <> before or hash <> computed))::int as broken
    from (
      select id, previous, hash,
        row_number() over (order by id) as place,
        lag(hash, 1, ''::bytea) over (order by id) as before,
        sha256(previous || convert_to(jsonb_build_array(
          id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor, what, about, detail
        )::text, 'UTF8')) as computed
      from platform.audit
    ) as chain`.execute(database)
  const [proof] = answer.rows
  if (proof === undefined) throw new Error('an aggregate yields one row')
  return proof
}
