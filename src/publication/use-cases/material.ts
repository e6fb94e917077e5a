/** What an edition is made of: the released results of its wave and the statements found in them. */
import type { ReleasedResults } from '#analysis'
import { releaseResults } from '#analysis/use-cases'
import type { Wave } from '#fieldwork'
import { listWaves } from '#fieldwork/use-cases'
import { type Context, notPermitted, permits } from '#platform/context'
import { done, type Result } from '#shared'
import { findStatements } from '../domain/findings/find-statements.ts'
import type { FoundStatement } from '../domain/findings/found-statement.ts'

export interface Material {
  readonly released: ReleasedResults
  /** Best first. */
  readonly statements: readonly FoundStatement[]
  /** Every wave there is. */
  readonly waves: readonly Wave[]
}

/** Statements by the results they were found in, which are the same object as long as they are the same. */
const found = new WeakMap<ReleasedResults, readonly FoundStatement[]>()

/**
 * For those who prepare a publication: released values only, whether the wave is out or not.
 * Problems: `not_permitted`, and those of `releaseResults`.
 */
export async function materialOf(ctx: Context, wave: string): Promise<Result<Material>> {
  if (!permits(ctx.actor, 'read-drafts')) return notPermitted('read-drafts')
  const released = await releaseResults({ ...ctx, actor: { kind: 'disclosure-control' } }, { wave })
  if (!released.ok) return released
  const statements = statementsOf(released.value)
  return done({ released: released.value, statements, waves: await listWaves(ctx) })
}

/** Best first. */
export function statementsOf(released: ReleasedResults): readonly FoundStatement[] {
  const statements = found.get(released) ?? findStatements(released)
  found.set(released, statements)
  return statements
}
