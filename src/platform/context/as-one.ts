import type { Result } from '#shared'
import { atomically } from '../database/index.ts'
import type { Context } from './index.ts'

/** A use case as one transaction: everything it stores, or nothing. Use cases called inside with `within` are part of it. */
export function asOne<Value>(
  ctx: Context,
  work: (within: Context) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return atomically(ctx.database, (database) => work({ ...ctx, database }))
}
