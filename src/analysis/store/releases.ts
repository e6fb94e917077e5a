/** Releases of waves and the policies they are made by. A release is written once and stays. */
import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { WaveId } from '#shared'
import { type DisclosurePolicy, policySchema } from '../domain/disclosure/policy.ts'
import type { ProtectionReport } from '../domain/disclosure/report.ts'
import type { ShownWave } from '../domain/disclosure/wave/shown-table.ts'

export interface StoredRelease {
  readonly number: number
  readonly policy: DisclosurePolicy
  readonly shown: ShownWave
  readonly report: ProtectionReport
}

/** Of the responses the wave is frozen with now, in the order they were made. */
export async function findReleases(database: Database, wave: WaveId): Promise<readonly StoredRelease[]> {
  const { rows } = await sql<StoredRelease>`
    select number, policy, shown, report from analysis.releases
    join fieldwork.waves using (wave_id)
    where wave_id = ${wave} and content_hash = data_set order by number`.execute(database)
  return rows
}

/** Makes others who are about to release this wave wait until the end of the transaction. */
export async function holdReleases(transaction: Database, wave: WaveId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('release'), hashtext(${wave}))`.execute(transaction)
}

/** Numbered on from the last; the caller holds the wave's releases (`holdReleases`). */
export async function insertRelease(
  transaction: Database,
  wave: WaveId,
  { policy, shown, report }: Omit<StoredRelease, 'number'>,
): Promise<void> {
  await sql`
    insert into analysis.releases (wave_id, number, data_set, policy, shown, report)
    select ${wave}, coalesce(max(number), 0) + 1, ${shown.dataSet}, ${JSON.stringify(policy)}::jsonb,
      ${JSON.stringify(shown)}::jsonb, ${JSON.stringify(report)}::jsonb
    from analysis.releases where wave_id = ${wave}`.execute(transaction)
}

/** The policy that was decided for a wave; null where that of its questionnaire holds. */
export async function findPolicy(database: Database, wave: WaveId): Promise<DisclosurePolicy | null> {
  const { rows } = await sql<{ policy: unknown }>`
    select policy from analysis.policies where wave_id = ${wave}`.execute(database)
  const [found] = rows
  return found === undefined ? null : policySchema.parse(found.policy)
}

/** Takes the place of the policy decided before. */
export async function storePolicy(database: Database, wave: WaveId, policy: DisclosurePolicy): Promise<void> {
  await sql`
    insert into analysis.policies (wave_id, policy) values (${wave}, ${JSON.stringify(policy)}::jsonb)
    on conflict (wave_id) do update set policy = excluded.policy`.execute(database)
}
