import { type Context, notPermitted, permits } from '#platform/context'
import { done, isId, type Result, refused, waveId } from '#shared'
import type { Edition } from '../domain/edition.ts'
import { findEdition, updateState } from '../store/editions.ts'
import { deleteFiles, insertNews, replaceFiles } from '../store/files.ts'
import { approvedIn } from './approvals.ts'
import { type BuiltEdition, buildEdition } from './build-edition.ts'
import { changeEdition, editionUnknown, mustBePrepared } from './change-edition.ts'
import { type Material, materialOf } from './material.ts'
import { makePublic } from './release-due.ts'
import { requiredLanguages } from './required-languages.ts'

export interface ReleaseRequest {
  readonly wave: string
  /** The address people use, for links in feeds and data files; null where there is none yet. */
  readonly origin?: string | null
}

/**
 * Makes every file of an edition and sets the moment from which all of it is public. Until then nobody but staff sees it.
 * Problems: `not_permitted`, `edition_unknown`, `moment_passed`, `approval_missing`, `edition_scheduled` (and so on), those
 * of binding, and `renderer_failed`; with any of them nothing is stored.
 */
export function scheduleRelease(
  ctx: Context,
  { at, ...request }: ReleaseRequest & { readonly at: Date },
): Promise<Result<Edition>> {
  if (Number.isNaN(at.getTime()) || at <= ctx.clock.now())
    return Promise.resolve(refused('moment_passed', 'Choose a moment that is still to come.', 'at'))
  return setRelease(ctx, request, 'schedule-release', at)
}

/** The same with the moment now, or when its news first came out where that was before this system held them. */
export async function releaseNow(ctx: Context, request: ReleaseRequest): Promise<Result<Edition>> {
  const edition = isId(request.wave) ? await findEdition(ctx.database, waveId(request.wave)) : null
  const before = edition?.corrects === null ? edition.facts.published : null
  const at = before === null || before === undefined ? ctx.clock.now() : new Date(before.first)
  return setRelease(ctx, request, 'release-edition', at)
}

async function setRelease(
  ctx: Context,
  request: ReleaseRequest,
  what: string,
  at: Date,
): Promise<Result<Edition>> {
  const { wave, origin = null } = request
  if (!permits(ctx.actor, 'publish')) return notPermitted('publish')
  const material = await materialOf(ctx, wave)
  if (!material.ok) return material
  const ready = await readyForRelease(ctx, material.value)
  if (!ready.ok) return ready
  // The long work is done before anything is locked; a change meanwhile is found by comparing what was approved.
  const built = await buildEdition(ctx, material.value, ready.value.edition, {
    languages: ready.value.languages,
    at,
    origin,
  })
  if (!built.ok) return built
  return changeEdition(ctx, { wave, what, needed: 'publish' }, async (within, edition) => {
    const still = await readyForRelease(within, material.value)
    if (!still.ok) return still
    if (JSON.stringify(still.value.edition) !== JSON.stringify(ready.value.edition))
      return refused(
        'edition_changed_meanwhile',
        'The edition was changed meanwhile. Look at it and release it again.',
        wave,
      )
    await store(within, edition, built.value)
    await updateState(within.database, edition, { kind: 'scheduled', at })
    const files = built.value.files.length
    if (what === 'schedule-release') return done({ at: at.toISOString(), files })
    const out = await makePublic(within, { ...edition, state: { kind: 'scheduled', at } })
    return out.ok ? done({ at: at.toISOString(), files }) : out
  })
}

interface Ready {
  readonly edition: Edition
  readonly languages: readonly string[]
}

async function readyForRelease(ctx: Context, { released }: Material): Promise<Result<Ready>> {
  const { id } = released.wave
  const edition = await findEdition(ctx.database, id)
  if (edition === null) return editionUnknown(id)
  const prepared = mustBePrepared(edition)
  if (!prepared.ok) return prepared
  const { languages, lacking } = approvedIn(edition, released.results.dataSet, await requiredLanguages(ctx))
  if (lacking.length > 0 || languages.length === 0) {
    const missing = lacking.join(', ')
    return refused('approval_missing', `Not approved as it stands: ${missing}. Nothing is released.`, missing)
  }
  return done({ edition, languages })
}

async function store({ database }: Context, edition: Edition, built: BuiltEdition): Promise<void> {
  await replaceFiles(database, edition, built.files)
  for (const item of built.news) await insertNews(database, edition, item)
}

/** Takes back a release that is still under embargo; the edition can be changed again. Problem: `edition_not_scheduled`. */
export function cancelRelease(ctx: Context, { wave }: { readonly wave: string }): Promise<Result<Edition>> {
  const change = { wave, what: 'cancel-release', needed: 'publish' } as const
  return changeEdition(ctx, change, async ({ database }, edition) => {
    if (edition.state.kind !== 'scheduled')
      return refused('edition_not_scheduled', 'No release is scheduled.', wave)
    await deleteFiles(database, edition)
    await updateState(database, edition, { kind: 'preparing' })
    return done({})
  })
}
