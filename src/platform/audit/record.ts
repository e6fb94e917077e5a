import { sql } from 'kysely'
import type { Clock } from '#shared'
import type { Actor } from '../context/index.ts'
import type { Database } from '../database/index.ts'

export interface AuditEntry {
  readonly actor: Actor
  /** What was done, as the use case is called: `open-wave`. */
  readonly what: string
  /** What it was done to: `wave 2024`. */
  readonly about: string
  /** More facts; codes and counts only, never anything about a person. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * Adds an entry. Give the transaction of the deed itself, so that neither is stored without the other, and add it last:
 * from then until the transaction ends, others who want to add wait. Staff are recorded by the id of their account.
 */
export async function recordAudit(database: Database, clock: Clock, entry: AuditEntry): Promise<void> {
  const { actor, what, about, detail = {} } = entry
  const who = actor.kind === 'staff' ? actor.account : actor.kind
  await sql`insert into platform.audit (at, actor, what, about, detail)
    values (${clock.now()}, ${who}, ${what}, ${about}, ${JSON.stringify(detail)}::jsonb)`.execute(database)
}
