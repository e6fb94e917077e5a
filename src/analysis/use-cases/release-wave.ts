import { listWaves } from '#fieldwork/use-cases'
import { recordAudit } from '#platform/audit'
import { asOne, type Context, notPermitted, permits } from '#platform/context'
import { done, isId, type Result, type WaveId, waveId } from '#shared'
import type { DisclosurePolicy } from '../domain/disclosure/policy.ts'
import { protectionReport } from '../domain/disclosure/report.ts'
import type { WaveRequest } from '../domain/disclosure/wave/protect-wave.ts'
import { type ProtectedWave, protectInThreads } from '../solver/index.ts'
import { findReleases, holdReleases, insertRelease, type StoredRelease } from '../store/releases.ts'
import { policyOf } from './disclosure-policy.ts'
import { type LoadedDataSet, loadDataSet } from './load-data-set.ts'

/**
 * Protects all tables of a cleaned wave together, attacks them, and stores what withstood. Done already, it is looked up.
 * Problems: `not_permitted`, those of `loadDataSet`, `everything_hidden`, and `protection_failed`, which names cells: for
 * staff only.
 */
export async function releaseWave(
  ctx: Context,
  { wave }: { readonly wave: string },
): Promise<Result<StoredRelease>> {
  if (!permits(ctx.actor, 'read-confidential')) return notPermitted('read-confidential')
  const known = await findRelease(ctx, wave)
  if (known !== null) return done(known)
  const loaded = await loadDataSet(ctx, wave)
  if (!loaded.ok) return loaded
  const before = await findReleases(ctx.database, waveId(wave))
  const request = await requestOf(ctx, loaded.value, before)
  const protection = await protectInThreads(request)
  if (!protection.ok) return protection
  const { shown } = protection.value
  const { policy } = request
  const release = { policy, shown, report: protectionReport(shown, policy) }
  return asOne(ctx, (within) => store(within, waveId(wave), before.length, release))
}

async function requestOf(
  ctx: Context,
  { wave, dataSet, questionnaire }: LoadedDataSet,
  before: readonly StoredRelease[],
): Promise<WaveRequest> {
  const policy = await policyOf(ctx, wave)
  return { dataSet, questionnaire, policy, earlier: before.flatMap(({ shown }) => shown.tables) }
}

export interface Rehearsal {
  readonly tables: number
  /** Milliseconds. */
  readonly took: ProtectedWave['took']
}

/** What a release of the wave would take, without making one. Problems: those of `releaseWave`. */
export async function rehearseRelease(
  ctx: Context,
  { wave }: { readonly wave: string },
): Promise<Result<Rehearsal>> {
  const loaded = await loadDataSet(ctx, wave)
  if (!loaded.ok) return loaded
  const protection = await protectInThreads(await requestOf(ctx, loaded.value, []))
  if (!protection.ok) return protection
  return done({ tables: protection.value.shown.tables.length, took: protection.value.took })
}

/** The last release, where it was made by today's policy. */
async function findRelease(ctx: Context, wave: string): Promise<StoredRelease | null> {
  if (!isId(wave)) return null
  const found = (await listWaves(ctx)).find(({ id }) => id === wave)
  const last = (await findReleases(ctx.database, waveId(wave))).at(-1)
  if (found === undefined || last === undefined) return null
  return samePolicy(last.policy, await policyOf(ctx, found)) ? last : null
}

const samePolicy = (one: DisclosurePolicy, other: DisclosurePolicy): boolean =>
  inOrder(one) === inOrder(other)

const inOrder = (policy: DisclosurePolicy): string => JSON.stringify(Object.entries(policy).sort())

/** Whoever was first has stored the same: what is protected twice comes out once. */
async function store(
  ctx: Context,
  wave: WaveId,
  before: number,
  release: Omit<StoredRelease, 'number'>,
): Promise<Result<StoredRelease>> {
  await holdReleases(ctx.database, wave)
  const meanwhile = (await findReleases(ctx.database, wave)).slice(before).at(-1)
  if (meanwhile !== undefined) return done(meanwhile)
  await insertRelease(ctx.database, wave, release)
  await recordAudit(ctx.database, ctx.clock, {
    actor: ctx.actor,
    what: 'release-wave',
    about: `wave ${wave}`,
    detail: {
      dataSet: release.shown.dataSet,
      tables: release.report.whole.published,
      hidden: release.report.whole.hidden,
      attackerFound: release.report.attackerFound,
    },
  })
  return done({ number: before + 1, ...release })
}

/**
 * Makes whatever is lacking of waves that are out, one after the other; `serve` calls it once it listens, so that the public
 * never waits for the work. A wave that cannot be released is told and passed over.
 */
export async function releasePublishedWaves(
  ctx: Context,
  tell: (wave: string, outcome: Result<unknown>) => void = () => undefined,
): Promise<void> {
  if (!permits(ctx.actor, 'read-confidential')) return
  const waves = (await listWaves(ctx)).filter(({ state }) => state === 'published' || state === 'archived')
  for (const { id } of waves) {
    if ((await findRelease(ctx, id)) === null) tell(id, await releaseWave(ctx, { wave: id }))
  }
}
