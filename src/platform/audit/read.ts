import { sql } from 'kysely'
import { done, type Result } from '#shared'
import { type Context, notPermitted, permits } from '../context/index.ts'

export interface AuditRow {
  readonly id: number
  readonly at: Date
  /** The id of an account, or who acted without one: `console`, `public`, `disclosure-control`. */
  readonly actor: string
  readonly what: string
  readonly about: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

export interface AuditPage {
  /** The latest first. */
  readonly rows: readonly AuditRow[]
  /** Give it as `before` to read on; null at the beginning of the audit. */
  readonly next: number | null
}

const rowsOnPage = 100

/** @param before the entry to read back from; null for the latest. Problem: `not_permitted`. */
export async function readAudit(ctx: Context, before: number | null): Promise<Result<AuditPage>> {
  if (!permits(ctx.actor, 'read-audit')) return notPermitted('read-audit')
  const { rows } = await sql<AuditRow>`
    select id::int, at, actor, what, about, detail from platform.audit
    where ${before}::bigint is null or id < ${before} order by id desc limit ${rowsOnPage}`.execute(
    ctx.database,
  )
  const last = rows.at(-1)
  return done({ rows, next: last === undefined || last.id === 1 ? null : last.id })
}
