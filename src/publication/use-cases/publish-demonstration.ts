import { listWaves } from '#fieldwork/use-cases'
import type { Context } from '#platform/context'
import { done, type Result } from '#shared'
import { findEdition } from '../store/editions.ts'
import { beginEdition } from './begin-edition.ts'
import { materialOf } from './material.ts'
import { approveAndRelease } from './publish-wave.ts'

export interface DemonstrationOptions {
  /** The address people use; null where that is not known. */
  readonly origin?: string | null
  /** Hears which wave is being worked on. */
  readonly tell?: (wave: string) => void
}

/**
 * Releases an edition of every wave that was published before there were editions, the demonstration's among them, from
 * generated drafts. What has an edition already is left alone.
 * Problems: those of `releaseResults` and `publishWave`.
 */
export async function publishDemonstration(
  ctx: Context,
  { origin = null, tell = () => undefined }: DemonstrationOptions = {},
): Promise<Result<null>> {
  for (const { id, state } of (await listWaves(ctx)).toReversed()) {
    if (state !== 'published' && state !== 'archived') continue
    if ((await findEdition(ctx.database, id)) !== null) continue
    tell(id)
    const material = await materialOf(ctx, id)
    if (!material.ok) return material
    const edition = await beginEdition(ctx, material.value)
    if (!edition.ok) return edition
    const released = await approveAndRelease(ctx, { wave: id, origin })
    if (!released.ok) return released
  }
  return done(null)
}
